import { expect, test } from "vitest";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger as the third version left it: a factura of 118.00 that is owed, and what was learned of its client. */
async function thirdVersion(): Promise<string> {
  const folder = temporaryFolder();
  const ledger = await openLedger(folder, { migrations: Object.fromEntries(Object.entries(programMigrations).slice(0, 3)) });
  await ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const statement of [
      "INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20512345671', 'Cóndor', 'condor', '2026-01-01')",
      `INSERT INTO invoices (id, key, issuer_ruc, type, series, number, document_sort, client_id, issue_on, due_on, currency, total_minor, open_minor, next_due_on, source_kind, created_at)
        VALUES (1, '20606433094-01-F001-1', '20606433094', '01', 'F001', '1', 'F001-00000001', 1, '2026-10-02', '2026-11-02', 'PEN', 11800, 11800, '2026-11-02', 'manual', '2026-10-03')`,
      "INSERT INTO parts (id, invoice_id, client_id, cuota, part, due_on, currency, amount_minor, open_minor) VALUES (1, 1, 1, 1, 'net', '2026-11-02', 'PEN', 11800, 11800)",
      "INSERT INTO lessons (client_id, kind, key, shown, learned_on, created_at) VALUES (1, 'name', 'percy cam', 'PERCY CAM', '2026-11-13', '2026-11-13')",
    ])
      tx.bulk.run(statement);
  });
  await ledger.close();
  return folder;
}

test("a ledger of the version before is brought up: its client can promise, dispute and be followed up", async () => {
  const app = await startTestApp({ folder: await thirdVersion() });
  expect(await app.call("followup.recordPromise", { clientId: 1, currency: "PEN", dueOn: "2026-11-24" })).toMatchObject({
    amountMinor: 11800,
  });
  expect(await app.call("followup.openDispute", { invoiceId: 1, reason: "price", text: "Otro precio", amountMinor: 1800 })).toMatchObject({
    amountMinor: 1800,
  });
  expect((await app.call("followup.listPlans", {})).plans.length).toBeGreaterThanOrEqual(3);
  expect((await app.call("reconciliation.listKnowledge", { clientId: 1 })).aliases).toHaveLength(1);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test.each([
  "UPDATE promises SET amount_minor = 1",
  "DELETE FROM promises",
  "UPDATE disputes SET amount_minor = 1",
  "DELETE FROM disputes",
  "UPDATE guard_rules SET rules = '{}'",
  "DELETE FROM guard_rules",
])("what was agreed is never edited or deleted: %s", async (statement) => {
  const ledger = await openLedger(await thirdVersion());
  const rows = [
    "INSERT INTO promises (client_id, currency, amount_minor, made_on, due_on, grace_until_on, created_at) VALUES (1, 'PEN', 100, '2026-11-20', '2026-11-24', '2026-11-26', '')",
    "INSERT INTO disputes (client_id, invoice_id, amount_minor, reason, text, opened_on, created_at) VALUES (1, 1, 100, 'price', '', '2026-11-20', '')",
    "INSERT INTO guard_rules (rules, reason, created_at) VALUES ('{}', '', '')",
  ];
  const tamper = ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const row of [...rows, statement]) tx.bulk.run(row);
  });
  await expect(tamper).rejects.toThrow(/never (edited|deleted)/);
  await ledger.close();
});
