import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkLayers } from "../../scripts/checks/layers.ts";

/** A house in miniature in which nobody imports whom he may not. */
const house: Record<string, string> = {
  "shared/money.ts": "export const one = 1;",
  "shared/contract/index.ts": `import { one } from "../money.ts"; export const contract = one;`,
  "main/platform/clock.ts": `import { one } from "../../shared/money.ts"; export const clock = one;`,
  "main/ledger/post.ts": `import { one } from "../../shared/money.ts"; export const post = one;`,
  "main/clients/index.ts": `export { names } from "./queries.ts";`,
  "main/clients/queries.ts": `import { post } from "../ledger/post.ts"; export const names = post;`,
  "main/invoices/index.ts": `import { names } from "../clients/index.ts"; import { clock } from "../platform/clock.ts"; export const invoices = [names, clock];`,
  "main/app.ts": `import { invoices } from "./invoices/index.ts"; export const app = invoices;`,
  "main/shells/common/launch.ts": `import type { app } from "../../app.ts"; export type Launch = typeof app;`,
  "main/shells/cli/cli.ts": `import { app } from "../../app.ts"; import type { Launch } from "../common/launch.ts"; export const cli: Launch = app;`,
  "main/shells/electron/main.ts": `import { app } from "../../app.ts"; export const window = app;`,
  "renderer/client.ts": `import { contract } from "../shared/contract/index.ts"; export const client = contract;`,
  "renderer/ui/Table.tsx": `import { one } from "../../shared/money.ts"; export const Table = one;`,
  "renderer/features/clients/Clients.tsx": `import { Table } from "../../ui/Table.tsx"; import { client } from "../../client.ts"; export const Clients = [Table, client];`,
  "renderer/features/invoices/Invoices.tsx": "export const Invoices = 1;",
  "renderer/app/App.tsx": `import { Clients } from "../features/clients/Clients.tsx"; export const App = Clients;`,
  "migrations/0001_ledger.ts": "export const up = 1;",
  "scripts/start.mjs": "export const start = 1;",
};

/** A file, the import that it must not have, and the rule that says so. */
const refused: [file: string, line: string, rule: string][] = [
  ["shared/money.ts", `import "../main/ledger/post.ts";`, "shared-knows-nobody"],
  ["shared/money.ts", `import "node:fs";`, "no-node-in-the-page"],
  ["migrations/0001_ledger.ts", `import { one } from "../shared/money.ts";`, "migrations-stand-alone"],
  ["migrations/0001_ledger.ts", `import "node:fs";`, "migrations-know-kysely"],
  ["main/platform/clock.ts", `import type { post } from "../ledger/post.ts";`, "platform-knows-shared"],
  ["main/ledger/post.ts", `import { clock } from "../platform/clock.ts";`, "ledger-knows-shared"],
  ["main/ledger/post.ts", `import { names } from "../clients/index.ts";`, "ledger-knows-shared"],
  ["main/invoices/index.ts", `import { names as direct } from "../clients/queries.ts";`, "features-through-their-index"],
  ["main/clients/queries.ts", `import type { invoices } from "../invoices/index.ts";`, "no-circles"],
  ["main/clients/queries.ts", `import { app } from "../app.ts";`, "features-below-the-app"],
  ["main/clients/queries.ts", `import { cli } from "../shells/cli/cli.ts";`, "features-below-the-app"],
  ["main/clients/queries.ts", `import type { BrowserWindow } from "electron";`, "electron-in-its-shell"],
  ["main/clients/queries.ts", `import Database from "better-sqlite3";`, "sqlite-in-the-ledger"],
  ["main/clients/queries.ts", `import { client } from "../../renderer/client.ts";`, "features-below-the-app"],
  ["main/app.ts", `import { names } from "./clients/queries.ts";`, "app-above-the-features"],
  ["main/app.ts", `import { launch } from "./shells/common/launch.ts";`, "app-above-the-features"],
  ["main/shells/cli/cli.ts", `import { post } from "../../ledger/post.ts";`, "shells-carry-messages"],
  ["main/shells/cli/cli.ts", `import { names } from "../../clients/index.ts";`, "shells-carry-messages"],
  ["main/shells/cli/cli.ts", `import { window } from "../electron/main.ts";`, "shells-apart"],
  ["renderer/ui/Table.tsx", `import { client } from "../client.ts";`, "ui-knows-no-feature"],
  ["renderer/client.ts", `import { Table } from "./ui/Table.tsx";`, "client-knows-shared"],
  ["renderer/features/invoices/Invoices.tsx", `import { Clients } from "../clients/Clients.tsx";`, "screens-apart"],
  ["renderer/features/invoices/Invoices.tsx", `import { App } from "../../app/App.tsx";`, "screens-below-the-window"],
  ["renderer/app/App.tsx", `import type { app } from "../../main/app.ts";`, "window-stays-in-the-renderer"],
  ["renderer/app/App.tsx", `import "node:fs";`, "no-node-in-the-page"],
  ["scripts/start.mjs", `import "../main/app.ts";`, "scripts-stand-alone"],
  ["main/app.ts", `import "./nowhere.ts";`, "resolvable"],
];

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "layers-"));
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const look = () => checkLayers(base, Object.keys(house).length);

test("a house in which everybody keeps to his layer is let through, and every module of it was read", async () => {
  expect(await look()).toEqual({ modules: Object.keys(house).length, problems: [] });
});

test.each(refused)("%s may not say %s (%s)", async (file, line, rule) => {
  writeFileSync(join(base, file), `${line}\n${house[file]}`);
  const { problems } = await look();
  expect(problems.map((problem) => /^ {4}([\w-]+): ./m.exec(problem)?.[1])).toContain(rule);
});

test("a parser that reads no module does not pass for a house in order", async () => {
  const { problems } = await checkLayers(base, Object.keys(house).length + 1);
  expect(problems.join()).toContain("modules were read");
});
