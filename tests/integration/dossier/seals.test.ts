import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

/** Cóndor: a note, a WhatsApp that was sent, a note. Andina: a note between. All of 20/11/2026; closed, for whoever opens the file directly. */
async function conversation(): Promise<{ folder: string; condor: number; andina: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [factura(), facturaTo(ANDINA, { number: "7" })]);
  const [condor, andina] = [await clientId(app), await clientId(app, ANDINA.docNumber)];
  await app.call("clients.saveClients", {
    clients: [{ ...CONDOR, phone: "987654321" }],
  });
  await app.call("clients.addNote", { clientId: condor, text: "Dijo que paga el viernes." });
  const { text } = await app.call("messages.draftWhatsApp", { clientId: condor });
  const { messageId } = await app.call("messages.openWhatsApp", { clientId: condor, text });
  await app.call("clients.addNote", { clientId: andina, text: "Cambió de contador." });
  await app.call("messages.confirmSent", { messageId, sent: true });
  await app.call("clients.addNote", { clientId: condor, text: "Pidió los comprobantes otra vez." });
  await app.app.close();
  return { folder: app.folder, condor, andina };
}

/** Goes round the program: what an editor of SQLite files can do. */
function tamper(folder: string, statements: string): void {
  const file = new Database(join(folder, "cuentas.db"));
  file.pragma("foreign_keys = OFF");
  file.exec(`DROP TRIGGER timeline_no_update; DROP TRIGGER timeline_no_delete; DROP TRIGGER timeline_seals_no_update;
    DROP TRIGGER timeline_seals_no_delete; ${statements}`);
  file.close();
}

const reopen = (folder: string): Promise<TestApp> => startTestApp({ folder, company: false });

describe("a conversation that nobody touched", () => {
  test("is intact, as a whole and client by client", async () => {
    const { folder, condor } = await conversation();
    const app = await reopen(folder);
    expect(await app.call("dossier.checkConversation", {})).toEqual({ isIntact: true, entries: 4, problems: [] });
    expect(await app.call("dossier.checkConversation", { clientId: condor })).toEqual({ isIntact: true, entries: 3, problems: [] });
    expect((await app.call("ledger.verify", {})).ok).toBe(true);
  });

  test("each entry has a seal and each change of state another, in a chain that the audit keeps the head of", async () => {
    const { folder } = await conversation();
    const file = new Database(join(folder, "cuentas.db"), { readonly: true });
    const seals = file.prepare("SELECT timeline_id, state, hash FROM timeline_seals ORDER BY id").all() as Record<string, unknown>[];
    const heads = file
      .prepare("SELECT detail ->> '$.seal.head' FROM audit WHERE detail ->> '$.seal.head' IS NOT NULL ORDER BY id")
      .pluck()
      .all();
    file.close();
    expect(seals.map(({ timeline_id, state }) => [timeline_id, state])).toEqual([
      [1, null],
      [2, "abierto"],
      [3, null],
      [2, "enviado"],
      [4, null],
    ]);
    expect(heads).toEqual(seals.map(({ hash }) => hash));
  });

  test("an entry of before seals is sealed, in its order, by the next one that is written", async () => {
    const { folder, condor } = await conversation();
    tamper(folder, "DELETE FROM timeline_seals; DROP TRIGGER audit_no_delete; DELETE FROM audit");
    const app = await reopen(folder);
    expect((await app.call("dossier.checkConversation", {})).isIntact).toBe(true);
    await app.call("clients.addNote", { clientId: condor, text: "Confirmó el pago." });
    expect(await app.call("dossier.checkConversation", {})).toEqual({ isIntact: true, entries: 5, problems: [] });
    await app.app.close();
    const file = new Database(join(folder, "cuentas.db"), { readonly: true });
    expect(file.prepare("SELECT timeline_id FROM timeline_seals ORDER BY id").pluck().all()).toEqual([1, 2, 3, 4, 5]);
    file.close();
  });
});

