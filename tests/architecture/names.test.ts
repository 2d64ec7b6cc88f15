import { expect, test } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

const folders = ["main", "renderer", "shared", "migrations", "scripts", "tests"];

test("files are kebab-case, React components PascalCase.tsx", () => {
  const good =
    /^([a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|config|d|module))?\.(ts|mjs)|([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)(\.test)?\.tsx)$/;
  const migration = /^migrations\/\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.ts$/;
  const offenders = sourceFiles(...folders).filter((path) =>
    path.startsWith("migrations/") ? !migration.test(path) : !good.test(path.split("/").at(-1) ?? ""),
  );
  expect(offenders, "Rename them: invoice-form.ts, InvoiceForm.tsx, 0002_messages.ts.").toEqual([]);
});

test("nothing is put off or silenced in the source", () => {
  const silenced = /\b(TODO|FIXME)\b|@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|biome-ignore lint/;
  const offenders = sourceFiles(...folders).filter((path) => path !== "tests/architecture/names.test.ts" && silenced.test(read(path)));
  expect(offenders, "Do it now, or open an issue; mend what the tool found instead of silencing it.").toEqual([]);
});

test("our own types are types, and closed lists are unions", () => {
  const offenders = sourceFiles(...folders).filter((path) => /^\s*(export )?(declare )?((const )?enum|namespace) \w+/m.test(read(path)));
  expect(offenders, "Use a union of string literals instead of an enum.").toEqual([]);
});
