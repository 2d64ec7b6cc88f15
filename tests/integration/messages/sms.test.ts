import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

const SUNDAY = "2026-11-22T15:00:00.000Z";

async function withDebt(options: { now?: string } = {}): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  const contacts = [
    { name: "Carmen Flores", phone: "986000111", preferredChannel: "whatsapp" as const },
    { name: "Luis Paz", phone: "986000222", preferredChannel: "sms" as const },
  ];
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "+51 987 654 321", contacts }] });
  await recordAll(app, [factura({})]);
  return { app, client: await clientId(app) };
}

describe("a text message to a client", () => {
  test("is drafted for the person who prefers it, with how many messages it takes", async () => {
    const { app, client } = await withDebt();
    const draft = await app.call("messages.draftSms", { clientId: client });
    expect(draft).toMatchObject({
      phone: "986000222",
      contactName: "Luis Paz",
      allowed: true,
      reasons: [],
      stage: "administrativa",
      segments: 2,
    });
    expect(draft.text).toContain("queda pendiente F001-1220 por S/ 1,180.00, desde el 11/11");
    expect(draft.url).toBe(`sms:+51986000222?body=${encodeURIComponent(draft.text)}`);
  });

  test("is opened, waits for the answer whether it was sent, and is in the timeline", async () => {
    const { app, client } = await withDebt();
    const { text } = await app.call("messages.draftSms", { clientId: client });
    const { messageId, url } = await app.call("messages.openSms", { clientId: client, text });
    expect(url).toMatch(/^sms:\+51986000222\?body=Hola%2C%20Luis/);
    const entry = async () =>
      (await app.call("clients.getTimeline", { clientId: client })).entries.find(({ title }) => title === "SMS a Luis Paz");
    expect(await entry()).toMatchObject({ state: "abierto", text });
    await app.call("messages.confirmSent", { messageId, sent: false });
    expect(await entry()).toMatchObject({ state: "no enviado" });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("passes the guard as a WhatsApp does: hours, words, strangers, what is owed, and a mobile", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", { clients: [{ ...ANDINA, contacts: [{ name: "Rosa", phone: "999888777" }] }] });
    const andina = await app.call("clients.getClient", { id: await clientId(app, ANDINA.docNumber) });
    const code = async (input: object) => (await app.fails("messages.openSms", { clientId: client, text: "Hola", ...input })).code;
    expect(await code({ text: "Procederemos al embargo de sus bienes" })).toBe("not_allowed");
    expect(await code({ contactId: andina.contacts[0]?.id })).toBe("not_allowed");
    expect(await code({ clientId: andina.id })).toBe("not_allowed");
    expect(await code({ text: "a".repeat(1_001) })).toBe("invalid_input");
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "(054) 250 480", contacts: [] }] });
    expect(await app.call("messages.draftSms", { clientId: client })).toMatchObject({ phone: null, url: null });
    expect(await code({})).toBe("invalid_input");
  });

  test("does not go out on a Sunday, with a reason or without", async () => {
    const { app, client } = await withDebt({ now: SUNDAY });
    expect(await app.call("messages.draftSms", { clientId: client })).toMatchObject({ allowed: false, reasons: [{ code: "weekend" }] });
    const refused = await app.fails("messages.openSms", { clientId: client, text: "Hola", override: { reason: "Lo pidió así" } });
    expect(refused.code).toBe("not_allowed");
  });

  test("goes out with a reason where only the house's rules are in the way", async () => {
    const { app, client } = await withDebt();
    await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-25" });
    expect(await app.call("messages.draftSms", { clientId: client })).toMatchObject({
      allowed: false,
      reasons: [{ code: "promise_waiting" }],
    });
    await app.call("messages.openSms", { clientId: client, text: "Hola", override: { reason: "Pidió que le recordemos" } });
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]?.title).toBe("SMS a Luis Paz, pese al aviso: Pidió que le recordemos");
  });
});
