import { expect, test } from "vitest";
import type { Favour } from "../../../../../main/reconciliation/matching/model.ts";
import { matchBook, paid, texts, totalOf } from "../../../../fixtures/statements/match-book.ts";
import type { Proposal } from "../../../../../shared/contract/reconciliation.ts";

const CONDOR = "20512345671";
const balance = (paymentId: number, paidOn: string, unallocatedMinor: number, currency = "PEN"): Favour => ({ paymentId, clientId: 1, currency, paidOn, unallocatedMinor }); // biome-ignore format: one balance
const used = (proposal: Proposal | undefined) => (proposal?.favour ?? []).map(({ paymentId, invoiceId, amountMinor }) => [paymentId, invoiceId, amountMinor]); // biome-ignore format: one line

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  made.client("Constructora Andina del Sur S.A.C.", "20100047218");
  return { ...made, condor };
}

test("980.00 and the balance of 200.00 close the invoice that the text names", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 118000);
  line(`TRANSF ${CONDOR} F001-1220`, 98000);
  const [proposal] = await match({ favour: [balance(31, "2026-11-12", 20000)] });
  expect(proposal).toMatchObject({ automatic: true, unallocatedMinor: 0 });
  expect(paid(proposal)).toEqual(["F001-1220 net#1 980.00"]);
  expect(used(proposal)).toEqual([[31, 1, 20000]]);
  expect(texts(proposal).join()).toContain("Con su saldo a favor de S/\u00a0200.00 del 12/11");
  expect(proposal?.equation).toEqual([
    { sign: "+", label: "factura F001-1220", amountMinor: 118000 },
    { sign: "-", label: "saldo a favor del 12/11", amountMinor: 20000 },
  ]);
});

test("the oldest balances together, where they close an invoice exactly", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 118000);
  line(`TRANSF ${CONDOR}`, 90537);
  const [proposal] = await match({ favour: [balance(32, "2026-11-12", 7463), balance(31, "2026-10-02", 20000)] });
  expect(used(proposal)).toEqual([[31, 1, 20000], [32, 1, 7463]]); // biome-ignore format: a table
  expect(totalOf(proposal)).toBe(90537);
  expect(proposal?.automatic).toBe(false);
});

test("as much of a balance as the named invoice lacks, for a person", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 118045);
  line(`TRANSF ${CONDOR} F001-1220`, 98045);
  const [proposal] = await match({ favour: [balance(31, "2026-11-12", 50000)] });
  expect(used(proposal)).toEqual([[31, 1, 20000]]);
  expect(proposal?.automatic).toBe(false);
});

test("an amount that no balance completes is on account, and the balance is left alone", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 118000);
  line(`TRANSF ${CONDOR}`, 98000);
  expect((await match({ favour: [balance(31, "2026-11-12", 50000)] }))[0]?.favour).toEqual([]);
});

test("a balance in dollars, or of another client, pays no invoice in soles", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 118000);
  line(`TRANSF ${CONDOR} F001-1220`, 98000);
  const others = [balance(31, "2026-11-12", 20000, "USD"), { ...balance(32, "2026-11-12", 20000), clientId: 2 }];
  expect((await match({ favour: others }))[0]?.favour).toEqual([]);
});

test("two deposits never use the same balance", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1", 118000);
  invoice(condor, "F001-2", 118000);
  line(`TRANSF ${CONDOR} F001-1`, 98000);
  line(`TRANSF ${CONDOR} F001-2`, 98000);
  const proposals = await match({ favour: [balance(31, "2026-11-12", 20000)] });
  expect(proposals.flatMap(used)).toHaveLength(1);
  expect(proposals.flatMap(paid)).toHaveLength(2);
});

test("one invoice is paid by the balance, the next by the deposit", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1", 30000, { dueOn: "2026-10-01" });
  invoice(condor, "F001-2", 118000);
  line(`TRANSF ${CONDOR} F001-1 F001-2`, 118000);
  const [proposal] = await match({ favour: [balance(31, "2026-11-12", 30000)] });
  expect(used(proposal)).toEqual([[31, 1, 30000]]);
  expect(paid(proposal)).toEqual(["F001-2 net#1 1180.00"]);
  expect(totalOf(proposal)).toBe(118000);
});
