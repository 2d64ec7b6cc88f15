import { join } from "node:path";
import { expect, test } from "vitest";
import { startAppWorker } from "../../../main/app-host.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";
import { COMPANY, NOW, temporaryFolder } from "../../fixtures/app.ts";
import { factura } from "../../fixtures/documents.ts";

/** The built worker, as every shell runs it. */
const worker = new URL("../../../dist/server/app-worker.js", import.meta.url);

test("the real application answers from its thread, tells its changes and keeps them", async () => {
  const home = temporaryFolder();
  const ledger = join(home, "ledger");
  const app = await startAppWorker({ home, ledger, now: NOW }, { worker });
  const heard: AppEvent[] = [];
  app.subscribe((event) => heard.push(event));
  expect(await app.call("settings.setCompany", COMPANY)).toMatchObject({ ok: true });
  expect(await app.call("invoices.recordInvoices", { invoices: [factura()] })).toMatchObject({ ok: true, value: { rejected: [] } });
  expect(heard).toContainEqual(expect.objectContaining({ kind: "changes", topics: expect.arrayContaining(["invoices"]) as unknown }));
  expect(await app.inbox()).toContain(ledger);
  expect(await app.fileToServe("/etc/passwd")).toBeUndefined();
  await app.close();

  const again = await startAppWorker({ home, ledger, now: NOW }, { worker });
  expect(await again.call("invoices.listInvoices", {})).toMatchObject({
    ok: true,
    value: { rows: [{ document: expect.stringContaining("F001") as unknown }] },
  });
  await again.close();
});

test("a folder that cannot hold a ledger is told with a code and words", async () => {
  await expect(startAppWorker({ home: "/dev/null/home", ledger: "/dev/null/ledger" }, { worker })).rejects.toMatchObject({
    name: "AppError",
    message: expect.stringMatching(/\S/) as unknown,
  });
});
