import { describe, expect, test } from "vitest";
import { creditNote, DETRACCION, factura } from "../../fixtures/documents.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";

async function recordOne(app: TestApp, invoice = factura()) {
  const { recorded } = await app.call("invoices.recordInvoices", { invoices: [invoice] });
  const id = recorded[0]?.id as number;
  return app.call("invoices.getInvoice", { id });
}

const open = (parts: { part: string; cuota: number; openMinor: number }[]) =>
  Object.fromEntries(parts.map((part) => [`${part.part}${part.cuota}`, part.openMinor]));

async function expectSound(app: TestApp) {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

describe("what is owed, part by part", () => {
  test("a factura with detracción is two balances: the net and the deposit at Banco de la Nación", async () => {
    const app = await startTestApp();
    const invoice = await recordOne(app, factura({ detraccion: DETRACCION }));
    expect(invoice.parts).toEqual([
      { cuota: 1, part: "net", dueOn: "2026-11-11", amountMinor: 103_800, openMinor: 103_800 },
      { cuota: 1, part: "detraccion", dueOn: "2026-11-11", amountMinor: 14_200, openMinor: 14_200 },
    ]);
    expect(invoice.openMinor).toBe(118_000);
    await expectSound(app);
  });

  test("two deposits settle it, each closing its own part", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app, factura({ detraccion: DETRACCION }));
    const pay = (amountMinor: number, part: "net" | "detraccion") =>
      app.call("payments.recordPayment", {
        clientId: client.id,
        paidOn: "2026-11-12",
        amountMinor,
        currency: "PEN",
        method: "transfer",
        allocations: [{ invoiceId: id, part, amountMinor }],
      });
    await pay(103_800, "net");
    expect(await app.call("invoices.getInvoice", { id })).toMatchObject({ openMinor: 14_200, status: "partial" });
    await pay(14_200, "detraccion");
    expect(await app.call("invoices.getInvoice", { id })).toMatchObject({ openMinor: 0, status: "paid" });
    await expectSound(app);
  });

  test("a client withholds 3% of each cuota, so each cuota has its retención", async () => {
    const app = await startTestApp();
    const cuotas = [
      { dueOn: "2026-11-11", amountMinor: 57_230 },
      { dueOn: "2026-12-11", amountMinor: 57_230 },
    ];
    const invoice = await recordOne(app, factura({ retencion: { percent: 3, amountMinor: 3_540 }, cuotas }));
    expect(open(invoice.parts)).toEqual({ net1: 57_230, retencion1: 1_770, net2: 57_230, retencion2: 1_770 });
  });

  test("cuotas that do not add up are taken with a warning, and the total is still what is owed", async () => {
    const app = await startTestApp();
    const invoice = await recordOne(
      app,
      factura({
        cuotas: [
          { dueOn: "2026-11-11", amountMinor: 50_000 },
          { dueOn: "2026-12-11", amountMinor: 50_000 },
        ],
      }),
    );
    expect(invoice.warnings.map((warning) => warning.code)).toEqual(["cuotas_mismatch"]);
    expect(open(invoice.parts)).toEqual({ net1: 50_000, net2: 68_000 });
    await expectSound(app);
  });

  test("a document in dollars owes its detracción in dollars and remembers the soles of the deposit", async () => {
    const app = await startTestApp();
    const invoice = await recordOne(
      app,
      factura({ currency: "USD", totalMinor: 100_000, detraccion: { percent: 12, amountMinor: 45_000 } }),
    );
    expect(open(invoice.parts)).toEqual({ net1: 88_000, detraccion1: 12_000 });
  });
});

describe("payments and the balance in favour", () => {
  test("what is not allocated stays in the client's favour and can be used later", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app);
    const payment = await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 150_000,
      currency: "PEN",
      method: "deposit",
      allocations: [{ invoiceId: id, amountMinor: 118_000 }],
    });
    expect(payment.unallocatedMinor).toBe(32_000);
    const second = await recordOne(app, factura({ number: "1221", totalMinor: 20_000 }));
    expect(
      await app.call("payments.allocatePayment", { id: payment.id, allocations: [{ invoiceId: second.id, amountMinor: 20_000 }] }),
    ).toEqual({ unallocatedMinor: 12_000 });
    expect((await app.call("clients.getClient", { id: client.id })).balances).toMatchObject([
      { currency: "PEN", openMinor: 0, inFavourMinor: 12_000 },
    ]);
    await expectSound(app);
  });

  test("more than is open is refused with the amount that fits, and nothing is kept of it", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app);
    const error = await app.fails("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 120_000,
      currency: "PEN",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 120_000 }],
    });
    expect(error).toMatchObject({ code: "invalid_amount", details: { openMinor: 118_000 } });
    expect((await app.call("payments.listPayments", { clientId: client.id })).payments).toEqual([]);
  });

  test("dollars never close soles", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app);
    const error = await app.fails("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 1_000,
      currency: "USD",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 1_000 }],
    });
    expect(error.code).toBe("invalid_amount");
  });

  test("a payment taken back opens again what it closed, and cannot be taken back twice", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app);
    const payment = await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 118_000,
      currency: "PEN",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 118_000 }],
    });
    await app.call("payments.reversePayment", { id: payment.id, reason: "cheque sin fondos" });
    expect(await app.call("invoices.getInvoice", { id })).toMatchObject({ openMinor: 118_000, status: "open", payments: [] });
    expect(await app.fails("payments.reversePayment", { id: payment.id, reason: "otra vez" })).toMatchObject({ code: "conflict" });
    await expectSound(app);
  });
});

