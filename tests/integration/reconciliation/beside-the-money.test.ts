import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { CONDOR } from "../../fixtures/documents.ts";
import { facturaTo, recordAll } from "../../fixtures/debtors.ts";
import { byHand, condorOwes, isSound, movement, stands } from "./bank.ts";

test("a bank's fee closes the rest of a factura, and goes with the deposit when that is taken back", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 117650 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 117650 }],
    adjustments: [{ kind: "fee", invoiceId: first, amountMinor: 350 }],
  });
  expect(await stands(app, first)).toEqual({ openMinor: 0, status: "paid" });
  const { payments } = await app.call("payments.listPayments", { invoiceId: first });
  expect(payments.map(({ method, amountMinor }) => [method, amountMinor])).toEqual([
    ["bank_fee", 350],
    ["transfer", 117650],
  ]);
  const ofLine = await app.call("payments.listPayments", { bankLineId: line });
  expect(ofLine.payments.map(({ method, received }) => [method, received])).toEqual([
    ["bank_fee", null],
    ["transfer", null],
  ]);
  expect((await app.call("reconciliation.listLines", {})).lines).toMatchObject([{ clientName: "Transportes Cóndor S.R.L." }]);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect((await app.call("payments.listPayments", { invoiceId: first })).payments.every((payment) => payment.isReversed)).toBe(true);
  expect(await isSound(app)).toBe(true);
});

test("agreed interest is a document of its own, charged and paid at once, and void when the deposit is taken back", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 121540 });
  const { batchId, unallocatedMinor } = await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 118000 }],
    adjustments: [{ kind: "interest", invoiceId: first, amountMinor: 3540 }],
  });
  expect(unallocatedMinor).toBe(0);
  const { rows } = await app.call("invoices.listInvoices", {});
  const interest = rows.find(({ totalMinor }) => totalMinor === 3540);
  expect(interest).toMatchObject({ document: "Interés F001-1220 19/11/2026", openMinor: 0, status: "paid" });
  await app.call("undo.undoBatch", { batchId });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect(await stands(app, interest?.id as number)).toMatchObject({ openMinor: 0, status: "void" });
  expect(await isSound(app)).toBe(true);
});

test("the interest of a document that is annulled returns to the client with what was paid", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 121540 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 118000 }],
    adjustments: [{ kind: "interest", invoiceId: first, amountMinor: 3540 }],
  });
  await app.call("invoices.voidInvoice", { id: first, reason: "Duplicada" });
  const { payments } = await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true });
  expect(payments).toMatchObject([{ amountMinor: 121540, unallocatedMinor: 121540 }]);
  expect(await isSound(app)).toBe(true);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await isSound(app)).toBe(true);
});

test("a balance in favour is used beside the deposit, and is there again when the deposit is taken back", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const { id: paymentId } = await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-12",
    amountMinor: 20000,
    currency: "PEN",
    method: "transfer",
  });
  const line = await movement(app, account, { amountMinor: 98000 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 98000 }],
    favour: [{ paymentId, invoiceId: first, amountMinor: 20000 }],
  });
  expect(await stands(app, first)).toEqual({ openMinor: 0, status: "paid" });
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  const { payments } = await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true });
  expect(payments).toMatchObject([{ id: paymentId, unallocatedMinor: 20000 }]);
  expect(await isSound(app)).toBe(true);
});

test("a fee whose document is annulled leaves nobody a balance in favour; the money does", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 117650 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 117650 }],
    adjustments: [{ kind: "fee", invoiceId: first, amountMinor: 350 }],
  });
  await app.call("invoices.voidInvoice", { id: first, reason: "Duplicada" });
  const { payments } = await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true });
  expect(payments).toMatchObject([{ method: "transfer", unallocatedMinor: 117650 }]);
  expect(await isSound(app)).toBe(true);
});

test("a discount that gets its credit note afterwards is not given twice", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 115640 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 115640 }],
    adjustments: [{ kind: "discount", invoiceId: first, amountMinor: 2360 }],
  });
  const note = { type: "07" as const, series: "FC01", number: "7", issueOn: "2026-11-20", totalMinor: 2360 };
  await app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { ...note, reference: { type: "01", series: "F001", number: "1220" } })],
  });
  expect(await stands(app, first)).toEqual({ openMinor: 0, status: "paid" });
  expect((await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true })).payments).toEqual([]);
  expect(await isSound(app)).toBe(true);
});

test("soles pay a factura in dollars at a rate: the payment is in dollars and says what came in", async () => {
  const app = await startTestApp();
  const { client, account } = await condorOwes(app);
  const { recorded } = await app.call("invoices.recordInvoices", {
    invoices: [
      {
        type: "01",
        series: "F001",
        number: "1300",
        clientDocType: "RUC",
        clientDocNumber: "20512345671",
        clientName: "Transportes Cóndor S.R.L.",
        issueOn: "2026-10-20",
        dueOn: "2026-11-19",
        currency: "USD",
        totalMinor: 100000,
      },
    ],
  });
  const dollars = recorded[0]?.id as number;
  const line = await movement(app, account, { amountMinor: 376000 });
  const applied = await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: dollars, amountMinor: 100000 }],
    conversion: { currency: "USD", rateMicros: 3_760_000 },
  });
  expect(applied.unallocatedMinor).toBe(0);
  expect(await stands(app, dollars)).toEqual({ openMinor: 0, status: "paid" });
  expect((await app.call("payments.listPayments", { bankLineId: line })).payments).toMatchObject([
    { currency: "USD", amountMinor: 100000 },
  ]);
  expect(await isSound(app)).toBe(true);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await stands(app, dollars)).toEqual({ openMinor: 100000, status: "open" });
  const { lines } = await app.call("reconciliation.listLines", {});
  const refused = await app.fails("reconciliation.matchByHand", {
    lineId: line,
    version: lines[0]?.version,
    clientId: client,
    allocations: [],
    conversion: { currency: "EUR", rateMicros: 999_999_999_999 },
  });
  expect(refused.code).toBe("invalid_amount");
});

