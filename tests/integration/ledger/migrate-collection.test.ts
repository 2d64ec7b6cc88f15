import { expect, test } from "vitest";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger as the fourth version left it: a client with a plan of its own, one step of it in the list and a call in its conversation. */
async function fourthVersion(): Promise<string> {
  const folder = temporaryFolder();
  const ledger = await openLedger(folder, { migrations: Object.fromEntries(Object.entries(programMigrations).slice(0, 4)) });
  await ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const statement of [
      "INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20512345671', 'Cóndor', 'condor', '2026-01-01')",
      "INSERT INTO plans (id, code, name, created_at) VALUES (1, NULL, 'El mío', '2026-01-01')",
      "INSERT INTO plan_steps (id, plan_id, days, channel, stage, mode, created_at) VALUES (1, 1, 3, 'call', 'administrativa', 'approve', '2026-01-01')",
      "INSERT INTO client_plans (client_id, plan_id, created_at) VALUES (1, 1, '2026-01-01')",
      `INSERT INTO followup_actions (client_id, kind, step_id, channel, currency, amount_minor, days_late, about, outcome, reason, decided_at)
        VALUES (1, 'step', 1, 'call', 'PEN', 11800, 3, 'x', 'queued', 'Llamada', '2026-11-19T15:00:00.000Z')`,
      "INSERT INTO timeline (client_id, at, kind, title, text, created_at) VALUES (1, '2026-11-18T15:00:00.000Z', 'call', 'Llamada', 'No contestó.', '2026-11-18T15:00:00.000Z')",
    ])
      tx.bulk.run(statement);
  });
  await ledger.close();
  return folder;
}

test("a ledger of the version before is brought up: its plans, list and conversation are as they were", async () => {
  const app = await startTestApp({ folder: await fourthVersion() });
  const { plans } = await app.call("followup.listPlans", {});
  expect(plans).toMatchObject([{ name: "El mío", steps: [{ days: 3, channel: "call" }] }]);
  expect((await app.call("followup.listActions", { onlyQueued: true })).actions).toHaveLength(1);
  expect((await app.call("clients.getTimeline", { clientId: 1 })).entries).toMatchObject([{ text: "No contestó." }]);
  expect(await app.call("clients.getClient", { id: 1 })).toMatchObject({ segment: "", personId: null });
});

test.each([
  "UPDATE timeline SET text = 'Prometió pagar.'",
  "DELETE FROM timeline",
  "UPDATE payment_plans SET total_minor = 1",
  "UPDATE payment_plan_cuotas SET due_on = '2027-01-01'",
  "DELETE FROM payment_plan_cuotas",
  "UPDATE offers SET until_on = '2027-01-01'",
  "UPDATE interest_rates SET annual_hundredths = 9900",
  "UPDATE interest_agreements SET annual_hundredths = 9900",
])("what was agreed or said is never edited or deleted: %s", async (statement) => {
  const ledger = await openLedger(await fourthVersion());
  const rows = [
    `INSERT INTO payment_plans (id, number, client_id, currency, total_minor, made_on, grace_days, missed_to_break, created_at)
      VALUES (1, 'CONV-2026-0001', 1, 'PEN', 100, '2026-11-20', 2, 2, '')`,
    "INSERT INTO payment_plan_cuotas VALUES (1, 1, '2026-12-01', 100)",
    "INSERT INTO offers (client_id, currency, until_on, made_on, created_at) VALUES (1, 'PEN', '2026-11-24', '2026-11-20', '')",
    "INSERT INTO interest_rates (currency, from_on, annual_hundredths, source, created_at) VALUES ('PEN', '2026-01-01', 1200, 'Contrato', '')",
    "INSERT INTO interest_agreements (client_id, kind, agreed_on, from_on, text, created_at) VALUES (1, 'agreement', '2026-01-01', '2026-01-01', 'Contrato', '')",
  ];
  const tamper = ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const row of [...rows, statement]) tx.bulk.run(row);
  });
  await expect(tamper).rejects.toThrow(/never (edited|deleted)/);
  await ledger.close();
});
