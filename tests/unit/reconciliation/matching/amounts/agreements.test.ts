import { describe, expect, test } from "vitest";
import { interestOf } from "../../../../../main/reconciliation/matching/amounts/agreements.ts";
import type { Agreement } from "../../../../../main/reconciliation/matching/model.ts";
import { adjusted, matchBook, paid, texts, totalOf } from "../../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";
/** 2 % until ten days before the due date. */
const EARLY: Agreement = { clientId: 1, kind: "early_discount", percentHundredths: 200, days: 10 };
/** 2 % a month from the fifth day after the due date. */
const LATE: Agreement = { clientId: 1, kind: "late_interest", percentHundredths: 200, days: 5 };

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  made.client("Constructora Andina del Sur S.A.C.", "20100047218");
  made.client("Botica Santa Rosa", "20600000001");
  return { ...made, condor };
}

describe("an agreed discount for early payment", () => {
  test("1,180.00 less 142.00 of detracción are 1,038.00, and 2 % off its net are 1,017.24", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { detraccionMinor: 14200, dueOn: "2026-11-30" });
    line(`TRAN.CTAS.TERC ${CONDOR}`, 101724);
    const [proposal] = await match({ agreements: [EARLY] });
    expect(proposal).toMatchObject({ automatic: true, unallocatedMinor: 0 });
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1017.24"]);
    expect(adjusted(proposal)).toEqual(["discount F001-1220 20.76"]);
    expect(texts(proposal)).toContain("Es factura F001-1220 menos el 2 % de descuento acordado");
    expect(proposal?.equation).toEqual([
      { sign: "+", label: "factura F001-1220", amountMinor: 118000 },
      { sign: "-", label: "detracción 12 %", amountMinor: 14200 },
      { sign: "-", label: "descuento 2 %", amountMinor: 2076 },
    ]);
  });

  test("on the last day it is due; a day later a person decides", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000, { dueOn: "2026-11-29" });
    line(`TRANSF ${CONDOR} F001-1`, 115640);
    expect((await match({ agreements: [EARLY] }))[0]?.automatic).toBe(true);
    const { invoice: other, line: late, match: matchLate, condor: same } = book();
    other(same, "F001-1", 118000, { dueOn: "2026-11-28" });
    late(`TRANSF ${CONDOR} F001-1`, 115640);
    const [proposal] = await matchLate({ agreements: [EARLY] });
    expect(proposal?.automatic).toBe(false);
    expect(adjusted(proposal)).toEqual(["discount F001-1 23.60"]);
    expect(texts(proposal).join()).toContain("aunque llegó 1 día después del plazo: decide si lo aceptas");
  });

  test("of one cuota", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-77", 300000, { cuotas: [100000, 100000, 100000], dueOn: "2026-11-30" });
    line(`TRANSF ${CONDOR}`, 98000);
    const [proposal] = await match({ agreements: [EARLY] });
    expect(texts(proposal)).toContain("Es cuota 1 de factura F001-77 menos el 2 % de descuento acordado");
    expect(adjusted(proposal)).toEqual(["discount F001-77 20.00"]);
  });

  test("of several named documents, to the céntimo", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-7", 100033, { dueOn: "2026-12-15" });
    invoice(condor, "F001-8", 59017, { dueOn: "2026-12-15" });
    line("PAGO F001-7 F001-8", 98032 + 57837);
    const [proposal] = await match({ agreements: [EARLY] });
    expect(paid(proposal)).toEqual(["F001-7 net#1 980.32", "F001-8 net#1 578.37"]);
    expect(adjusted(proposal)).toEqual(["discount F001-7 20.01", "discount F001-8 11.80"]);
  });

  test("of all that is due so early, with the RUC alone", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1, 118050], [2, 59033], [3, 237719]] as const) invoice(condor, `F001-${number}`, total, { dueOn: "2026-12-15" }); // biome-ignore format: a table
    line(`TRANSF ${CONDOR}`, 115689 + 57852 + 232965);
    const [proposal] = await match({ agreements: [EARLY] });
    expect(proposal?.adjustments).toHaveLength(3);
    expect(totalOf(proposal)).toBe(406506);
  });

  test("without an agreement nothing is forgiven", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000, { dueOn: "2026-12-15" });
    line(`TRANSF ${CONDOR}`, 115640);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(false);
    expect(proposal?.adjustments).toEqual([]);
  });
});

describe("agreed interest for late payment", () => {
  test("1,180.00 at 2 % a month for 45 days are 35.40", () => {
    expect(interestOf(118000, LATE, 45)).toBe(3540);
    expect(interestOf(118000, LATE, 0)).toBe(0);
  });

  test("paid whole, the interest on top: for a person, since it needs a debit note", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { dueOn: "2026-09-30" });
    line(`TRANSF ${CONDOR} F001-1220`, 118000 + 3540);
    const [proposal] = await match({ agreements: [LATE] });
    expect(proposal).toMatchObject({ automatic: false, unallocatedMinor: 0 });
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1180.00"]);
    expect(adjusted(proposal)).toEqual(["interest F001-1220 35.40"]);
    expect(texts(proposal)).toContain("Es factura F001-1220 más S/\u00a035.40 de interés pactado (45 días)");
    expect(totalOf(proposal)).toBe(121540);
  });

  test("computed to the day of the order, three days before", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { dueOn: "2026-09-30" });
    line(`TRANSF ${CONDOR}`, 118000 + interestOf(118000, LATE, 42));
    const [proposal] = await match({ agreements: [LATE] });
    expect(adjusted(proposal)).toEqual(["interest F001-1220 33.04"]);
    expect(texts(proposal).join()).toContain("(42 días)");
  });

  test("of two named documents", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-7", 100000, { dueOn: "2026-10-15" });
    invoice(condor, "F001-8", 50000, { dueOn: "2026-10-30" });
    line("PAGO F001-7 F001-8", 100000 + 2000 + 50000 + 500);
    const [proposal] = await match({ agreements: [LATE] });
    expect(adjusted(proposal)).toEqual(["interest F001-7 20.00", "interest F001-8 5.00"]);
    expect(proposal?.unallocatedMinor).toBe(0);
  });

  test("another excess stays in the client's favour", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { dueOn: "2026-09-30" });
    line(`TRANSF ${CONDOR} F001-1220`, 118000 + 9000);
    const [proposal] = await match({ agreements: [LATE] });
    expect(proposal).toMatchObject({ adjustments: [], unallocatedMinor: 9000 });
  });
});