describe("what is done to the file outside the program is found and named", () => {
  test.each<[what: string, statements: string, code: string, says: RegExp]>([
    [
      "a text",
      "UPDATE timeline SET text = 'No paga.' WHERE id = 1",
      "entry_changed",
      /Lo anotado con Transportes Cóndor S\.R\.L\. el 20\/11\/2026 \(«Nota»\)/,
    ],
    [
      "a date",
      "UPDATE timeline SET at = '2026-11-02T15:00:00.000Z' WHERE id = 4",
      "entry_changed",
      /Transportes Cóndor S\.R\.L\. el 20\/11\/2026/,
    ],
    [
      "whose it is",
      "UPDATE timeline SET client_id = 1 WHERE id = 3",
      "entry_changed",
      /el 20\/11\/2026 \(«Nota»\) ya no es como se escribió/,
    ],
    [
      "a state",
      "UPDATE timeline SET state = 'no enviado' WHERE id = 2",
      "entry_state",
      /Transportes Cóndor S\.R\.L\. el 20\/11\/2026 .* dice «no enviado» y se selló como «enviado»/,
    ],
    ["an entry", "DELETE FROM timeline WHERE id = 3", "entry_deleted", /algo anotado con Constructora Andina S\.A\.C\. el 20\/11\/2026/],
    [
      "an entry with its seal",
      "DELETE FROM timeline WHERE id = 3; DELETE FROM timeline_seals WHERE timeline_id = 3",
      "entry_deleted",
      /algo anotado con Constructora Andina S\.A\.C\. el 20\/11\/2026/,
    ],
    [
      "the last entry with its seal",
      "DELETE FROM timeline WHERE id = 4; DELETE FROM timeline_seals WHERE id = 5",
      "seals_cut",
      /le falta el final/,
    ],
    [
      "a seal",
      "DELETE FROM timeline_seals WHERE id = 3",
      "seal_deleted",
      /Falta un sello .* Transportes Cóndor S\.R\.L\. del 20\/11\/2026/,
    ],
    [
      "a seal, the others numbered anew",
      "DELETE FROM timeline_seals WHERE id = 3; UPDATE timeline_seals SET id = id - 1 WHERE id > 3",
      "entry_unsealed",
      /Constructora Andina S\.A\.C\. el 20\/11\/2026 .* no tiene sello/,
    ],
    [
      "a seal's hash",
      "UPDATE timeline_seals SET hash = 'aa' WHERE id = 3",
      "seal_changed",
      /Constructora Andina S\.A\.C\. el 20\/11\/2026/,
    ],
    ["all seals", "DELETE FROM timeline_seals", "seals_cut", /lo último que se selló fue el 20\/11\/2026/],
    [
      "the order",
      "UPDATE timeline SET id = 99 WHERE id = 1; UPDATE timeline SET id = 1 WHERE id = 4; UPDATE timeline SET id = 4 WHERE id = 99",
      "entry_changed",
      /Transportes Cóndor S\.R\.L\. el 20\/11\/2026/,
    ],
    [
      "an entry put in",
      "INSERT INTO timeline (client_id, at, kind, title, text, created_at) VALUES (1, '2026-10-01T15:00:00.000Z', 'call', 'Llamada', 'Amenazó', '2026-10-01T15:00:00.000Z')",
      "entry_unsealed",
      /Transportes Cóndor S\.R\.L\. el 01\/10\/2026 \(«Llamada»\) no tiene sello/,
    ],
  ])("%s", async (_what, statements, code, says) => {
    const { folder } = await conversation();
    tamper(folder, statements);
    const app = await reopen(folder);
    const { isIntact, problems } = await app.call("dossier.checkConversation", {});
    expect(isIntact).toBe(false);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.text ?? JSON.stringify(problems)).toMatch(says);
    const verified = await app.call("ledger.verify", {});
    expect(verified.problems.map((problem) => problem.code)).toContain(code);
  });

  test("of one client only what is its own, and what cannot be told whose it was", async () => {
    const { folder, condor, andina } = await conversation();
    tamper(folder, "UPDATE timeline SET text = 'Otra cosa.' WHERE id = 3");
    const app = await reopen(folder);
    expect((await app.call("dossier.checkConversation", { clientId: condor })).isIntact).toBe(true);
    expect((await app.call("dossier.checkConversation", { clientId: andina })).problems).toHaveLength(1);
  });
});
