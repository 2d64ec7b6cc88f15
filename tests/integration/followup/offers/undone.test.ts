import { expect, test } from "vitest";
import { startTestApp } from "../../../fixtures/app.ts";
import { isSound } from "../../reconciliation/bank.ts";
import { condorWillOwe, deposit, offerBoth, openOf, proposed, states } from "./offers.ts";

test("a discount that is taken back alone leaves its document owing it, and may be honoured again", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const { id } = await offerBoth(app, owed);
  const { id: paymentId } = await app.call("payments.recordPayment", {
    clientId: owed.client,
    paidOn: "2026-11-20",
    amountMinor: 115640,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: owed.first, amountMinor: 115640 }],
  });
  await app.call("followup.honourOffer", { id, paymentId });
  const { payments } = await app.call("payments.listPayments", { invoiceId: owed.first });
  const discount = payments.find(({ method }) => method === "discount");
  await app.call("payments.reversePayment", { id: discount?.id ?? 0, reason: "Se revisa con gerencia" });
  expect(await openOf(app, owed.first)).toEqual([2360]);
  expect(await states(app)).toEqual(["waiting"]);
  expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
  expect(await states(app)).toEqual(["partly"]);
  expect((await app.call("followup.listOffers", {})).measured).toMatchObject([{ givenMinor: 2360, broughtMinor: 115640 }]);
  expect(await isSound(app)).toBe(true);
});

test("a document that is annulled took no offer", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed);
  await deposit(app, owed.account, 161928);
  await app.call("reconciliation.applyMatches", { automatic: true });
  await app.call("invoices.voidInvoice", { id: owed.second, reason: "Duplicada" });
  expect((await app.call("followup.listOffers", {})).offers).toMatchObject([{ state: "partly", givenMinor: 2360 }]);
  expect((await app.call("followup.listOffers", {})).measured).toMatchObject([{ broughtMinor: 115640, givenMinor: 2360 }]);
  expect(await isSound(app)).toBe(true);
});

test("of an offer that ended and one that waits on the same document, each deposit takes the one of its day", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const old = await offerBoth(app, owed, "2026-11-20");
  await app.app.close();
  const later = await startTestApp({ folder: app.folder, now: "2026-11-23T15:00:00.000Z" });
  const fresh = await later.call("followup.makeOffer", {
    clientId: owed.client,
    invoiceIds: [owed.first],
    discount: { percentHundredths: 100 },
    untilOn: "2026-11-30",
  });
  const stateOf = async () => new Map((await later.call("followup.listOffers", {})).offers.map(({ id, state }) => [id, state]));
  const inTime = await deposit(later, owed.account, 46288, "2026-11-20");
  const now = await deposit(later, owed.account, 116820, "2026-11-23");
  expect((await proposed(later, inTime))?.adjustments).toMatchObject([{ invoiceId: owed.second, amountMinor: 945 }]);
  expect((await proposed(later, now))?.adjustments).toMatchObject([{ invoiceId: owed.first, amountMinor: 1180 }]);
  expect(await later.call("reconciliation.applyMatches", { automatic: true })).toMatchObject({ applied: 2 });
  expect(await stateOf()).toEqual(
    new Map([
      [fresh.id, "taken"],
      [old.id, "partly"],
    ]),
  );
  const { batchId } = (await later.call("reconciliation.listLines", {})).lines[0] ?? {};
  await later.call("undo.undoBatch", { batchId: batchId as number });
  expect(await stateOf()).toEqual(
    new Map([
      [fresh.id, "waiting"],
      [old.id, "expired"],
    ]),
  );
  expect(await isSound(later)).toBe(true);
});
