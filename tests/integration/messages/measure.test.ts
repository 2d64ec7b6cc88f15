import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { startTestApp, temporaryFolder, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { putSentMail } from "../../fixtures/mail/sent.ts";

/** Works on one ledger as of several instants: what is done on a day was done on that day. */
function businessOverTime() {
  const folder = temporaryFolder();
  return async (now: string, work: (app: TestApp) => Promise<void>) => {
    const app = await startTestApp({ folder, now });
    await work(app);
    await app.app.close();
  };
}

/** A payment of the client's one document. */
async function pay(app: TestApp, client: number, paidOn: string, amountMinor: number, method = "transfer") {
  const { rows } = await app.call("invoices.listInvoices", { filter: { clientId: client } });
  const allocations = rows.map(({ id }) => ({ invoiceId: id, amountMinor }));
  return await app.call("payments.recordPayment", { clientId: client, paidOn, amountMinor, currency: "PEN", method, allocations });
}

describe("What became of what was sent", () => {
  it("answered, promised and paid, of a call, a WhatsApp and a mail of November", async () => {
    const asOf = businessOverTime();
    await asOf("2026-11-02T15:00:00.000Z", async (app) => {
      await recordAll(app, [factura(), facturaTo(ANDINA, { number: "10" }), facturaTo(ROSA, { number: "11" })]);
      await app.call("clients.saveClients", { clients: [{ ...ROSA, phone: "987654321" }] });
      await app.call("messages.saveMailAccount", {
        preset: "own",
        fromName: "Servicios del Sur",
        fromAddress: "cobranzas@delsur.pe",
        replyTo: null,
        user: "cobranzas@delsur.pe",
        smtp: { host: "127.0.0.1", port: 25, security: "none" },
        imap: null,
        perHour: 100,
        perDay: 500,
        signature: "",
        password: "clave",
      });
    });
    // Tuesday the 3rd, at nine: the mail; at ten, the call with a promise; at eleven, a WhatsApp that is sent and one that is not.
    await asOf("2026-11-03T14:00:00.000Z", async (app) => {
      const mail = {
        clientId: await clientId(app, ANDINA.docNumber),
        to: "pagos@andina.pe",
        messageId: "a@delsur.pe",
        template: "EMAIL-ADMINISTRATIVA",
      };
      await putSentMail(app, { ...mail, sentAt: "2026-11-03T14:00:00.000Z" });
    });
    await asOf("2026-11-03T15:00:00.000Z", async (app) => {
      const condor = await clientId(app, CONDOR.docNumber);
      await app.call("followup.noteContact", {
        clientId: condor,
        channel: "call",
        outcome: "promise",
        text: "Paga el viernes.",
        next: null,
      });
    });
    await asOf("2026-11-03T16:00:00.000Z", async (app) => {
      const rosa = await clientId(app, ROSA.docNumber);
      const { messageId } = await app.call("messages.openWhatsApp", { clientId: rosa, text: "Buenos días, Rosa." });
      await app.call("messages.confirmSent", { messageId, sent: true });
    });
    await asOf("2026-11-04T15:00:00.000Z", async (app) => {
      const rosa = await clientId(app, ROSA.docNumber);
      await app.call("messages.addReply", { clientId: rosa, channel: "whatsapp", text: "Ya le deposito" });
      await pay(app, rosa, "2026-11-04", 50_000);
      await pay(app, await clientId(app, CONDOR.docNumber), "2026-11-06", 118_000);
      // A retention certificate is no money, and a payment that was taken back never came.
      const andina = await clientId(app, ANDINA.docNumber);
      await pay(app, andina, "2026-11-05", 3_540, "retention_certificate");
      const { id } = await pay(app, andina, "2026-11-05", 10_000);
      await app.call("payments.reversePayment", { id, reason: "No llegó" });
    });
    await asOf("2026-11-20T15:00:00.000Z", async (app) => {
      const found = await app.call("messages.measure", { fromOn: "2026-11-01", withinDays: 7 });
      expect(found).toMatchObject({ fromOn: "2026-11-01", untilOn: "2026-11-12", withinDays: 7, advice: [] });
      expect(found.total).toMatchObject({
        sent: 3,
        answered: { count: 2, share: null },
        promised: { count: 1 },
        paid: { count: 2 },
        paidMinor: [{ currency: "PEN", amountMinor: 168_000 }],
        daysToPay: 2,
      });
      expect(found.byChannel.map(({ key, sent, paid }) => [key, sent, paid.count])).toEqual([
        ["email", 1, 0],
        ["call", 1, 1],
        ["whatsapp", 1, 1],
      ]);
      expect(found.byWeekday.map(({ key, label, sent }) => [key, label, sent])).toEqual([["2", "Martes", 3]]);
      expect(found.byHour.map(({ key }) => key)).toEqual(["9", "10", "11"]);
      expect(found.byTemplate.map(({ key, sent }) => [key, sent])).toEqual([
        ["-", 2],
        ["EMAIL-ADMINISTRATIVA", 1],
      ]);
      const onlyCalls = await app.call("messages.measure", { fromOn: "2026-11-01", channel: "call" });
      expect(onlyCalls.total).toMatchObject({ sent: 1, paidMinor: [{ currency: "PEN", amountMinor: 118_000 }] });
    });
    await asOf("2026-11-08T15:00:00.000Z", async (app) => {
      // Their seven days are not over: they say nothing yet.
      expect((await app.call("messages.measure", { fromOn: "2026-11-01" })).total.sent).toBe(0);
      expect((await app.call("messages.measure", { fromOn: "2026-11-01", withinDays: 3 })).total.sent).toBe(3);
    });
  });

  it("the same figures leave as a workbook, with shares only where there are enough", async () => {
    const app = await startTestApp();
    const { file } = await app.call("messages.exportMeasure", { withinDays: 7 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(file.path).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Por canal", "Por plantilla", "Por día", "Por hora", "Qué significa"]);
    const sheet = book.getWorksheet("Por canal");
    expect(sheet?.getRow(1).values).toContain("Enviados");
    expect(sheet?.getRow(2).getCell(1).value).toBe("Todo");
    expect(sheet?.getRow(2).getCell(4).value).toBeNull();
  });

  it("days the wrong way round are refused", async () => {
    const app = await startTestApp();
    expect(await app.fails("messages.measure", { fromOn: "2026-11-02", untilOn: "2026-11-01" })).toMatchObject({ code: "invalid_input" });
  });
});
