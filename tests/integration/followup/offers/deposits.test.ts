import { expect, test } from "vitest";
import { startTestApp } from "../../../fixtures/app.ts";
import { CONDOR } from "../../../fixtures/documents.ts";
import { facturaTo } from "../../../fixtures/debtors.ts";
import { byHand, isSound } from "../../reconciliation/bank.ts";
import { condorWillOwe, deposit, offerBoth, openOf, proposed, states } from "./offers.ts";

test("an offer is taken by a deposit, which applies by itself, is measured, and gives it back when undone", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const made = await offerBoth(app, owed);
  expect(made).toMatchObject({ payMinor: 161928, discountMinor: 3305 });
  const line = await deposit(app, owed.account, 161928);
  const proposal = await proposed(app, line);
  expect(proposal).toMatchObject({ automatic: true, unallocatedMinor: 0 });
  expect(proposal?.reasons.map(({ text }) => text)).toContain("Oferta de pronto pago hasta el 30/11: descuento de S/\u00a033.05");
  expect(proposal?.adjustments).toMatchObject([
    { kind: "discount", invoiceId: owed.first, amountMinor: 2360 },
    { kind: "discount", invoiceId: owed.second, amountMinor: 945 },
  ]);
  expect(await app.call("reconciliation.applyMatches", { automatic: true })).toMatchObject({ applied: 1, skipped: [] });
  expect(await openOf(app, owed.first, owed.second)).toEqual([0, 0]);
  const { offers, measured } = await app.call("followup.listOffers", { clientId: owed.client });
  expect(offers).toMatchObject([{ id: made.id, state: "taken", givenMinor: 3305, payMinor: 161928 }]);
  // 21 days before 11/12 for 1,156.40 and 29 before 19/12 for 462.88.
  expect(measured).toEqual([{ currency: "PEN", made: 1, taken: 1, broughtMinor: 161928, givenMinor: 3305, daysBeforeDue: 23.3 }]);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect(await openOf(app, owed.first, owed.second)).toEqual([118000, 47233]);
  expect(await states(app)).toEqual(["waiting"]);
  expect((await app.call("followup.listOffers", {})).measured).toEqual([
    { currency: "PEN", made: 1, taken: 0, broughtMinor: 0, givenMinor: 0, daysBeforeDue: null },
  ]);
  expect(await proposed(app, line)).toMatchObject({ automatic: true });
  expect(await isSound(app)).toBe(true);
});

test("of a statement that is read later, the deposit of the last day takes the offer and that of the day after does not", async () => {
  const app = await startTestApp({ now: "2026-11-20T15:00:00.000Z" });
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed, "2026-11-21");
  const late = await deposit(app, owed.account, 115640, "2026-11-22");
  const inTime = await deposit(app, owed.account, 46288, "2026-11-21");
  expect((await proposed(app, late))?.reasons.map(({ code }) => code)).not.toContain("amount_offer");
  expect((await proposed(app, late))?.automatic).toBe(false);
  expect(await proposed(app, inTime)).toMatchObject({ automatic: true, adjustments: [{ kind: "discount", amountMinor: 945 }] });
});

test("a part of the offer leaves the rest of it to be taken by another deposit", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed);
  await deposit(app, owed.account, 46288);
  await app.call("reconciliation.applyMatches", { automatic: true });
  expect(await states(app)).toEqual(["partly"]);
  expect(await openOf(app, owed.first, owed.second)).toEqual([118000, 0]);
  await deposit(app, owed.account, 115640, "2026-11-24");
  await app.call("reconciliation.applyMatches", { automatic: true });
  expect(await states(app)).toEqual(["taken"]);
  const { measured } = await app.call("followup.listOffers", {});
  expect(measured).toMatchObject([{ made: 1, taken: 1, broughtMinor: 161928, givenMinor: 3305 }]);
});

test("of two offers each takes its own deposit; a discount by hand of the same amount takes one too", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const offer = (invoiceId: number, amountMinor: number) =>
    app.call("followup.makeOffer", { clientId: owed.client, invoiceIds: [invoiceId], discount: { amountMinor }, untilOn: "2026-11-25" });
  const first = await offer(owed.first, 3000);
  const second = await offer(owed.second, 1000);
  await deposit(app, owed.account, 115000);
  await app.call("reconciliation.applyMatches", { automatic: true });
  const byId = async () => new Map((await app.call("followup.listOffers", {})).offers.map(({ id, state }) => [id, state]));
  expect(await byId()).toEqual(
    new Map([
      [second.id, "waiting"],
      [first.id, "taken"],
    ]),
  );
  const line = await deposit(app, owed.account, 46233);
  await byHand(app, line, {
    clientId: owed.client,
    allocations: [{ invoiceId: owed.second, amountMinor: 46233 }],
    adjustments: [{ kind: "discount", invoiceId: owed.second, amountMinor: 1000 }],
  });
  expect((await byId()).get(second.id)).toBe("taken");
});

test("the credit note of the discount takes its place, and the offer counts as taken still", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed);
  await deposit(app, owed.account, 161928);
  await app.call("reconciliation.applyMatches", { automatic: true });
  const note = { type: "07" as const, series: "FC01", number: "7", issueOn: "2026-11-20", totalMinor: 2360 };
  const { batchId } = await app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { ...note, reference: { type: "01", series: "F001", number: "1220" } })],
  });
  expect(await openOf(app, owed.first, owed.second)).toEqual([0, 0]);
  expect((await app.call("followup.listOffers", {})).offers).toMatchObject([{ state: "taken", givenMinor: 3305 }]);
  await app.call("undo.undoBatch", { batchId: batchId as number });
  expect((await app.call("followup.listOffers", {})).offers).toMatchObject([{ state: "taken", givenMinor: 3305 }]);
  expect(await isSound(app)).toBe(true);
});

test("what was shown with an offer that was withdrawn meanwhile is not applied", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const { id } = await offerBoth(app, owed);
  const line = await deposit(app, owed.account, 161928);
  const shown = await proposed(app, line);
  await app.call("followup.withdrawOffer", { id, reason: "Se ofreció por error" });
  const seen = [{ lineId: line, fingerprint: shown?.fingerprint ?? "" }];
  const { applied, skipped } = await app.call("reconciliation.applyMatches", { lineIds: [line], seen });
  expect(applied).toBe(0);
  expect(skipped).toMatchObject([{ lineId: line, message: "La oferta de pronto pago ya no vale para este abono: revísalo otra vez." }]);
  expect((await proposed(app, line))?.reasons.map(({ code }) => code)).not.toContain("amount_offer");
});
