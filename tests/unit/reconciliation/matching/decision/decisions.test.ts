import { describe, expect, test } from "vitest";
import { adjusted, codes, matchBook, paid, texts } from "../../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";
const ANDINA = "20100047218";

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  const andina = made.client("Constructora Andina del Sur S.A.C.", ANDINA);
  return { ...made, condor, andina };
}

describe("several payments for one document", () => {
  test("four that name it and together pay it are sure", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-700", 400000);
    for (const [index, amountMinor] of [120000, 80000, 150000, 50000].entries())
      line(`TRANSF F001-700`, amountMinor, { bookedOn: `2026-11-0${index + 1}` });
    const proposals = await match();
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([true, true, true, true]);
    expect(proposals.flatMap(paid)).toEqual([
      "F001-700 net#1 1200.00",
      "F001-700 net#1 800.00",
      "F001-700 net#1 1500.00",
      "F001-700 net#1 500.00",
    ]);
    expect(texts(proposals[0])).toContain("Junto con otros abonos paga exactamente factura F001-700");
  });

  test("two of which one could be a namesake's: together they pay one document of the client of the other", async () => {
    const { client, invoice, line, match } = book();
    const namesake = client("Agrícola Chulucanas La Paz S.A.C.", "20600000018");
    const sol = client("Agrícola Chulucanas El Sol S.A.C.", "20114146413");
    invoice(namesake, "F001-610", 500000);
    invoice(sol, "F001-605", 880057, { dueOn: "2026-10-01" });
    invoice(sol, "F001-700", 690247);
    line("ABONO TRANSFERENCIA AGRICOLA CHULUCANAS", 331300, { bookedOn: "2026-11-03" });
    line("TRANSF. INMED. 20114146413 OPER 56763573", 358947, { bookedOn: "2026-11-09" });
    const proposals = await match();
    expect(proposals.flatMap(paid)).toEqual(["F001-700 net#1 3313.00", "F001-700 net#1 3589.47"]);
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([false, false]);
  });

  test("four that say they are parts, of a client known by its RUC: proposed together", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-600", 99000, { dueOn: "2026-10-01" });
    invoice(condor, "F001-700", 400000);
    for (const [index, amountMinor] of [120000, 80000, 150000, 50000].entries())
      line(`TRANSF ${CONDOR} PAGO ${index + 1} DE 4`, amountMinor, { bookedOn: `2026-11-0${index + 1}` });
    const proposals = await match();
    expect(proposals.flatMap(paid).every((share) => share.startsWith("F001-700"))).toBe(true);
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([false, false, false, false]);
  });
});

describe("what would be wrong without asking", () => {
  test("a document that was not issued yet when the money came, though the text has its number", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { issueOn: "2026-12-15", dueOn: "2026-12-30" });
    line(`TRANSF ${CONDOR} F001-1220`, 118000);
    expect((await match())[0]?.automatic).toBe(false);
  });

  test("a client's deposit of exactly what another client owes", async () => {
    const { invoice, line, match, condor, andina } = book();
    invoice(condor, "F001-1", 250000);
    invoice(andina, "F001-2", 118037);
    line(`TRANSF ${CONDOR}`, 118037);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1 net#1 1180.37"]);
    expect(proposal?.automatic).toBe(false);
  });

  test("a number that was settled before, beside an equal amount of another document", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1221", 118000);
    line(`TRANSF ${CONDOR} FACT F001-1190`, 118000);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(false);
    expect(codes(proposal)).toContain("also_named");
  });

  test("two neighbouring numbers named, the amount of the second: the first is not taken for a slip", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 30000);
    invoice(condor, "F001-1221", 118000);
    line(`TRANSF ${CONDOR} F001-1220 F001-1221`, 118000);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(false);
    expect(codes(proposal)).not.toContain("document_nearly_named");
  });

  test("a sum that is also one document's amount", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 41017, { dueOn: "2026-10-01" });
    invoice(condor, "F001-2", 77020, { dueOn: "2026-10-02" });
    invoice(condor, "F001-3", 118037);
    line(`TRANSF ${CONDOR}`, 118037);
    expect((await match())[0]?.automatic).toBe(false);
  });

  test("of equal sums the one with the oldest documents is first", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total, dueOn] of [[1, 50000, "2026-09-01"], [2, 70050, "2026-09-10"], [3, 50000, "2026-10-20"], [4, 99999, "2026-10-25"]] as const) invoice(condor, `F001-${number}`, total, { dueOn }); // biome-ignore format: a table
    line(`TRANSF ${CONDOR}`, 120050);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1 net#1 500.00", "F001-2 net#1 700.50"]);
    expect(proposal?.automatic).toBe(false);
  });
});

describe("when a client usually pays", () => {
  const payingDays = new Map([[1, { from: 1, to: 3, times: 4 }]]);

  test("tells which of two equal invoices is likelier, for a person", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000, { dueOn: "2026-09-10" });
    invoice(condor, "F001-2", 118000, { dueOn: "2026-11-17" });
    line(`TRANSF ${CONDOR}`, 118000);
    const [proposal] = await match({ payingDays });
    expect(paid(proposal)).toEqual(["F001-2 net#1 1180.00"]);
    expect(proposal?.automatic).toBe(false);
    expect(texts(proposal)).toContain("Suele pagar 1 a 3 días después del vencimiento (4 veces)");
    expect(paid((await match())[0])).toEqual(["F001-1 net#1 1180.00"]);
  });
});

describe("the fingerprint of a proposal", () => {
  test("is the same for the same decision, whatever its reasons", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR}`, 118000);
    const [one] = await match();
    const [again] = await match({ payingDays: new Map([[1, { from: 5, to: 9, times: 9 }]]) });
    expect(one?.fingerprint).toMatch(/^[\w-]{16}$/);
    expect(again?.fingerprint).toBe(one?.fingerprint);
  });

  test("differs where accepting writes something else", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR}`, 117250);
    const [open] = await match();
    const [closed] = await match({
      habits: [{ clientId: 1, kind: "fee", amountMinor: 750, currency: "PEN", percentHundredths: null, times: 2 }],
    });
    expect(paid(open)).toEqual(paid(closed));
    expect(adjusted(closed)).toEqual(["fee F001-1 7.50"]);
    expect(closed?.fingerprint).not.toBe(open?.fingerprint);
  });

  test("is there for a line that pays nothing too", async () => {
    const { line, match } = book();
    line("INTERESES GANADOS", 312);
    expect((await match())[0]?.fingerprint).toMatch(/^[\w-]{16}$/);
  });
});
