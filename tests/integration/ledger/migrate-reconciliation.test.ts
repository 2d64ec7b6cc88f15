import { expect, test } from "vitest";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger as the second version left it: a deposit of 118.00 that was applied to a factura. */
async function secondVersion(): Promise<string> {
  const folder = temporaryFolder();
  const ledger = await openLedger(folder, { migrations: Object.fromEntries(Object.entries(programMigrations).slice(0, 2)) });
  await ledger.command(NOW, { what: "test", topics: [], batch: { kind: "statement", label: "" } }, async (tx) => {
    for (const statement of [
      "INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20512345671', 'Cóndor', 'condor', '2026-01-01')",
      "INSERT INTO bank_accounts (bank, number, number_digits, currency, kind, created_at) VALUES ('BCP', '1', '1', 'PEN', 'ordinary', '2026-01-01')",
      `INSERT INTO invoices (id, key, issuer_ruc, type, series, number, document_sort, client_id, issue_on, due_on, currency, total_minor, open_minor, next_due_on, source_kind, created_at)
        VALUES (1, '20606433094-01-F001-1', '20606433094', '01', 'F001', '1', 'F001-00000001', 1, '2026-10-02', '2026-11-02', 'PEN', 11800, 0, '2026-11-02', 'manual', '2026-10-03')`,
      "INSERT INTO parts (id, invoice_id, client_id, cuota, part, due_on, currency, amount_minor, open_minor) VALUES (1, 1, 1, 1, 'net', '2026-11-02', 'PEN', 11800, 0)",
      `INSERT INTO bank_lines (id, bank_account_id, booked_on, amount_minor, currency, description, kind, status, fingerprint, batch_id, created_at)
        VALUES (1, 1, '2026-11-13', 11800, 'PEN', 'TRAN', 'credit', 'pending', 'x', 1, '2026-11-14')`,
      `INSERT INTO payments (id, client_id, paid_on, amount_minor, currency, method, unallocated_minor, bank_line_id, created_at)
        VALUES (1, 1, '2026-11-13', 11800, 'PEN', 'transfer', 0, 1, '2026-11-14')`,
      "INSERT INTO postings (part_id, kind, amount_minor, posted_on, payment_id, created_at) VALUES (1, 'allocation', 11800, '2026-11-13', 1, '2026-11-14')",
      "UPDATE bank_lines SET status = 'applied', payment_id = 1 WHERE id = 1",
    ])
      tx.bulk.run(statement);
  });
  await ledger.close();
  return folder;
}

test("a ledger of the version before is brought up with its payments, which can be taken back", async () => {
  const app = await startTestApp({ folder: await secondVersion() });
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  expect((await app.call("reconciliation.listLines", {})).lines).toMatchObject([{ status: "applied", note: null, reversedByLineId: null }]);
  await app.call("reconciliation.undoLine", { lineId: 1 });
  expect(await app.call("invoices.getInvoice", { id: 1 })).toMatchObject({ openMinor: 11800 });
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test.each([
  "UPDATE payments SET received_minor = 1",
  "UPDATE lessons SET key = 'x'",
  "DELETE FROM lessons",
  "UPDATE payment_companions SET companion_id = 9",
  "DELETE FROM payment_companions",
  "DELETE FROM line_reversals",
  "UPDATE client_agreements SET percent_hundredths = 1",
])("what was decided is never edited or deleted: %s", async (statement) => {
  const ledger = await openLedger(await secondVersion());
  const rows = [
    "INSERT INTO lessons (client_id, kind, key, shown, payment_id, learned_on, created_at) VALUES (1, 'name', 'a', 'A', 1, '2026-11-13', '')",
    "INSERT INTO payment_companions (payment_id, kind, companion_id) VALUES (1, 'invoice', 1)",
    "INSERT INTO line_reversals (credit_line_id, reversal_line_id, batch_id, created_at) VALUES (1, 1, 1, '')",
    "INSERT INTO client_agreements (client_id, kind, percent_hundredths, days, created_at) VALUES (1, 'early_discount', 200, 5, '')",
  ];
  const tamper = ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const row of [...rows, statement]) tx.bulk.run(row);
  });
  await expect(tamper).rejects.toThrow(/never (edited|deleted)/);
  await ledger.close();
});
