import { expect, test } from "vitest";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger as the fifth version left it: a client with a letter issued and what was said of it. */
async function fifthVersion(): Promise<string> {
  const folder = temporaryFolder();
  const ledger = await openLedger(folder, { migrations: Object.fromEntries(Object.entries(programMigrations).slice(0, 5)) });
  await ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const statement of [
      "INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20512345671', 'Cóndor', 'condor', '2026-01-01')",
      `INSERT INTO letters (id, number, client_id, stage, issued_on, totals, path, bytes, sha256, created_at)
        VALUES (1, 'CAR-2026-0001', 1, 'administrativa', '2026-11-10', '[]', 'cartas/CAR-2026-0001.pdf', 10, 'aa', '2026-11-10')`,
      `INSERT INTO timeline (client_id, at, kind, title, text, letter_id, created_at)
        VALUES (1, '2026-11-10T15:00:00.000Z', 'letter', 'Carta CAR-2026-0001', 'Saldo pendiente', 1, '2026-11-10T15:00:00.000Z')`,
    ])
      tx.bulk.run(statement);
  });
  await ledger.close();
  return folder;
}

test("a ledger of the version before is brought up: its letters are as they were, with no template named and no delivery", async () => {
  const app = await startTestApp({ folder: await fifthVersion() });
  const { letters } = await app.call("letters.listLetters", {});
  expect(letters).toMatchObject([{ number: "CAR-2026-0001", sha256: "aa", template: null, deliveries: [] }]);
  expect((await app.call("clients.getTimeline", { clientId: 1 })).entries).toMatchObject([{ title: "Carta CAR-2026-0001" }]);
  expect((await app.call("settings.getStatus", {})).counts).toMatchObject({ repliesWaiting: 0, mailsToDecide: 0 });
});

test.each([
  "UPDATE outbox SET mime = x'00'",
  "UPDATE outbox SET message_id = '<otro@misti.pe>'",
  "UPDATE outbox SET to_address = 'otro@condor.pe'",
  "DELETE FROM outbox",
  "UPDATE outbox_history SET why = ''",
  "UPDATE replies SET body = 'Ya pagué'",
  "DELETE FROM replies",
  "UPDATE template_versions SET body = 'otro'",
  "DELETE FROM letter_deliveries",
])("what was written, sent or answered is not rewritten: %s", async (statement) => {
  const ledger = await openLedger(temporaryFolder());
  const work = ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const row of ROWS) tx.bulk.run(row);
    tx.bulk.run(statement);
  });
  await expect(work).rejects.toThrow(/never (edited|deleted)/);
  await ledger.close();
});

test("two mails about the same thing to the same person do not stand beside each other, unless the first was cancelled", async () => {
  const ledger = await openLedger(temporaryFolder());
  const second = MAIL.replace("VALUES (1", "VALUES (2").replace("<a@misti.pe>", "<b@misti.pe>");
  await ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    for (const row of ROWS) tx.bulk.run(row);
    expect(() => tx.bulk.run(second)).toThrow(/UNIQUE/);
    tx.bulk.run("UPDATE outbox SET state = 'cancelled'");
    tx.bulk.run(second);
  });
  await ledger.close();
});

const MAIL = `INSERT INTO outbox (id, client_id, account_id, from_address, to_address, subject, body, message_id, mime, sha256, once, state, created_at)
  VALUES (1, 1, 1, 'cobranzas@misti.pe', 'pagos@condor.pe', 'Recordatorio', 'Hola', '<a@misti.pe>', x'01', 'aa', 'F001-1 step 1', 'queued', '2026-11-20')`;

const ROWS = [
  "INSERT INTO clients (id, doc_type, doc_number, name, name_folded, created_at) VALUES (1, 'RUC', '20512345671', 'Cóndor', 'condor', '2026-01-01')",
  `INSERT INTO mail_accounts (id, preset, from_name, from_address, user, secret_name, smtp_host, smtp_port, smtp_security, per_hour, per_day, created_at)
    VALUES (1, 'own', 'El Misti', 'cobranzas@misti.pe', 'cobranzas', 's1', 'mail.misti.pe', 465, 'tls', 100, 500, '2026-11-20')`,
  MAIL,
  "INSERT INTO outbox_history (outbox_id, at, state, why) VALUES (1, '2026-11-20', 'queued', 'x')",
  `INSERT INTO replies (id, client_id, channel, sender, at, body, source, source_key, understood, state, created_at)
    VALUES (1, 1, 'whatsapp', 'Cóndor', '2026-11-20', 'El viernes le pago', 'paste', 'k', '{}', 'waiting', '2026-11-20')`,
  `INSERT INTO templates (code, name, when_used, occasion, stage, tone, channel, created_at)
    VALUES ('propia-1', 'Mía', '', 'oversight', 'administrativa', 'cordial', 'email', '2026-11-20')`,
  "INSERT INTO template_versions (code, version, subject, body, created_at) VALUES ('propia-1', 1, 'a', 'b', '2026-11-20')",
  `INSERT INTO letters (id, number, client_id, stage, issued_on, totals, path, bytes, sha256, created_at)
    VALUES (1, 'CAR-2026-0001', 1, 'administrativa', '2026-11-10', '[]', 'cartas/x.pdf', 10, 'aa', '2026-11-10')`,
  "INSERT INTO letter_deliveries (letter_id, on_day, way, created_at) VALUES (1, '2026-11-12', 'hand', '2026-11-12')",
];
