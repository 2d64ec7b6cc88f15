import { describe, expect, test } from "vitest";
import type { Rate } from "../../../../../main/reconciliation/matching/model.ts";
import { codes, matchBook, paid, texts, totalOf } from "../../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";
const rate = (on: string, buyMicros: number, sellMicros: number): Rate => ({ on, buyMicros, sellMicros });
const rates = new Map([["USD", [rate("2026-11-16", 3_745_000, 3_755_000), rate("2026-11-18", 3_752_000, 3_762_000)]]]);

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  const andina = made.client("Constructora Andina del Sur S.A.C.", "20100047218");
  return { ...made, condor, andina };
}

describe("soles for an invoice in dollars", () => {
  test("S/ 3,760.00 for US$ 1,000.00, the rate of yesterday: sure, and the rate is said", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line(`TRANSF ${CONDOR}`, 376000);
    const [proposal] = await match({ rates });
    expect(proposal?.automatic).toBe(true);
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1000.00"]);
    expect(proposal?.conversion).toEqual({ currency: "USD", amountMinor: 100000, rateMicros: 3_760_000, rateOn: "2026-11-18" });
    expect(texts(proposal)).toContain("S/\u00a03,760.00 al cambio 3.760 son US$\u00a01,000.00, según el del 18/11");
    expect(totalOf(proposal)).toBe(100000);
  });

  test("up to 2 % beside the published rate is proposed, for a person", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line(`TRANSF ${CONDOR} F001-1220`, 382000);
    const [proposal] = await match({ rates });
    expect(proposal?.automatic).toBe(false);
    expect(proposal?.conversion?.rateMicros).toBe(3_820_000);
  });

  test("an amount that no rate explains is part of what the text names, at the selling rate; of nothing where it names none", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line(`TRANSF ${CONDOR} F001-1220`, 188100);
    line(`TRANSF ${CONDOR}`, 90000);
    const [named, unnamed] = await match({ rates });
    expect(paid(named)).toEqual(["F001-1220 net#1 500.00"]);
    expect(named).toMatchObject({ automatic: false, conversion: { amountMinor: 50000, rateMicros: 3_762_000 } });
    expect(paid(unnamed)).toEqual([]);
  });

  test("two named invoices together", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 40000, { currency: "USD" });
    invoice(condor, "F001-2", 60000, { currency: "USD" });
    line("PAGO F001-1 F001-2", 375600);
    const [proposal] = await match({ rates });
    expect(paid(proposal)).toEqual(["F001-1 net#1 400.00", "F001-2 net#1 600.00"]);
    expect(proposal?.automatic).toBe(true);
  });

  test("an old rate is compared with, but never without asking", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line(`TRANSF ${CONDOR} F001-1220`, 376000, { bookedOn: "2026-11-23" });
    const [proposal] = await match({ rates });
    expect(proposal).toMatchObject({ automatic: false, conversion: { rateOn: "2026-11-18" } });
  });

  test("without any rate: the named invoice at what a dollar may cost, for a person", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line("PAGO F001-1220", 376000);
    line("PAGO F001-1220", 620000);
    const [proposal, absurd] = await match();
    expect(proposal).toMatchObject({ automatic: false, conversion: { rateMicros: 3_760_000, rateOn: null } });
    expect(texts(proposal).join()).toContain("sin un tipo de cambio de esos días");
    expect(paid(absurd)).toEqual([]);
  });

  test("an invoice in soles of the same client and amount comes first", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    invoice(condor, "F001-1221", 376000);
    line(`TRANSF ${CONDOR}`, 376000);
    const [proposal] = await match({ rates });
    expect(paid(proposal)).toEqual(["F001-1221 net#1 3760.00"]);
    expect(proposal?.conversion).toBeNull();
  });

  test("of a client who owes soles too: near the rate it may be a payment on account, so a person decides", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    invoice(condor, "F001-1221", 990000);
    line(`TRANSF ${CONDOR}`, 378100);
    const [proposal] = await match({ rates });
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1000.00"]);
    expect(proposal?.automatic).toBe(false);
  });

  test("two invoices of equal dollars: not without asking", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    invoice(condor, "F001-1221", 100000, { currency: "USD" });
    line(`TRANSF ${CONDOR}`, 376000);
    const [proposal] = await match({ rates });
    expect(proposal?.automatic).toBe(false);
    expect(codes(proposal)).toContain("rival");
  });

  test("nobody's soles pay nobody's dollars: an amount alone is not converted", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD" });
    line("DEP EFECTIVO", 376000);
    expect(paid((await match({ rates }))[0])).toEqual([]);
  });
});

test("dollars for an invoice in soles", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-1220", 376000);
  line(`TRANSF ${CONDOR}`, 100000, { currency: "USD" });
  const [proposal] = await match({ rates });
  expect(paid(proposal)).toEqual(["F001-1220 net#1 3760.00"]);
  expect(proposal).toMatchObject({ automatic: true, conversion: { currency: "PEN", amountMinor: 376000, rateMicros: 3_760_000 } });
  expect(texts(proposal)).toContain("US$\u00a01,000.00 al cambio 3.760 son S/\u00a03,760.00, según el del 18/11");
});

describe("the detracción of an invoice in dollars comes in soles", () => {
  test("US$ 120.00 at the rate of the day, without céntimos", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD", detraccionMinor: 12000 });
    line("DEPOSITO DETRACCION", 45100, { accountKind: "detraccion", bankAccountId: 2, counterpartyDoc: CONDOR });
    const [proposal] = await match({ rates });
    expect(paid(proposal)).toEqual(["F001-1220 detraccion#1 120.00"]);
    expect(proposal?.automatic).toBe(true);
  });

  test("the soles that the document itself states", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 100000, { currency: "USD", detraccionMinor: 12000, detraccionPenMinor: 43200 });
    line("DEPOSITO DETRACCION", 43200, { accountKind: "detraccion", bankAccountId: 2, counterpartyDoc: CONDOR });
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1220 detraccion#1 120.00"]);
    expect(proposal?.conversion).toMatchObject({ amountMinor: 12000, rateMicros: 3_600_000 });
  });
});
