import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { byHand, condorOwes, isSound, movement, stands } from "./bank.ts";

const listed = async (app: TestApp) => (await app.call("reconciliation.listReversals", {})).reversals;

async function paidAndTakenBack(app: TestApp) {
  const { client, first, account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 118000, bookedOn: "2026-11-17", operation: "00482931" });
  await byHand(app, line, { clientId: client, allocations: [{ invoiceId: first, amountMinor: 118000 }] });
  const back = await movement(app, account, {
    amountMinor: -118000,
    bookedOn: "2026-11-18",
    description: "EXTORNO TRAN",
    operation: "00482931",
  });
  return { client, first, line, back, account };
}

test("an extorno of a deposit that was applied is found by its operation number, and settling it opens the factura again", async () => {
  const app = await startTestApp();
  const { first, line, back } = await paidAndTakenBack(app);
  const [pair] = await listed(app);
  expect(pair).toMatchObject({ credit: { id: line, status: "applied" }, reversal: { id: back }, sure: true });
  expect(pair?.text).toContain("Lo que pagó vuelve a quedar por cobrar");
  const { batchId } = await app.call("reconciliation.settleReversal", { creditLineId: line, reversalLineId: back });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  expect(await listed(app)).toEqual([]);
  const shown = (await app.call("reconciliation.listLines", {})).lines.find(({ id }) => id === line);
  expect(shown).toMatchObject({ status: "ignored", reversedByLineId: back, paymentId: null });
  expect(await isSound(app)).toBe(true);
  await app.call("undo.undoBatch", { batchId });
  expect((await app.call("reconciliation.listLines", {})).lines.find(({ id }) => id === line)).toMatchObject({
    status: "pending",
    reversedByLineId: null,
  });
  expect(await listed(app)).toHaveLength(1);
});

test("applying what is sure settles it too; a line by hand cannot be applied again while it is settled", async () => {
  const app = await startTestApp();
  const { first, line } = await paidAndTakenBack(app);
  expect(await app.call("reconciliation.applyMatches", { automatic: true })).toMatchObject({ applied: 0, reversed: 1 });
  expect(await stands(app, first)).toEqual({ openMinor: 118000, status: "open" });
  const { lines } = await app.call("reconciliation.listLines", {});
  const version = lines.find(({ id }) => id === line)?.version;
  const clientId = (await app.call("invoices.getInvoice", { id: first })).client.id;
  expect((await app.fails("reconciliation.matchByHand", { lineId: line, version, clientId, allocations: [] })).code).toBe("conflict");
  await app.call("reconciliation.setLineStatus", { lineId: line, status: "pending" });
  expect(await listed(app)).toHaveLength(1);
});

test("two deposits of the same amount without number leave it to a person", async () => {
  const app = await startTestApp();
  const { account } = await condorOwes(app);
  const first = await movement(app, account, { amountMinor: 5000, bookedOn: "2026-11-16" });
  await movement(app, account, { amountMinor: 5000, bookedOn: "2026-11-17" });
  const back = await movement(app, account, { amountMinor: -5000, bookedOn: "2026-11-18", description: "EXTORNO" });
  expect(await listed(app)).toEqual([]);
  await app.call("reconciliation.settleReversal", { creditLineId: first, reversalLineId: back });
  expect((await app.call("reconciliation.listLines", { status: "pending" })).lines).toHaveLength(1);
});

test("what is no opposite, or was settled already, is refused", async () => {
  const app = await startTestApp();
  const { line, back, account } = await paidAndTakenBack(app);
  const other = await movement(app, account, { amountMinor: 100, bookedOn: "2026-11-17" });
  expect((await app.fails("reconciliation.settleReversal", { creditLineId: other, reversalLineId: back })).code).toBe("invalid_amount");
  await app.call("reconciliation.settleReversal", { creditLineId: line, reversalLineId: back });
  expect((await app.fails("reconciliation.settleReversal", { creditLineId: line, reversalLineId: back })).code).toBe("conflict");
});

test("what a person notes about a line stays with it, and an empty note goes", async () => {
  const app = await startTestApp();
  const { account } = await condorOwes(app);
  const line = await movement(app, account, { amountMinor: 100 });
  const note = async () => (await app.call("reconciliation.listLines", {})).lines[0]?.note;
  await app.call("reconciliation.noteLine", { lineId: line, note: "Preguntado a Juan" });
  expect(await note()).toBe("Preguntado a Juan");
  await app.call("reconciliation.noteLine", { lineId: line, note: "" });
  expect(await note()).toBeNull();
});

test("an extorno that took back one deposit does not hide the next of the same amount", async () => {
  const app = await startTestApp();
  const { line, back, account, client } = await paidAndTakenBack(app);
  const again = await movement(app, account, { amountMinor: 118000, bookedOn: "2026-11-18", description: "TRAN 20512345671 F001-1220" });
  const proposed = async () => (await app.call("reconciliation.proposeMatches", { lineIds: [again] })).proposals[0];
  expect((await proposed())?.reasons.map(({ code }) => code)).not.toContain("reversed");
  await app.call("reconciliation.settleReversal", { creditLineId: line, reversalLineId: back });
  expect(await proposed()).toMatchObject({ clientId: client, automatic: true });
});

test("what the bank writes where there is no number joins no movements", async () => {
  const app = await startTestApp();
  const { account } = await condorOwes(app);
  for (const operation of ["S/N", "00000000"]) {
    await movement(app, account, { amountMinor: 50000, bookedOn: "2026-11-17", operation });
    await movement(app, account, { amountMinor: -50000, bookedOn: "2026-11-18", description: "PAGO PROVEEDOR", operation });
  }
  expect(await listed(app)).toEqual([]);
});

test("two that accept the sure ones at the same time settle each pair once", async () => {
  const app = await startTestApp();
  await paidAndTakenBack(app);
  const both = await Promise.all([1, 2].map(() => app.call("reconciliation.applyMatches", { automatic: true })));
  expect(both.map(({ reversed }) => reversed)).toEqual([1, 0]);
  expect(both[1]?.batchId).toBeNull();
  expect(await isSound(app)).toBe(true);
});

test("what went out waits for no client: the deposit that it took back is what comes back", async () => {
  const app = await startTestApp();
  const { line, back } = await paidAndTakenBack(app);
  await app.call("reconciliation.settleReversal", { creditLineId: line, reversalLineId: back });
  expect(await app.fails("reconciliation.setLineStatus", { lineId: back, status: "pending" })).toMatchObject({ code: "not_allowed" });
  await app.call("reconciliation.setLineStatus", { lineId: line, status: "pending" });
  expect((await app.call("reconciliation.listLines", {})).counts).toMatchObject({ pending: 1, ignored: 1 });
});

test("what a person brought back is not taken again without asking", async () => {
  const app = await startTestApp();
  const { client, first, line } = await paidAndTakenBack(app);
  await app.call("reconciliation.applyMatches", { automatic: true });
  await app.call("reconciliation.setLineStatus", { lineId: line, status: "pending" });
  await byHand(app, line, { clientId: client, allocations: [{ invoiceId: first, amountMinor: 118000 }] });
  expect(await app.call("reconciliation.applyMatches", { automatic: true })).toMatchObject({ reversed: 0, batchId: null });
  expect(await stands(app, first)).toEqual({ openMinor: 0, status: "paid" });
  expect((await listed(app))[0]).toMatchObject({ sure: false, text: expect.stringContaining("decide tú") });
});
