import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { creditNote } from "../../../fixtures/documents.ts";

/** Andina owes F001-1 of S/ 1,000.00 and F001-2 of S/ 500.00, both late, on Friday 20 November 2026. */
async function withAndina(): Promise<{ app: TestApp; andina: number; first: number; second: number }> {
  const app = await startTestApp();
  const [first, second] = await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000 }),
    facturaTo(ANDINA, { number: "2", totalMinor: 50_000 }),
  ]);
  return { app, andina: await clientId(app, ANDINA.docNumber), first: first as number, second: second as number };
}

/** The same ledger on another day, at ten in the morning. */
async function on(day: string, app: TestApp): Promise<TestApp> {
  await app.app.close();
  return startTestApp({ folder: app.folder, now: `${day}T15:00:00.000Z`, company: false });
}

async function states(app: TestApp) {
  const { promises } = await app.call("followup.listPromises", {});
  return promises.map(({ state, amountMinor, paidMinor }) => [state, amountMinor, paidMinor]);
}

function pay(app: TestApp, andina: number, amountMinor: number, paidOn: string, invoiceId?: number, method = "transfer") {
  return app.call("payments.recordPayment", {
    clientId: andina,
    paidOn,
    amountMinor,
    currency: "PEN",
    method,
    allocations: invoiceId === undefined ? [] : [{ invoiceId, amountMinor }],
  });
}

describe("noting a promise", () => {
  test("an amount for a day: its grace ends on a business day, and the conversation tells it", async () => {
    const { app, andina } = await withAndina();
    const made = await app.call("followup.recordPromise", {
      clientId: andina,
      currency: "PEN",
      amountMinor: 60_000,
      dueOn: "2026-11-27",
      channel: "call",
      note: "Lo dijo Jorge, de contabilidad",
    });
    expect(made).toEqual({ id: 1, amountMinor: 60_000, graceUntilOn: "2026-11-30" });
    const { promises } = await app.call("followup.listPromises", { clientId: andina });
    expect(promises).toEqual([
      {
        id: 1,
        clientId: andina,
        clientName: ANDINA.name,
        currency: "PEN",
        amountMinor: 60_000,
        paidMinor: 0,
        madeOn: "2026-11-20",
        dueOn: "2026-11-27",
        graceUntilOn: "2026-11-30",
        channel: "call",
        note: "Lo dijo Jorge, de contabilidad",
        state: "waiting",
        documents: [],
      },
    ]);
    const { entries } = await app.call("clients.getTimeline", { clientId: andina });
    expect(entries[0]).toMatchObject({
      kind: "promise",
      title: "Promesa de pago",
      text: "S/\u00a0600.00 para el 27/11/2026. Lo dijo Jorge, de contabilidad",
    });
  });

  test("without an amount it is of all that is open, of everything or of the documents", async () => {
    const { app, andina, second } = await withAndina();
    const all = await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25" });
    expect(all.amountMinor).toBe(150_000);
    await app.call("followup.cancelPromise", { id: all.id, reason: "Era solo la F001-2" });
    const one = await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25", invoiceIds: [second] });
    expect(one.amountMinor).toBe(50_000);
    const { promises } = await app.call("followup.listPromises", { state: "waiting" });
    expect(promises[0]?.documents).toEqual([{ invoiceId: second, document: "F001-2" }]);
  });

  test("what the client withholds is not promised: a certificate closes it, no money does", async () => {
    const app = await startTestApp();
    await recordAll(app, [facturaTo(ANDINA, { totalMinor: 118_000, retencion: { percent: 3, amountMinor: 3540 } })]);
    const promise = { clientId: await clientId(app, ANDINA.docNumber), currency: "PEN", dueOn: "2026-11-25" };
    expect((await app.fails("followup.recordPromise", { ...promise, amountMinor: 118_000 })).message).toBe(
      "De eso, S/\u00a035.40 es retención: la cierra su comprobante, no un pago. Anota S/\u00a01,144.60 o menos.",
    );
    expect((await app.call("followup.recordPromise", promise)).amountMinor).toBe(114_460);
  });

  test("what cannot be promised is refused with its mend", async () => {
    const { app, andina, first } = await withAndina();
    await recordAll(app, [facturaTo(ROSA, { number: "3" }), facturaTo(ANDINA, { number: "4", currency: "USD", totalMinor: 30_000 })]);
    const refused = (changes: object) =>
      app.fails("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25", ...changes });
    expect(await refused({ clientId: 99 })).toMatchObject({ code: "not_found" });
    expect(await refused({ dueOn: "2026-11-19" })).toMatchObject({
      code: "invalid_input",
      message: "El 19/11/2026 ya pasó. Escribe el día en que prometió pagar, desde hoy 20/11/2026.",
    });
    expect(await refused({ dueOn: "2028-11-19" })).toMatchObject({ code: "invalid_input" });
    expect(await refused({ currency: "EUR" })).toMatchObject({
      code: "nothing_owed",
      message: "Constructora Andina S.A.C. no te debe nada en euros: no hay qué prometer.",
    });
    expect(await refused({ amountMinor: 150_001 })).toMatchObject({
      code: "invalid_amount",
      message: "S/\u00a01,500.01 es más que lo que debe: S/\u00a01,500.00. Anota esa suma o menos.",
    });
    expect((await refused({ amountMinor: 100_001, invoiceIds: [first] })).message).toBe(
      "S/\u00a01,000.01 es más que lo que falta de F001-1: S/\u00a01,000.00. Anota esa suma o menos.",
    );
    expect((await refused({ invoiceIds: [3] })).message).toBe("F001-3 es de otro cliente. Elige documentos del cliente que promete.");
    expect((await refused({ invoiceIds: [4] })).message).toContain("anota una promesa por moneda");
    await pay(app, andina, 100_000, "2026-11-20", first);
    expect(await refused({ invoiceIds: [first] })).toMatchObject({ code: "nothing_owed" });
  });

  test("two promises that wait stay within what is owed", async () => {
    const { app, andina, first } = await withAndina();
    const promise = { clientId: andina, currency: "PEN" };
    await app.call("followup.recordPromise", { ...promise, amountMinor: 80_000, dueOn: "2026-11-25", invoiceIds: [first] });
    expect((await app.fails("followup.recordPromise", { ...promise, amountMinor: 80_000, dueOn: "2026-11-30" })).message).toBe(
      "Ya prometió S/\u00a0800.00 para el 25/11/2026, y debe S/\u00a01,500.00 en total. Anota S/\u00a0700.00 o menos, o anula la promesa anterior.",
    );
    expect(
      await app.fails("followup.recordPromise", { ...promise, amountMinor: 30_000, dueOn: "2026-11-30", invoiceIds: [first] }),
    ).toMatchObject({ code: "invalid_amount" });
    await app.call("followup.recordPromise", { ...promise, amountMinor: 70_000, dueOn: "2026-11-30" });
  });

  test("a promise is taken back once, with its reason in the conversation", async () => {
    const { app, andina } = await withAndina();
    const { id } = await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25" });
    await app.call("followup.cancelPromise", { id, reason: "Se anotó al cliente equivocado" });
    expect(await states(app)).toEqual([["cancelled", 150_000, 0]]);
    const { entries } = await app.call("clients.getTimeline", { clientId: andina });
    expect(entries[0]).toMatchObject({
      title: "Promesa anulada",
      text: "S/\u00a01,500.00 para el 25/11/2026: Se anotó al cliente equivocado",
    });
    expect(await app.fails("followup.cancelPromise", { id, reason: "otra vez" })).toMatchObject({ code: "conflict" });
    expect(await app.fails("followup.cancelPromise", { id: 99, reason: "no está" })).toMatchObject({ code: "not_found" });
  });
});

