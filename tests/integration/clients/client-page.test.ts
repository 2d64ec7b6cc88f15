import { describe, expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { clientId, recordAll } from "../../fixtures/debtors.ts";
import { creditNote, factura } from "../../fixtures/documents.ts";

describe("what a client owes", () => {
  test("is told by currency and age, with what is in its favour", async () => {
    const app = await startTestApp();
    const due = (dueOn: string, number: string) => factura({ number, issueOn: "2026-06-01", dueOn, totalMinor: 10_000 });
    // Today is 20/11/2026: a debt that falls due today is not late.
    await recordAll(app, [
      due("2026-11-20", "1"),
      due("2026-11-19", "2"),
      due("2026-10-21", "3"),
      due("2026-10-20", "4"),
      due("2026-08-21", "5"),
      due("2026-08-20", "6"),
    ]);
    await recordAll(app, [factura({ number: "7", currency: "USD", totalMinor: 500 })]);
    const id = await clientId(app);
    await app.call("payments.recordPayment", { clientId: id, paidOn: "2026-11-19", amountMinor: 7_000, currency: "PEN", method: "yape" });
    const { balances } = await app.call("clients.getClient", { id });
    expect(balances).toEqual([
      {
        currency: "PEN",
        openMinor: 60_000,
        overdueMinor: 50_000,
        inFavourMinor: 7_000,
        documents: 6,
        oldestDueOn: "2026-08-20",
        buckets: [10_000, 20_000, 10_000, 0, 20_000],
      },
      {
        currency: "USD",
        openMinor: 500,
        overdueMinor: 500,
        inFavourMinor: 0,
        documents: 1,
        oldestDueOn: "2026-11-11",
        buckets: [0, 500, 0, 0, 0],
      },
    ]);
  });
});

describe("the timeline", () => {
  test("is one thread of documents, payments, notes and calls, newest first", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [
      factura({ detraccion: { percent: 12, amountMinor: 14_200 } }),
      creditNote({ totalMinor: 11_800 }),
    ]);
    const client = await clientId(app);
    const payment = await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-12",
      amountMinor: 50_000,
      currency: "PEN",
      method: "transfer",
      reference: "Op. 00108233",
      allocations: [{ invoiceId: id, amountMinor: 50_000 }],
    });
    await app.call("clients.addNote", { clientId: client, text: "Paga los viernes" });
    await app.call("followup.noteContact", { clientId: client, channel: "call", text: "Dice que paga el lunes" });
    await app.call("payments.reversePayment", { id: payment.id, reason: "Cheque sin fondos" });
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.map(({ kind, title, text, on, state }) => [on, kind, title, text, state])).toEqual([
      ["2026-11-20", "payment", "Abono anulado", "transferencia", null],
      ["2026-11-20", "call", "Llamada", "Dice que paga el lunes", null],
      ["2026-11-20", "note", "Nota", "Paga los viernes", null],
      ["2026-11-12", "payment", "Abono", "F001-1220 · transferencia · Op. 00108233", "anulado"],
      ["2026-10-20", "credit_note", "Nota de crédito", "F001-1220 · F001-5", null],
      ["2026-10-12", "invoice", "Factura F001-1220", "S/\u00a01,180.00, vence el 11/11/2026", null],
    ]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  test("marks what was annulled, and stops where it is told", async () => {
    const app = await startTestApp();
    const ids = await recordAll(app, [factura(), factura({ number: "1221", issueOn: "2026-10-13" })]);
    await app.call("invoices.voidInvoice", { id: ids[1] as number, reason: "Duplicada" });
    const { entries } = await app.call("clients.getTimeline", { clientId: await clientId(app), limit: 1 });
    expect(entries).toMatchObject([{ title: "Factura F001-1221", state: "anulada" }]);
  });

  test("notes about nobody, or of nothing, are refused", async () => {
    const app = await startTestApp();
    expect(await app.fails("clients.addNote", { clientId: 9, text: "x" })).toMatchObject({ code: "not_found" });
    expect(await app.fails("clients.addNote", { clientId: 9, text: "" })).toMatchObject({ code: "invalid_input" });
  });
});
