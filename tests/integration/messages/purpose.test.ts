import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { accountAt } from "../../fixtures/mail/outbox.ts";
import { startSmtp } from "../../fixtures/mail/smtp.ts";

const PROMISED = { currency: "PEN", dueOn: "2026-11-25" };

/** A client that paid its only document whole, and owes nothing. */
async function paidUp(): Promise<{ app: TestApp; client: number; batchId: number; received: { raw: string }[] }> {
  const { port, received } = await startSmtp();
  const app = await startTestApp();
  await fillCompany(app);
  const contacts = [{ name: "Luis Paz", role: "Tesorería", email: "pagos@condor.pe", phone: "986000111" }];
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts }] });
  const [invoiceId = 0] = await recordAll(app, [factura()]);
  await app.call("messages.saveMailAccount", accountAt(port));
  const client = await clientId(app);
  const { batchId } = await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-18",
    amountMinor: 118_000,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId, amountMinor: 118_000 }],
  });
  return { app, client, batchId, received };
}

const codes = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code);

describe("a message that collects nothing", () => {
  test("goes to a client that owes nothing, and leaves", async () => {
    const { app, client, received } = await paidUp();
    for (const template of [
      "correo-pago-recibido",
      "correo-credito-aprobado",
      "correo-credito-limitado",
      "correo-pedido-de-datos",
      "correo-estado-de-cuenta",
      "correo-respuesta",
    ]) {
      const preview = await app.call("messages.previewMail", { clientId: client, template });
      expect([template, preview.allowed, codes(preview)]).toEqual([template, true, []]);
      await app.call("messages.queueMail", { clientId: client, template, approved: true });
    }
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 6, held: 0 });
    expect(received).toHaveLength(6);
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("collects, whatever it is called, where its words ask for money", async () => {
    const { app, client } = await paidUp();
    const own = {
      clientId: client,
      template: "correo-pago-recibido",
      subject: "Gracias",
      text: "Gracias. Le pedimos realizar el pago de lo que falta.",
    };
    const preview = await app.call("messages.previewMail", own);
    expect(codes(preview)).toEqual(["nothing_owed"]);
    expect(preview.reasons[0]?.text).toContain("«pedimos realizar el pago»");
    expect((await app.fails("messages.queueMail", { ...own, override: { reason: "Lo pidió" } })).code).toBe("not_allowed");
    const draft = {
      clientId: client,
      text: "Gracias por su pago. Su saldo venció ayer.",
      template: { code: "wa-pago-recibido", version: 0 },
    };
    expect((await app.fails("messages.openWhatsApp", draft)).code).toBe("not_allowed");
    const untold = { clientId: client, text: "Gracias por su pago." };
    expect((await app.fails("messages.openWhatsApp", untold)).code).toBe("not_allowed");
  });

  test("is still no threat, for no stranger, and within the hours", async () => {
    const { app, client } = await paidUp();
    const own = { clientId: client, template: "correo-pedido-de-datos", subject: "Sus datos", text: "Denos sus datos o habrá embargo." };
    expect((await app.call("messages.previewMail", own)).allowed).toBe(false);
    const sunday = { clientId: client, template: "correo-pedido-de-datos", sendAt: "2026-11-22T15:00:00.000Z" };
    expect((await app.fails("messages.queueMail", sunday)).code).toBe("not_allowed");
  });

  test("waits for no promise and is no contact about the debt, unless it lists it", async () => {
    const { app, client } = await paidUp();
    await recordAll(app, [factura({ number: "1230" })]);
    await app.call("followup.recordPromise", { clientId: client, ...PROMISED });
    const { rules } = await app.call("followup.getGuardRules", {});
    await app.call("followup.setGuardRules", { rules: { ...rules, mostPerDay: 1 }, reason: "Uno al día" });
    expect((await app.call("messages.previewMail", { clientId: client, stage: "administrativa" })).allowed).toBe(false);
    const asked = { clientId: client, channel: "whatsapp" as const, at: "2026-11-26T15:00:00.000Z" };
    const send = async (template: string) => {
      await app.call("messages.queueMail", { clientId: client, template, approved: true });
      expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
      return codes(await app.call("followup.checkContact", { ...asked, at: "2026-11-20T15:00:00.000Z" }));
    };
    expect(await send("correo-pedido-de-datos")).toEqual(["promise_waiting"]);
    expect(await send("correo-estado-de-cuenta")).toEqual(["promise_waiting", "too_often"]);
  });
});

describe("a thank-you by e-mail", () => {
  test("is held where the payment was taken back before it left", async () => {
    const { app, client } = await paidUp();
    await app.call("messages.queueMail", { clientId: client, template: "correo-pago-recibido", approved: true });
    const { payments } = await app.call("payments.listPayments", { clientId: client });
    await app.call("payments.reversePayment", { id: payments[0]?.id ?? 0, reason: "Rebotó el cheque" });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 1 });
  });

  test("is written once for a payment, by whatever channel, and takes it off the list", async () => {
    const { app, client, batchId } = await paidUp();
    await app.call("messages.queueThanks", { batchId });
    await app.call("messages.queueMail", { clientId: client, template: "correo-pago-recibido", approved: true });
    expect((await app.call("messages.listThanks", {})).thanks).toHaveLength(1);
    expect((await app.fails("messages.queueMail", { clientId: client, template: "correo-pago-parcial" })).code).toBe("conflict");
    await app.call("messages.sendDue", {});
    expect((await app.call("messages.listThanks", {})).thanks).toEqual([]);
    const { text, template, allowed } = await app.call("messages.draftWhatsApp", { clientId: client, template: "wa-pago-recibido" });
    expect(allowed).toBe(true);
    const twice = await app.fails("messages.openWhatsApp", { clientId: client, text, template });
    expect(twice.message).toMatch(/^Ese pago ya se agradeció el 20\/11\/2026/);
  });

  test("by WhatsApp from its template is one too", async () => {
    const { app, client, batchId } = await paidUp();
    await app.call("messages.queueThanks", { batchId });
    const { text, template } = await app.call("messages.draftWhatsApp", { clientId: client, template: "wa-pago-recibido" });
    await app.call("messages.openWhatsApp", { clientId: client, text, template });
    expect((await app.call("messages.listThanks", {})).thanks).toEqual([]);
    expect((await app.fails("messages.queueMail", { clientId: client, template: "correo-pago-recibido" })).code).toBe("conflict");
  });
});
