import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";

const SUNDAY = "2026-11-22T15:00:00.000Z";

async function withDebt(options: { now?: string } = {}): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [
      { ...CONDOR, phone: "+51 987 654 321", contacts: [{ name: "Carmen Flores", phone: "986000111", preferredChannel: "whatsapp" }] },
    ],
  });
  await recordAll(app, [factura({ detraccion: DETRACCION })]);
  return { app, client: await clientId(app) };
}

describe("a WhatsApp to a client", () => {
  test("is drafted for the person who prefers it, with the link", async () => {
    const { app, client } = await withDebt();
    const draft = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(draft).toMatchObject({
      phone: "986000111",
      contactName: "Carmen Flores",
      allowed: true,
      reasons: [],
      nextAllowedAt: null,
      stage: "administrativa",
    });
    expect(draft.text).toContain("• F001-1220: S/ 1,038.00, venció el 11/11/2026");
    expect(draft.text).toContain("el depósito de la detracción de F001-1220: S/ 142.00");
    expect(draft.text).toContain("en nuestra cuenta del Banco de la Nación N.º 00-101-123456");
    expect(draft.url).toBe(`https://wa.me/51986000111?text=${encodeURIComponent(draft.text)}`);
  });

  test("is opened, waits for the answer whether it was sent, and is in the timeline", async () => {
    const { app, client } = await withDebt();
    const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
    const { messageId, url } = await app.call("messages.openWhatsApp", { clientId: client, text });
    expect(url).toMatch(/^https:\/\/wa\.me\/51986000111\?text=Hola/);
    const timeline = async () =>
      (await app.call("clients.getTimeline", { clientId: client })).entries.find((entry) => entry.kind === "whatsapp");
    expect(await timeline()).toMatchObject({ title: "WhatsApp a Carmen Flores", state: "abierto", messageId, text });
    await app.call("messages.confirmSent", { messageId, sent: true });
    expect(await timeline()).toMatchObject({ state: "enviado", messageId: null });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("is opened with less of it, or without it, where it is too long for a link; the conversation keeps all of it", async () => {
    const { app, client } = await withDebt();
    const text = "ñ".repeat(1_500);
    expect(await app.call("messages.openWhatsApp", { clientId: client, text })).toMatchObject({
      url: "https://wa.me/51986000111",
      isShortened: true,
    });
    expect((await app.call("clients.getTimeline", { clientId: client })).entries[0]).toMatchObject({ kind: "whatsapp", text });
  });

  test("is not opened on a Sunday; the draft says from when", async () => {
    const { app, client } = await withDebt({ now: SUNDAY });
    const draft = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(draft).toMatchObject({ allowed: false, nextAllowedAt: "2026-11-23T12:00:00.000Z" });
    const refused = await app.fails("messages.openWhatsApp", { clientId: client, text: draft.text });
    expect(refused).toMatchObject({
      code: "not_allowed",
      message: "El domingo 22 de noviembre es fin de semana. Podrás escribirle desde el lunes 23 de noviembre a las 7:00.",
    });
    expect(refused.details).toMatchObject({ reasons: [{ code: "weekend" }], nextAllowedAt: "2026-11-23T12:00:00.000Z" });
    expect((await app.call("clients.getTimeline", { clientId: client })).entries.filter((entry) => entry.kind === "whatsapp")).toEqual([]);
  });

  test("is not opened with the words of a court, to a stranger, without a mobile, or where nothing is owed", async () => {
    const { app, client } = await withDebt();
    await app.call("clients.saveClients", { clients: [{ ...ANDINA, contacts: [{ name: "Luis", phone: "999888777" }] }] });
    const andina = await app.call("clients.getClient", { id: await clientId(app, ANDINA.docNumber) });
    const code = async (input: object) => (await app.fails("messages.openWhatsApp", { clientId: client, text: "Hola", ...input })).code;
    expect(await code({ text: "Procederemos al embargo de sus bienes" })).toBe("not_allowed");
    expect(await code({ contactId: andina.contacts[0]?.id })).toBe("not_allowed");
    expect(await code({ clientId: andina.id })).toBe("not_allowed");
    expect((await app.fails("messages.draftWhatsApp", { clientId: andina.id })).code).toBe("nothing_owed");
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "(054) 250 480", contacts: [] }] });
    expect(await app.call("messages.draftWhatsApp", { clientId: client })).toMatchObject({ phone: null, url: null });
    expect(await code({})).toBe("invalid_input");
    expect((await app.fails("messages.confirmSent", { messageId: 12_345, sent: true })).code).toBe("not_found");
  });
});