describe("credit notes", () => {
  test("one for everything closes net and detracción", async () => {
    const app = await startTestApp();
    const { id } = await recordOne(app, factura({ detraccion: DETRACCION }));
    await app.call("invoices.recordInvoices", { invoices: [creditNote()] });
    expect(await app.call("invoices.getInvoice", { id })).toMatchObject({
      openMinor: 0,
      status: "paid",
      notesAbout: [{ document: "F001-5", totalMinor: 118_000 }],
    });
    await expectSound(app);
  });

  test("one for a tenth takes its tenth of the detracción, rounded to soles, and the rest of the net", async () => {
    const app = await startTestApp();
    const { id } = await recordOne(app, factura({ detraccion: DETRACCION }));
    await app.call("invoices.recordInvoices", { invoices: [creditNote({ totalMinor: 11_800 })] });
    const { parts } = await app.call("invoices.getInvoice", { id });
    expect(open(parts)).toEqual({ net1: 103_800 - 10_400, detraccion1: 14_200 - 1_400 });
  });

  test("one that comes before its factura waits in the client's favour and is used when the factura comes", async () => {
    const app = await startTestApp();
    const note = await recordOne(app, creditNote({ totalMinor: 18_000 }));
    expect((await app.call("clients.getClient", { id: note.client.id })).balances).toMatchObject([{ inFavourMinor: 18_000 }]);
    expect(await recordOne(app)).toMatchObject({ openMinor: 100_000, status: "partial" });
    await expectSound(app);
  });
});

describe("taking back", () => {
  test("an undone import frees the documents' keys, so that the same file can come again", async () => {
    const app = await startTestApp();
    const { batchId } = await app.call("invoices.recordInvoices", { invoices: [factura(), creditNote({ totalMinor: 18_000 })] });
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toEqual({ undone: 2, kept: [] });
    expect((await app.call("insights.getAgeing", {})).flatMap((table) => table.rows)).toEqual([]);
    expect((await app.call("invoices.recordInvoices", { invoices: [factura()] })).recorded).toHaveLength(1);
    expect(await app.fails("undo.undoBatch", { batchId })).toMatchObject({ code: "conflict" });
    await expectSound(app);
  });

  test("a document that was paid since stays, and it is said why", async () => {
    const app = await startTestApp();
    const { batchId, recorded } = await app.call("invoices.recordInvoices", { invoices: [factura(), factura({ number: "1221" })] });
    const { client, id } = await app.call("invoices.getInvoice", { id: recorded[0]?.id as number });
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 500,
      currency: "PEN",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 500 }],
    });
    const result = await app.call("undo.undoBatch", { batchId: batchId as number });
    expect(result).toMatchObject({ undone: 1, kept: [{ what: "F001-1220" }] });
    expect(result.kept[0]?.why).toContain("S/\u00a05.00");
    await expectSound(app);
  });

  test("annulling a paid document returns the money to the client's favour", async () => {
    const app = await startTestApp();
    const { id, client } = await recordOne(app);
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-11-12",
      amountMinor: 118_000,
      currency: "PEN",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 118_000 }],
    });
    await app.call("invoices.voidInvoice", { id, reason: "se emitió con error" });
    expect((await app.call("clients.getClient", { id: client.id })).balances).toMatchObject([{ openMinor: 0, inFavourMinor: 118_000 }]);
    expect(await app.call("invoices.getInvoice", { id })).toMatchObject({ status: "void", openMinor: 0 });
    await expectSound(app);
  });
});

test("only the cuotas that are late are overdue, not the rest of their document", async () => {
  const app = await startTestApp();
  const cuotas = [
    { dueOn: "2026-11-11", amountMinor: 50_000 },
    { dueOn: "2026-12-11", amountMinor: 68_000 },
  ];
  await recordOne(app, factura({ cuotas }));
  const { tabs, overdue } = await app.call("invoices.countTabs", {});
  expect(overdue).toEqual([{ currency: "PEN", overdueMinor: 50_000 }]);
  expect(tabs.find(({ tab }) => tab === "overdue")).toEqual({
    tab: "overdue",
    count: 1,
    totals: [{ currency: "PEN", openMinor: 118_000 }],
  });
  expect((await app.call("followup.getToday", {})).currencies[0]?.overdueMinor).toBe(50_000);
});
