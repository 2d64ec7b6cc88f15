import { describe, expect, test } from "vitest";
import { checkThanks } from "../../../main/followup/index.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { startTestApp, temporaryFolder, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

const SUNDAY = "2026-11-22T15:00:00.000Z";

async function withInvoices(options: { now?: string; folder?: string } = {}): Promise<{ app: TestApp; client: number; ids: number[] }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [{ ...CONDOR, contacts: [{ name: "Carmen Flores", phone: "986000111", preferredChannel: "whatsapp" }] }],
  });
  const ids = await recordAll(app, [factura(), factura({ number: "1221", totalMinor: 50_000 })]);
  return { app, client: await clientId(app), ids };
}

const pay = (app: TestApp, clientId: number, invoiceId: number | undefined, amountMinor: number, method = "transfer") =>
  app.call("payments.recordPayment", {
    clientId,
    paidOn: "2026-11-18",
    amountMinor,
    currency: "PEN",
    method,
    ...(invoiceId === undefined ? {} : { allocations: [{ invoiceId, amountMinor }] }),
  });

const waiting = async (app: TestApp) => (await app.call("messages.listThanks", {})).thanks;

describe("a thank-you", () => {
  test("waits for each payment that came in, with its text and its link, and never speaks of what is still owed", async () => {
    const { app, client, ids } = await withInvoices();
    const { batchId } = await pay(app, client, ids[0], 118_000);
    expect(await waiting(app)).toEqual([]);
    expect(await app.call("messages.queueThanks", { batchId })).toEqual({ queued: 1 });
    const [thanks] = await waiting(app);
    expect(thanks).toMatchObject({
      clientId: client,
      clientName: CONDOR.name,
      paidOn: "2026-11-18",
      currency: "PEN",
      amountMinor: 118_000,
      allowed: true,
      reasons: [],
    });
    expect(thanks?.text).toBe(
      [
        "Hola, Carmen Flores. Le escribimos de Servicios del Sur S.A.C.",
        "¡Muchas gracias por su pago de S/ 1,180.00 del miércoles 18 de noviembre!",
        "La factura F001-1220 quedó cancelada. Es un gusto contar con su confianza.",
        "¡Que tenga un buen día!",
      ].join("\n"),
    );
    expect(thanks?.url).toBe(`https://wa.me/51986000111?text=${encodeURIComponent(thanks?.text ?? "")}`);
  });

  test("does not name a document that still owes something", async () => {
    const { app, client, ids } = await withInvoices();
    const { batchId } = await pay(app, client, ids[0], 100_000);
    await app.call("messages.queueThanks", { batchId });
    expect((await waiting(app))[0]?.text).toContain("Ya lo tenemos registrado.");
  });

  test("is one for each client of a batch, with the sum", async () => {
    const { app } = await withInvoices();
    await recordAll(app, [facturaTo(ANDINA, { number: "1300", totalMinor: 70_000 })]);
    const { lineIds } = await app.call("reconciliation.recordLines", {
      currency: "PEN",
      lines: [
        { bookedOn: "2026-11-18", amountMinor: 118_000, description: "TRANSFERENCIA F001-1220", counterpartyDoc: CONDOR.docNumber },
        { bookedOn: "2026-11-18", amountMinor: 50_000, description: "TRANSFERENCIA F001-1221", counterpartyDoc: CONDOR.docNumber },
        { bookedOn: "2026-11-19", amountMinor: 70_000, description: "TRANSFERENCIA F001-1300", counterpartyDoc: ANDINA.docNumber },
      ],
    });
    const { applied, batchId } = await app.call("reconciliation.applyMatches", { lineIds });
    expect(applied).toBe(3);
    expect(await app.call("messages.queueThanks", { batchId: batchId as number })).toEqual({ queued: 2 });
    expect((await waiting(app)).map(({ clientName, amountMinor, paidOn }) => [clientName, amountMinor, paidOn])).toEqual([
      [ANDINA.name, 70_000, "2026-11-19"],
      [CONDOR.name, 168_000, "2026-11-18"],
    ]);
    expect((await waiting(app))[1]?.text).toContain(
      "por sus 2 pagos del miércoles 18 de noviembre, que suman S/ 1,680.00!\nLas facturas F001-1220 y F001-1221 quedaron canceladas.",
    );
  });

  test("is for money only, once for a payment, and not for one that was taken back", async () => {
    const { app, client, ids } = await withInvoices();
    const paid = await pay(app, client, ids[0], 10_000);
    const discount = await pay(app, client, ids[0], 1_000, "discount");
    const fee = await pay(app, client, ids[0], 1_000, "bank_fee");
    const mistake = await pay(app, client, ids[0], 5_000);
    await app.call("payments.reversePayment", { id: mistake.id, reason: "era de otro" });
    const paymentIds = [paid.id, discount.id, fee.id, mistake.id, 9_999];
    expect(await app.call("messages.queueThanks", { paymentIds })).toEqual({ queued: 1 });
    expect(await app.call("messages.queueThanks", { paymentIds, batchId: paid.batchId })).toEqual({ queued: 0 });
    expect((await waiting(app)).map(({ amountMinor }) => amountMinor)).toEqual([10_000]);
    expect((await app.fails("messages.queueThanks", {})).code).toBe("invalid_input");
  });

  test("disappears with its payment, and is not opened any more", async () => {
    const { app, client, ids } = await withInvoices();
    const { id, batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    const [thanks] = await waiting(app);
    await app.call("payments.reversePayment", { id, reason: "lo devolvió el banco" });
    expect(await waiting(app)).toEqual([]);
    expect(await app.fails("messages.resolveThanks", { id: thanks?.id, outcome: "whatsapp" })).toMatchObject({
      code: "conflict",
      message: "Ese pago se anuló: ya no hay qué agradecer.",
    });
  });

  test("opened in WhatsApp it is in the timeline and waits for the answer whether it was sent", async () => {
    const { app, client, ids } = await withInvoices();
    const { batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    const [thanks] = await waiting(app);
    expect(await app.call("messages.resolveThanks", { id: thanks?.id as number, outcome: "whatsapp" })).toEqual({
      id: thanks?.id,
      url: thanks?.url,
    });
    expect(await waiting(app)).toEqual([]);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.find(({ kind }) => kind === "whatsapp")).toMatchObject({
      title: "Agradecimiento por WhatsApp a Carmen Flores",
      text: thanks?.text,
      state: "abierto",
      messageId: expect.any(Number),
    });
    expect((await app.fails("messages.resolveThanks", { id: thanks?.id, outcome: "said" })).code).toBe("conflict");
    expect((await app.fails("messages.resolveThanks", { id: 4_321, outcome: "said" })).code).toBe("not_found");
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("said otherwise it is noted; not wanted it is not", async () => {
    const { app, client, ids } = await withInvoices();
    const said = await pay(app, client, ids[0], 118_000);
    const skipped = await pay(app, client, ids[1], 50_000);
    await app.call("messages.queueThanks", { paymentIds: [said.id, skipped.id] });
    for (const { id, amountMinor } of await waiting(app))
      await app.call("messages.resolveThanks", { id, outcome: amountMinor === 118_000 ? "said" : "skipped" });
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.filter(({ kind }) => kind === "note").map(({ title, text }) => [title, text.replaceAll("\u00a0", " ")])).toEqual([
      ["Agradecimiento", "Se le agradeció el pago de S/ 1,180.00 del miércoles 18 de noviembre."],
    ]);
    expect(await waiting(app)).toEqual([]);
  });

  test("does not count as having asked for what is still owed", async () => {
    const { app, client, ids } = await withInvoices();
    const { batchId } = await pay(app, client, ids[1], 50_000);
    await app.call("messages.queueThanks", { batchId });
    const [thanks] = await waiting(app);
    await app.call("messages.resolveThanks", { id: thanks?.id as number, outcome: "whatsapp" });
    const { suggestions } = await app.call("followup.getToday", {});
    expect(suggestions.map(({ clientId, step }) => [clientId, step])).toEqual([[client, "whatsapp"]]);
  });
});

describe("the guard over a thank-you", () => {
  test("keeps the hours of every message: on a Sunday it waits", async () => {
    const { app, client, ids } = await withInvoices({ now: SUNDAY });
    const { batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    const [thanks] = await waiting(app);
    expect(thanks).toMatchObject({ allowed: false, reasons: ["El domingo 22 de noviembre es fin de semana."] });
    expect(await app.fails("messages.resolveThanks", { id: thanks?.id, outcome: "whatsapp" })).toMatchObject({
      code: "not_allowed",
      message: "El domingo 22 de noviembre es fin de semana. Podrás escribirle desde el lunes 23 de noviembre a las 7:00.",
    });
    expect(await waiting(app)).toHaveLength(1);
  });

  test("who owes nothing may be thanked, and is still not asked for money", async () => {
    const { app, client, ids } = await withInvoices();
    await pay(app, client, ids[1], 50_000);
    const { batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    expect(await waiting(app)).toMatchObject([{ allowed: true, reasons: [] }]);
    expect((await app.fails("messages.openWhatsApp", { clientId: client, text: "¡Gracias! Y pague lo que debe." })).code).toBe(
      "not_allowed",
    );
  });

  test("a collection under the name of thanks is refused, and so are thanks for nothing", async () => {
    const folder = temporaryFolder();
    const { app, client, ids } = await withInvoices({ folder });
    const paid = await pay(app, client, ids[0], 118_000);
    const fee = await pay(app, client, ids[1], 100, "bank_fee");
    await app.app.close();
    const ledger = await openLedger(folder);
    const codes = async (text: string, paymentIds: number[]) => {
      const question = { clientId: client, channel: "whatsapp" as const, at: "2026-11-20T15:00:00.000Z", text };
      return (await checkThanks(ledger.read, question, paymentIds)).reasons.map(({ code }) => code);
    };
    expect(await codes("Gracias por su pago.", [paid.id])).toEqual([]);
    expect(await codes("Gracias. Aún tiene una factura vencida.", [paid.id])).toEqual(["asks_money"]);
    expect(await codes("Gracias. ¿Y cuándo cancela su deuda?", [paid.id])).toEqual(["asks_money"]);
    expect(await codes("Gracias, nos evita el embargo.", [paid.id])).toEqual(["court_words"]);
    expect(await codes("Gracias por su pago.", [fee.id])).toEqual(["nothing_to_thank"]);
    expect(await codes("Gracias por su pago.", [])).toEqual(["nothing_to_thank"]);
    await ledger.close();
  });

  test("a client without a mobile is thanked otherwise", async () => {
    const { app, client, ids } = await withInvoices();
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts: [{ name: "Área de Cobranzas", phone: "054 250480" }] }] });
    const { batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    const [thanks] = await waiting(app);
    expect(thanks).toMatchObject({ url: null, allowed: true });
    expect((await app.fails("messages.resolveThanks", { id: thanks?.id, outcome: "whatsapp" })).code).toBe("invalid_input");
    await app.call("messages.resolveThanks", { id: thanks?.id as number, outcome: "said" });
  });

  test("a contact may be the client's own «Área de cobranzas»", async () => {
    const { app, client, ids } = await withInvoices();
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts: [{ name: "Área de Cobranzas", phone: "986000222" }] }] });
    const { batchId } = await pay(app, client, ids[0], 118_000);
    await app.call("messages.queueThanks", { batchId });
    expect(await waiting(app)).toMatchObject([{ allowed: true, text: expect.stringContaining("Hola, Área de Cobranzas.") }]);
    const long = `Área de  Cobranzas y Deudas Pendientes de la Gerencia de Administración y Finanzas`;
    await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts: [{ name: long, phone: "986000222" }] }] });
    expect(await waiting(app)).toMatchObject([{ allowed: true, text: expect.stringContaining("Hola, Área de Cobranzas y Deudas") }]);
  });
});
