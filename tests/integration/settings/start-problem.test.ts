import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "../../../main/app.ts";
import { COMPANY, NOW, temporaryFolder } from "../../fixtures/app.ts";

async function start(home: string) {
  const app = await createApp({ home, now: NOW, checkOutputs: true });
  onTestFinished(() => app.close());
  return app;
}

test("a company of a newer version is said at the start, and another can be opened", async () => {
  const home = temporaryFolder();
  const app = await start(home);
  await app.call("settings.createCompany", { ...COMPANY, legalName: "La primera" });
  const created = await app.call("settings.createCompany", { ...COMPANY, ruc: "20100047218", legalName: "La segunda" });
  await app.close();
  const second = (created.ok ? created.value : {}) as { folder: string };
  const database = new Database(join(second.folder, "cuentas.db"));
  database.exec("INSERT INTO migrations (name, applied_at) VALUES ('9999_future', '2030-01-01')");
  database.close();

  const again = await start(home);
  const status = await again.call("settings.getStatus", {});
  expect(status).toMatchObject({ ok: false, error: { code: "newer_ledger" } });
  expect(status.ok ? "" : status.error.message).toContain(second.folder);
  expect(await again.call("clients.listClients", {})).toMatchObject({ ok: false, error: { code: "newer_ledger" } });
  const list = await again.call("settings.listCompanies", {});
  const companies = (list.ok ? list.value : { companies: [] }) as { companies: { name: string; folder: string }[] };
  const first = companies.companies.find((company) => company.name === "La primera");
  expect(await again.call("settings.openCompany", { folder: first?.folder })).toMatchObject({ ok: true });
  expect(await again.call("settings.getStatus", {})).toMatchObject({ ok: true, value: { company: { legalName: "La primera" } } });
});