describe("the money decides", () => {
  test("kept on the day, and waiting again when the payment is reversed", async () => {
    const { app, andina } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-23" });
    const monday = await on("2026-11-23", app);
    const { id } = await pay(monday, andina, 50_000, "2026-11-23");
    expect(await states(monday)).toEqual([["kept", 50_000, 50_000]]);
    await monday.call("payments.reversePayment", { id, reason: "El cheque no tenía fondos" });
    expect(await states(monday)).toEqual([["waiting", 50_000, 0]]);
    const after = await on("2026-11-26", monday);
    expect(await states(after)).toEqual([["broken", 50_000, 0]]);
  });

  test("a credit note, a discount and a bank fee are not money", async () => {
    const { app, andina, first } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-23" });
    await recordAll(app, [
      { ...creditNote({ totalMinor: 20_000 }), clientDocNumber: ANDINA.docNumber, reference: { type: "01", series: "F001", number: "1" } },
    ]);
    await pay(app, andina, 10_000, "2026-11-20", first, "discount");
    await pay(app, andina, 15_000, "2026-11-20", first, "yape");
    const after = await on("2026-11-26", app);
    expect(await states(after)).toEqual([["partly", 50_000, 15_000]]);
  });

  test("a promise about one factura counts what was applied to it, also later", async () => {
    const { app, andina, first, second } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-23", invoiceIds: [second] });
    await pay(app, andina, 20_000, "2026-11-20", first);
    const { id } = await pay(app, andina, 50_000, "2026-11-20");
    expect(await states(app)).toEqual([["waiting", 50_000, 0]]);
    await app.call("payments.allocatePayment", { id, allocations: [{ invoiceId: second, amountMinor: 50_000 }] });
    expect(await states(app)).toEqual([["kept", 50_000, 50_000]]);
  });

  test("one payment and two promises: the earlier due first", async () => {
    const { app, andina } = await withAndina();
    const promise = { clientId: andina, currency: "PEN" };
    await app.call("followup.recordPromise", { ...promise, amountMinor: 50_000, dueOn: "2026-11-27" });
    await app.call("followup.recordPromise", { ...promise, amountMinor: 40_000, dueOn: "2026-11-24" });
    await pay(app, andina, 60_000, "2026-11-20");
    expect(await states(app)).toEqual([
      ["waiting", 50_000, 20_000],
      ["kept", 40_000, 40_000],
    ]);
    const after = await on("2026-12-01", app);
    expect(await states(after)).toEqual([
      ["partly", 50_000, 20_000],
      ["kept", 40_000, 40_000],
    ]);
  });

  test("those that wait come first, the next due on top, then the newest", async () => {
    const { app, andina } = await withAndina();
    const promise = { clientId: andina, currency: "PEN", amountMinor: 10_000 };
    for (const dueOn of ["2026-11-20", "2026-11-23", "2026-12-15", "2026-12-01"])
      await app.call("followup.recordPromise", { ...promise, dueOn });
    const after = await on("2026-11-27", app);
    const { promises } = await after.call("followup.listPromises", {});
    expect(promises.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ["2026-12-01", "waiting"],
      ["2026-12-15", "waiting"],
      ["2026-11-23", "broken"],
      ["2026-11-20", "broken"],
    ]);
    expect((await after.call("followup.listPromises", { state: "broken", limit: 1 })).promises).toHaveLength(1);
  });
});
