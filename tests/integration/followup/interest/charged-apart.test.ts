import { expect, test } from "vitest";
import { startTestApp } from "../../../fixtures/app.ts";
import { recordAll } from "../../../fixtures/debtors.ts";
import { factura } from "../../../fixtures/documents.ts";
import { agreeOnTwelve, type InterestApp, interestOf, startLate } from "./interest-app.ts";

/** The same ledger a little later on the same day: each charge and its undoing has its own instant. */
async function later(app: InterestApp, time: string): Promise<InterestApp> {
  await app.app.close();
  return { ...app, ...(await startTestApp({ folder: app.folder, now: `2026-11-20T${time}:00.000Z`, company: false })) };
}

const charge = (app: InterestApp, asOn?: string) =>
  app.call("followup.chargeInterest", { invoiceId: app.invoice, ...(asOn === undefined ? {} : { asOn }) });

test("the first of two charges is undone: its days, and these alone, can be charged again", async () => {
  const app = await startLate();
  await agreeOnTwelve(app);
  await charge(app, "2026-11-10");
  const first = (await app.call("undo.listBatches", { kinds: ["interest"] })).batches[0];
  const then = await later(app, "16:00");
  expect((await charge(then)).amountMinor).toBe(3288);
  const last = await later(then, "17:00");
  await last.call("undo.undoBatch", { batchId: first?.id as number });
  expect(await interestOf(last)).toMatchObject({
    lines: [{ fromOn: "2026-10-22", untilOn: "2026-11-10", days: 20, interestMinor: 6575 }],
    chargedMinor: [{ currency: "PEN", amountMinor: 3288 }],
  });
  expect((await charge(last, "2026-11-10")).amountMinor).toBe(6575);
  expect((await interestOf(last)).lines).toEqual([]);
  expect((await interestOf(last)).chargedMinor).toEqual([{ currency: "PEN", amountMinor: 9863 }]);
  expect(await last.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a charge made after another one was undone counts from the first day", async () => {
  const app = await startLate();
  await agreeOnTwelve(app);
  await charge(app, "2026-11-10");
  const [first] = (await app.call("undo.listBatches", { kinds: ["interest"] })).batches;
  const then = await later(app, "16:00");
  await then.call("undo.undoBatch", { batchId: first?.id as number });
  const last = await later(then, "17:00");
  expect((await charge(last)).amountMinor).toBe(9863);
  expect((await interestOf(last)).lines).toEqual([]);
});

test("a debit note with the number of the factura bears its own interest, which goes with it alone", async () => {
  const app = await startLate();
  await agreeOnTwelve(app);
  const own = { issueOn: "2026-09-21", dueOn: "2026-10-21", totalMinor: 200_000 };
  const [debit = 0] = await recordAll(app, [factura({ ...own, type: "08", reference: { type: "01", series: "F001", number: "1220" } })]);
  const ofFactura = await charge(app);
  expect(ofFactura.amountMinor).toBe(9863);
  expect((await interestOf(app)).lines).toMatchObject([{ invoiceId: debit, interestMinor: 1973 }]);
  const ofDebit = await app.call("followup.chargeInterest", { invoiceId: debit });
  expect((await interestOf(app)).lines).toEqual([]);
  await app.call("invoices.voidInvoice", { id: debit, reason: "Se emitió por error" });
  const status = async (id: number) => (await app.call("invoices.getInvoice", { id })).status;
  expect([await status(ofDebit.invoiceId), await status(ofFactura.invoiceId)]).toEqual(["void", "open"]);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("days of after an agreement ended are not charged with its own: the next agreement's interest runs for them", async () => {
  const app = await startLate();
  const id = await agreeOnTwelve(app);
  await app.call("followup.endInterestAgreement", { id, on: "2026-11-01" });
  const charged = await charge(app);
  expect(await app.call("invoices.getInvoice", { id: charged.invoiceId })).toMatchObject({
    number: "Interés F001-1220 31/10/2026",
    dueOn: "2026-11-20",
    totalMinor: 3288,
  });
  await agreeOnTwelve(app, { agreedOn: "2026-11-06", annualHundredths: 1800, text: "Adenda 1" });
  expect((await interestOf(app)).lines).toMatchObject([{ fromOn: "2026-11-06", untilOn: "2026-11-20", days: 15, interestMinor: 7397 }]);
});

test("a payment plan bears no interest that was only demanded, until it is broken; what was agreed in writing runs on", async () => {
  const app = await startLate();
  await agreeOnTwelve(app, { kind: "demand", agreedOn: "2026-11-11", text: "Carta notarial del 11/11/2026" });
  const cuotas = [{ dueOn: "2026-12-21", amountMinor: 1_000_000 }];
  await app.call("followup.recordPaymentPlan", { clientId: app.client, currency: "PEN", cuotas, graceDays: 2 });
  expect((await interestOf(app, "2026-12-10")).lines).toMatchObject([{ fromOn: "2026-11-11", untilOn: "2026-11-19", days: 9 }]);
  expect((await interestOf(app, "2026-12-28")).lines).toMatchObject([{ fromOn: "2026-11-11", untilOn: "2026-12-28" }]);
  await agreeOnTwelve(app);
  expect((await interestOf(app, "2026-12-10")).lines).toMatchObject([{ fromOn: "2026-10-22", untilOn: "2026-12-10" }]);
});
