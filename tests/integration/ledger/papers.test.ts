import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
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

/** What an import left behind before this version: a factura read from its XML, with the answer of the tax office. */
const FORMER = `
  INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20415932376', 'Cliente', 'cliente', '2026-01-01');
  INSERT INTO originals (sha256, name, mime, bytes, content, created_at) VALUES ('a', 'f.xml', 'text/xml', 1, x'00', '2026-01-01');
  INSERT INTO invoices (id, key, issuer_ruc, type, series, number, document_sort, client_id, issue_on, due_on, currency, total_minor, open_minor, next_due_on, source_kind, source_sha256, created_at)
    VALUES (1, '${EXAMPLE_ISSUER.ruc}-01-F001-1', '${EXAMPLE_ISSUER.ruc}', '01', 'F001', '1', 'F001-00000001', 1, '2026-02-02', '2026-02-02', 'PEN', 118000, 118000, '2026-02-02', 'xml', 'a', '2026-02-03T15:00:00.000Z');
  INSERT INTO parts (invoice_id, client_id, cuota, part, due_on, currency, amount_minor, open_minor) VALUES (1, 1, 1, 'net', '2026-02-02', 'PEN', 118000, 118000);
  INSERT INTO evidence (invoice_id, kind, sha256, code, text, created_at) VALUES (1, 'cdr', 'a', '4250', 'Aceptada con observaciones', '2026-02-03T15:00:00.000Z');`;

test("a ledger of the version before is brought up with its answers; its facturas are known and take certificates", async () => {
  const folder = temporaryFolder();
  const first = Object.fromEntries(Object.entries(programMigrations).slice(0, 1));
  await (await openLedger(folder, { migrations: first })).close();
  const database = new Database(join(folder, "cuentas.db"));
  database.exec(FORMER);
  database.close();
  const { call } = await startTestApp({ folder, company: { ruc: EXAMPLE_ISSUER.ruc, legalName: EXAMPLE_ISSUER.name } });
  expect(await call("invoices.getInvoice", { id: 1 })).toMatchObject({
    taxOffice: { state: "observed", code: "4250", notes: [], receivedOn: "2026-02-03" },
    evidence: [{ kind: "cdr" }],
  });
  const { files } = await call("imports.importFiles", { paths: writeFiles({ "f.xml": ublText(), "r.xml": retentionText() }) });
  expect(files.map(({ status }) => status)).toEqual(["duplicate", "imported"]);
  expect((await call("invoices.getInvoice", { id: 1 })).openMinor).toBe(114_460);
  expect(await call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});
