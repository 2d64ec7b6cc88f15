import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { retentionText, voidedText } from "../../fixtures/ubl/build-papers.ts";
import { EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";

/** A ledger with a factura that a certificate closed in part, and one that a communication annulled; closed, for whoever opens its file directly. */
async function closedLedger(): Promise<{ folder: string; database: Database.Database }> {
  const folder = temporaryFolder();
  const { app, call } = await startTestApp({ folder, company: { ruc: EXAMPLE_ISSUER.ruc, legalName: EXAMPLE_ISSUER.name } });
  const paths = writeFiles({
    "f.xml": ublText(),
    "g.xml": ublText({ id: "F001-2" }),
    "r.xml": retentionText(),
    "ra.xml": voidedText([{ id: "F001-2" }]),
  });
  await call("imports.importFiles", { paths });
  await app.close();
  return { folder, database: new Database(join(folder, "cuentas.db")) };
}

describe("papers of the tax office", () => {
  test.each([
    "UPDATE certificates SET total_minor = 1",
    "DELETE FROM certificates",
    "UPDATE certificate_lines SET closes_minor = 1",
    "DELETE FROM certificate_lines",
    "UPDATE voided_documents SET key = ''",
    "DELETE FROM voided_documents",
  ])("are never edited or deleted: %s", async (statement) => {
    const { database } = await closedLedger();
    expect(() => database.exec(statement)).toThrow(/what was imported is never/);
    database.close();
  });

  test.each([
    ["void_certificate", "UPDATE certificates SET void_on = '2026-11-20'"],
    ["certificate_payment", "DROP TRIGGER certificate_lines_no_update; UPDATE certificate_lines SET closes_minor = 1"],
    ["annulled_document", "UPDATE invoices SET void_on = NULL WHERE number = '2'"],
  ])("that do not agree with the balances are found: %s", async (code, tampering) => {
    const { folder, database } = await closedLedger();
    database.exec(tampering);
    database.close();
    const { call } = await startTestApp({ folder, company: false });
    expect((await call("ledger.verify", {})).problems.map((problem) => problem.code)).toContain(code);
  });
});
