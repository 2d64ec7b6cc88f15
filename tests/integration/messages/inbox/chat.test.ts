import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../../fixtures/documents.ts";

const CHATS = join(import.meta.dirname, "../../../fixtures/chats");
const ANDROID = join(CHATS, "Chat de WhatsApp con Carmen Flores.txt");

async function withClient(): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts: [{ name: "Carmen Flores", phone: "986000111" }] }] });
  await recordAll(app, [factura({})]);
  return { app, client: await clientId(app) };
}

const said = async (app: TestApp, client: number) =>
  (await app.call("clients.getTimeline", { clientId: client })).entries.filter(({ kind }) => kind === "whatsapp");

test("a chat tells whose it is before it is imported, and who of it is ours", async () => {
  const { app, client } = await withClient();
  const preview = await app.call("messages.previewChat", { path: ANDROID });
  expect(preview).toMatchObject({
    messages: 7,
    firstAt: "2026-11-20T13:02:00.000Z",
    people: [
      { name: "Carmen Flores", isOurs: false },
      { name: "Servicios del Sur S.A.C.", isOurs: true },
    ],
    candidates: [{ clientId: client, why: "Carmen Flores es su contacto" }],
    warnings: [],
  });
});

test("a chat enters the conversation once; the same chat with more in it adds only what is new", async () => {
  const { app, client } = await withClient();
  const first = await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [] });
  expect(first).toMatchObject({ messages: 7, added: 7, alreadyKnown: 0, replies: 2 });
  expect(await said(app, client)).toHaveLength(7);
  expect(await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [] })).toMatchObject({
    added: 0,
    alreadyKnown: 7,
    replies: 0,
    batchId: null,
  });
  const longer = join(app.folder, "Chat de WhatsApp con Carmen Flores.txt");
  writeFileSync(longer, `${readFileSync(ANDROID, "utf8")}20/11/26, 9:40 a. m. - Carmen Flores: a qué cuenta?\n`);
  expect(await app.call("messages.importChat", { path: longer, clientId: client, ownNames: [] })).toMatchObject({ added: 1, replies: 1 });
  const { replies } = await app.call("messages.listReplies", {});
  expect(replies.map(({ text }) => text)).toEqual([
    "a qué cuenta?",
    "[archivo]\nya pague, operacion 00456789",
    "Hola buenos días\ndisculpe la demora\nte deposito el viernes la mitad\ny el resto a fin de mes",
  ]);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("what was written from the telephone counts as the contact that it was; what the client wrote does not", async () => {
  const { app, client } = await withClient();
  await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [] });
  const { reasons } = await app.call("followup.checkContact", { clientId: client, channel: "whatsapp" });
  expect(reasons.map(({ code }) => code)).toEqual(["too_often"]);
  expect(reasons[0]?.text).toContain("2 veces");
});

test("an import is taken back: its answers leave the list, the sealed conversation stays, and the same chat brings them back", async () => {
  const { app, client } = await withClient();
  const { batchId } = await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [] });
  const undone = await app.call("undo.undoBatch", { batchId: batchId as number });
  expect(undone).toMatchObject({ undone: 2, kept: [{ what: `Chat de WhatsApp de ${CONDOR.name}` }] });
  expect((await app.call("messages.listReplies", { state: "waiting" })).waiting).toBe(0);
  expect(await said(app, client)).toHaveLength(7);
  expect(await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [] })).toMatchObject({ added: 0, replies: 2 });
  expect((await app.call("messages.listReplies", { state: "waiting" })).waiting).toBe(2);
});

test("older messages stay out of the inbox; a group, and a chat in which nobody is ours, are refused", async () => {
  const { app, client } = await withClient();
  const old = await app.call("messages.importChat", { path: ANDROID, clientId: client, ownNames: [], answersFromOn: "2026-11-21" });
  expect(old).toMatchObject({ added: 7, replies: 0 });
  expect((await app.fails("messages.importChat", { path: join(CHATS, "group.txt"), clientId: client, ownNames: [] })).code).toBe(
    "not_allowed",
  );
  const other = join(app.folder, "otro.txt");
  writeFileSync(other, "20/11/26, 09:00 - Ana: hola\n20/11/26, 09:01 - Beto: dígame\n");
  const refused = await app.fails("messages.importChat", { path: other, clientId: client, ownNames: [] });
  expect(refused).toMatchObject({ code: "invalid_input", message: "Di quién de este chat es tu empresa: Ana o Beto." });
  expect(await app.call("messages.importChat", { path: other, clientId: client, ownNames: ["Ana"] })).toMatchObject({
    added: 2,
    replies: 1,
  });
});
