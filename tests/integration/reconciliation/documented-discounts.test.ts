import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { CONDOR } from "../../fixtures/documents.ts";
import { facturaTo, recordAll } from "../../fixtures/debtors.ts";
import { byHand, condorOwes, isSound, movement, stands } from "./bank.ts";

/** The credit note FC01-7 about a factura, for its discount. */
async function noteDiscount(app: TestApp, number: string, totalMinor: number): Promise<number> {
  const note = { type: "07" as const, series: "FC01", number: "7", issueOn: "2026-11-20", totalMinor };
  const { batchId } = await app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { ...note, reference: { type: "01", series: "F001", number } })],
  });
  return batchId as number;
}

/** F001-1220 is paid within the agreed days: 1,156.40 came in and 23.60 are its discount. */
async function paidWithDiscount(app: TestApp) {
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 115640 });
  const { batchId } = await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: first, amountMinor: 115640 }],
    adjustments: [{ kind: "discount", invoiceId: first, amountMinor: 2360 }],
  });
  return { client, first, line, batchId };
}

test("a credit note that is taken back leaves the discount that it documented", async () => {
  const app = await startTestApp();
  const { first, batchId } = await paidWithDiscount(app);
  for (const _ of ["once", "and again"]) {
    const noted = await noteDiscount(app, "1220", 2360);
    await app.call("undo.undoBatch", { batchId: noted });
    expect(await stands(app, first)).toEqual({ openMinor: 0, status: "paid" });
  }
  await app.call("undo.undoBatch", { batchId });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect(await isSound(app)).toBe(true);
});

test("when the deposit is gone too, taking the credit note back leaves the whole factura to be paid", async () => {
  const app = await startTestApp();
  const { first, line } = await paidWithDiscount(app);
  const noted = await noteDiscount(app, "1220", 2360);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await stands(app, first)).toEqual({ openMinor: 115640, status: "partial" });
  await app.call("undo.undoBatch", { batchId: noted });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect(await isSound(app)).toBe(true);
});

test("the credit note for the discount of one cuota does not pay the next", async () => {
  const app = await startTestApp();
  const { client, account } = await condorOwes(app);
  const cuotas = ["2026-11-20", "2026-12-20", "2027-01-20"].map((dueOn) => ({ dueOn, amountMinor: 10000 }));
  const [id = 0] = await recordAll(app, [facturaTo(CONDOR, { series: "F001", number: "1400", totalMinor: 30000, cuotas })]);
  const line = await movement(app, account, { amountMinor: 9800 });
  await byHand(app, line, {
    clientId: client,
    allocations: [{ invoiceId: id, cuota: 1, amountMinor: 9800 }],
    adjustments: [{ kind: "discount", invoiceId: id, cuota: 1, amountMinor: 200 }],
  });
  await noteDiscount(app, "1400", 200);
  expect(await stands(app, id)).toMatchObject({ openMinor: 20000 });
  expect(await isSound(app)).toBe(true);
});

test("of two discounts, the credit note documents the one that it is for", async () => {
  const app = await startTestApp();
  const { client, account } = await condorOwes(app);
  const [id = 0] = await recordAll(app, [facturaTo(CONDOR, { series: "F001", number: "1400", totalMinor: 30000 })]);
  for (const [description, amountMinor] of [
    ["TRAN 1", 14000],
    ["TRAN 2", 14000],
  ] as const)
    await byHand(app, await movement(app, account, { amountMinor, description }), {
      clientId: client,
      allocations: [{ invoiceId: id, amountMinor }],
      adjustments: [{ kind: "discount", invoiceId: id, amountMinor: 1000 }],
    });
  await noteDiscount(app, "1400", 1000);
  expect(await stands(app, id)).toEqual({ openMinor: 0, status: "paid" });
  expect((await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true })).payments).toEqual([]);
  expect(await isSound(app)).toBe(true);
});