test("a rounding is of one sol at most", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 117700 });
  const { lines } = await app.call("reconciliation.listLines", {});
  const refused = await app.fails("reconciliation.matchByHand", {
    lineId: line,
    version: lines[0]?.version,
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 117700 }],
    adjustments: [{ kind: "rounding", invoiceId: first, amountMinor: 300 }],
  });
  expect(refused.message).toContain("ciérralo como comisión o descuento");
});

test("what cannot be closed together is refused whole: nothing of it remains", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 117650 });
  const { lines } = await app.call("reconciliation.listLines", {});
  const refused = await app.fails("reconciliation.matchByHand", {
    lineId: line,
    version: lines[0]?.version,
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 117650 }],
    adjustments: [{ kind: "fee", invoiceId: first, amountMinor: 400 }],
  });
  expect(refused).toMatchObject({ code: "invalid_amount" });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect((await app.call("payments.listPayments", { clientId: client })).payments).toEqual([]);
});

test("a fee that closed several cuotas goes with their document; a discount over two documents stays on the other", async () => {
  const app = await startTestApp();
  const { client, first, second, account } = await condorOwes(app);
  const cuotas = ["2026-11-20", "2026-12-20", "2027-01-20"].map((dueOn) => ({ dueOn, amountMinor: 10000 }));
  const [id = 0] = await recordAll(app, [facturaTo(CONDOR, { series: "F001", number: "1400", totalMinor: 30000, cuotas })]);
  await byHand(app, await movement(app, account, { amountMinor: 5000 }), {
    clientId: client,
    allocations: [{ invoiceId: id, amountMinor: 5000 }],
    adjustments: [{ kind: "fee", invoiceId: id, amountMinor: 25000 }],
  });
  await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-12",
    amountMinor: 3000,
    currency: "PEN",
    method: "discount",
    allocations: [
      { invoiceId: first, amountMinor: 1000 },
      { invoiceId: second, amountMinor: 2000 },
    ],
  });
  for (const document of [id, first]) await app.call("invoices.voidInvoice", { id: document, reason: "Duplicada" });
  expect(await stands(app, second)).toMatchObject({ openMinor: 45233 });
  const { payments } = await app.call("payments.listPayments", { clientId: client });
  expect(payments.find(({ method }) => method === "bank_fee")).toMatchObject({ isReversed: true, unallocatedMinor: 0 });
  expect(await isSound(app)).toBe(true);
});

test("no interest is charged on a document that is void, and no deposit converted at a rate that nobody publishes", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  await app.call("invoices.voidInvoice", { id: first, reason: "Duplicada" });
  const line = await movement(app, account, { amountMinor: 5000 });
  const version = (await app.call("reconciliation.listLines", {})).lines[0]?.version;
  const decision = { lineId: line, version, clientId: client, allocations: [] };
  const interest = await app.fails("reconciliation.matchByHand", {
    ...decision,
    adjustments: [{ kind: "interest", invoiceId: first, amountMinor: 5000 }],
  });
  expect(interest).toMatchObject({ code: "conflict", message: expect.stringContaining("F001-1220 está anulado") });
  const converted = await app.fails("reconciliation.matchByHand", { ...decision, conversion: { currency: "EUR", rateMicros: 1 } });
  expect(converted.code).toBe("invalid_amount");
  expect(await isSound(app)).toBe(true);
});

test("a deposit in the account of detracciones closes the detracción of its factura, then the rest", async () => {
  const app = await startTestApp();
  const { client } = await condorOwes(app);
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [{ bank: "Banco de la Nación", number: "00-101-123456", currency: "PEN", kind: "detraccion" }],
  });
  const detraccion = { percent: 12, amountMinor: 14200 };
  const [id = 0] = await recordAll(app, [facturaTo(CONDOR, { series: "F001", number: "1500", totalMinor: 118000, detraccion })]);
  const line = await movement(app, bankAccounts[0]?.id as number, { amountMinor: 14300, description: "DEPOSITO DETRACCION" });
  await byHand(app, line, { clientId: client, allocations: [{ invoiceId: id, amountMinor: 14300 }] });
  const [payment] = (await app.call("payments.listPayments", { bankLineId: line })).payments;
  expect(payment?.allocations.map(({ part, amountMinor }) => [part, amountMinor])).toEqual([
    ["detraccion", 14200],
    ["net", 100],
  ]);
});

test("what a certificate says was withheld is no balance to pay another document with", async () => {
  const app = await startTestApp();
  const { client, first, account } = await condorOwes(app);
  const withheld = { clientId: client, paidOn: "2026-11-12", amountMinor: 20000, currency: "PEN", method: "retention_certificate" };
  await app.call("payments.recordPayment", withheld);
  const line = await movement(app, account, { amountMinor: 98000, description: "TRAN 20512345671 F001-1220" });
  const { proposals } = await app.call("reconciliation.proposeMatches", { lineIds: [line] });
  expect(proposals[0]).toMatchObject({
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 98000 }],
    favour: [],
    automatic: false,
  });
});
