import { describe, expect, test } from "vitest";
import type { Habit } from "../../../../../main/reconciliation/matching/model.ts";
import { adjusted, matchBook, paid, texts, totalOf } from "../../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";
const fee = (times: number): Habit => ({ clientId: 1, kind: "fee", amountMinor: 750, currency: "PEN", percentHundredths: null, times });
const retencion = (times: number): Habit => ({ clientId: 1, kind: "retencion", amountMinor: null, currency: null, percentHundredths: 300, times }); // biome-ignore format: one habit

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  made.client("Constructora Andina del Sur S.A.C.", "20100047218");
  return { ...made, condor };
}

describe("a bank's fee", () => {
  test("that this client's deposits lacked twice before closes the rest without asking", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000);
    line(`TRANSF ${CONDOR}`, 117250);
    const [proposal] = await match({ habits: [fee(2)] });
    expect(proposal).toMatchObject({ automatic: true, unallocatedMinor: 0 });
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1172.50"]);
    expect(adjusted(proposal)).toEqual(["fee F001-1220 7.50"]);
    expect(texts(proposal)).toContain("Es factura F001-1220 menos S/\u00a07.50 de comisión del banco, como otras 2 veces");
    expect(totalOf(proposal)).toBe(117250);
  });

  test("seen once is proposed, for a person", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000);
    line(`TRANSF ${CONDOR}`, 117250);
    const [proposal] = await match({ habits: [fee(1)] });
    expect(proposal?.automatic).toBe(false);
    expect(adjusted(proposal)).toEqual(["fee F001-1220 7.50"]);
  });

  test("never seen: the rest stays open and the reason says what it may be", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000);
    line(`TRANSF ${CONDOR}`, 117250);
    const [proposal] = await match();
    expect(proposal).toMatchObject({ automatic: false, adjustments: [] });
    expect(texts(proposal).join()).toContain("posible comisión");
  });

  test("taken from one deposit for two named invoices", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 200000);
    invoice(condor, "F001-2", 150000);
    line("TRF FT F001-1 F001-2", 350000 - 750);
    const [proposal] = await match({ habits: [fee(3)] });
    expect(adjusted(proposal)).toEqual(["fee F001-1 7.50"]);
    expect(proposal?.automatic).toBe(true);
  });

  test("of another currency is no habit of this one", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000);
    line(`TRANSF ${CONDOR}`, 117250);
    expect((await match({ habits: [{ ...fee(5), currency: "USD" }] }))[0]?.adjustments).toEqual([]);
  });
});

describe("rounding", () => {
  test("a deposit without the céntimos closes its invoice", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118040);
    line(`TRANSF ${CONDOR}`, 118000);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(true);
    expect(adjusted(proposal)).toEqual(["rounding F001-1220 0.40"]);
    expect(texts(proposal)).toContain("Es factura F001-1220, con S/\u00a00.40 de redondeo");
  });

  test("a sol and one céntimo are no rounding", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118101);
    line(`TRANSF ${CONDOR} F001-1220`, 118000);
    expect((await match())[0]?.adjustments).toEqual([]);
  });

  test("more than the invoice by a sol at most stays in the client's favour", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 117960);
    line(`TRANSF ${CONDOR}`, 118000);
    expect((await match())[0]).toMatchObject({ adjustments: [], unallocatedMinor: 40 });
  });

  test("an exact cuota is not taken for another one rounded", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-77", 300000, { cuotas: [100050, 99950, 100000] });
    line(`TRANSF ${CONDOR} F001-77`, 99950);
    expect((await match())[0]).toMatchObject({ automatic: true, adjustments: [] });
  });

  test("the detracción 3,046.38 deposited as 3,046.00 leaves no céntimos open", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 2538652, { detraccionMinor: 304638 });
    line("DEPOSITO DETRACCION", 304600, { accountKind: "detraccion", bankAccountId: 2, counterpartyDoc: CONDOR });
    expect(adjusted((await match())[0])).toEqual(["rounding F001-1220 0.38"]);
  });
});

describe("a deduction that the document does not state", () => {
  test("1,180.00 less 35.40 of retención by a client who always withholds it", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-900", 118000);
    line(`TRANSF ${CONDOR}`, 114460);
    const [proposal] = await match({ habits: [retencion(4)] });
    expect(proposal).toMatchObject({ automatic: true, adjustments: [] });
    expect(paid(proposal)).toEqual(["F001-900 net#1 1144.60"]);
    expect(texts(proposal)).toContain("Es factura F001-900 menos retención 3 %, que el documento no declara, como otras 4 veces");
    expect((await match())[0]?.automatic).toBe(false);
  });

  test("on each of three documents paid together", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1, 118050], [2, 99033], [3, 237719]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line(`TRANSF ${CONDOR}`, 114508 + 96062 + 230587);
    const [proposal] = await match({ habits: [retencion(2)] });
    expect(paid(proposal)).toHaveLength(3);
    expect(totalOf(proposal)).toBe(441157);
  });

  test("a retención of 3 % or an agreed discount of 3 %: a person says which", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-900", 118000, { dueOn: "2026-12-20" });
    line(`TRANSF ${CONDOR} F001-900`, 114460);
    const discount = { clientId: 1, kind: "early_discount", percentHundredths: 300, days: 5 } as const;
    expect((await match({ habits: [retencion(4)], agreements: [discount] }))[0]?.automatic).toBe(false);
  });

  test("a detracción at a rate of its own", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-900", 200000);
    line(`TRANSF ${CONDOR}`, 170000);
    const habit: Habit = { clientId: 1, kind: "detraccion", amountMinor: null, currency: null, percentHundredths: 1500, times: 3 };
    const [proposal] = await match({ habits: [habit] });
    expect(paid(proposal)).toEqual(["F001-900 net#1 1700.00"]);
    expect(texts(proposal).join()).toContain("detracción 15 %");
  });

  test("on each partial payment: 1,180.00 less 35.40, twice", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-900", 236000, { retencionMinor: 7080 });
    line(`TRANSF ${CONDOR} F001-900`, 114460, { bookedOn: "2026-11-10" });
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-900 net#1 1144.60"]);
    expect(texts(proposal)).toContain("Es un pago a cuenta de S/\u00a01,180.00, menos su retención de S/\u00a035.40");
  });

  test("the rest of an invoice whose first half came less its retención", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-900", 236000, { paidMinor: 114460 });
    line(`TRANSF ${CONDOR}`, 114460);
    const [proposal] = await match({ habits: [retencion(2)] });
    expect(paid(proposal)).toEqual(["F001-900 net#1 1144.60"]);
    expect(texts(proposal).join()).toContain("retención 3 %");
  });
});
