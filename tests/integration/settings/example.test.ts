import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startAtHome, temporaryFolder } from "../../fixtures/app.ts";

test("the example is made whole beside the user's own company, is opened, and is marked as one", async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, "ejemplo.nuevo"));
  writeFileSync(join(home, "ejemplo.nuevo", "resto"), "of a start that was stopped");
  const { call } = await startAtHome(home);
  await call("settings.createCompany", { ruc: "20606433094", legalName: "Norte E.I.R.L." });
  const { folder, statementPath, documentsPath } = await call("settings.openExample", {});
  expect(folder).toBe(join(home, "ejemplo"));
  expect(readdirSync(home).toSorted()).toEqual(["20606433094", "ejemplo", "empresas.json"]);
  expect(existsSync(statementPath)).toBe(true);
  expect(documentsPath).toBe(join(folder, "comprobantes", "Comprobantes de la semana.zip"));
  const status = await call("settings.getStatus", {});
  expect(status).toMatchObject({ isExample: true, company: { legalName: "Ferretería El Misti S.A.C." }, counts: { clients: 60 } });
  expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  expect((await call("settings.listCompanies", {})).companies.map(({ isExample, isCurrent }) => [isExample, isCurrent])).toContainEqual([
    true,
    true,
  ]);
  const { rows } = await call("invoices.listInvoices", { limit: 1 });
  expect((await call("invoices.getInvoice", { id: rows[0]?.id as number })).source.kind).toBe("example");
});

test("opened again it is as it was left; its files import as a business's own would", async () => {
  const home = temporaryFolder();
  const first = await startAtHome(home);
  const example = await first.call("settings.openExample", {});
  await first.app.close();
  const { call } = await startAtHome(home, "2026-11-23T15:00:00.000Z");
  expect(await call("settings.openExample", {})).toEqual(example);
  const { files } = await call("invoices.importFiles", { paths: [example.documentsPath as string] });
  expect(files.map(({ status, error }) => error?.code ?? status)).toEqual([
    "imported",
    "imported",
    "imported",
    "imported",
    "imported",
    "imported",
    "purchase",
    "attached",
  ]);
  const statement = await call("reconciliation.importStatement", { path: example.statementPath });
  expect(statement).toMatchObject({ format: "bcp", currency: "PEN", rejected: [], warnings: [] });
  expect(statement.added).toBe(statement.lines);
  expect((await call("reconciliation.applyMatches", { automatic: true })).applied).toBeGreaterThan(20);
  expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});
