import { describe, expect, test } from "vitest";
import { codes, matchBook, paid, texts } from "../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";
const ANDINA = "20100047218";

function book() {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  const andina = made.client("Constructora Andina del Sur S.A.C.", ANDINA);
  for (const [index, name] of [
    "Ferretería Quispe E.I.R.L.",
    "Agro Kuélap S.A.C.",
    "Botica Santa Rosa",
    "Percy Campos Huamán",
    "Rosa Quiñones Paz",
    "Textiles Misti S.A.",
  ].entries()) {
    made.client(name, `2060000000${index}`);
  }
  return { ...made, condor, andina };
}

describe("a client pays one document", () => {
  test("net of detracción, with the RUC in the text: sure, and the equation says how", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 118000, { detraccionMinor: 14200 });
    line(`TRAN.CTAS.TERC ${CONDOR}`, 103800);
    const [proposal] = await match();
    expect(proposal).toMatchObject({ automatic: true, word: "seguro", clientName: "Transportes Cóndor S.R.L.", unallocatedMinor: 0 });
    expect(paid(proposal)).toEqual(["F001-1220 net#1 1038.00"]);
    expect(proposal?.equation).toEqual([
      { sign: "+", label: "factura F001-1220", amountMinor: 118000 },
      { sign: "-", label: "detracción 12 %", amountMinor: 14200 },
    ]);
    expect(texts(proposal)).toEqual([
      "El RUC del texto es el de Transportes Cóndor S.R.L.",
      "Es exactamente el neto de su único documento por cobrar, factura F001-1220, sin la detracción",
    ]);
  });

  test("the detracción itself arrives at Banco de la Nación, rounded to soles", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1220", 2538652, { detraccionMinor: 304638 });
    line("DEPOSITO DETRACCION", 304600, { accountKind: "detraccion", bankAccountId: 2, counterpartyDoc: CONDOR });
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(true);
    expect(paid(proposal)).toEqual(["F001-1220 detraccion#1 3046.00"]);
    expect(proposal?.equation).toEqual([
      { sign: "+", label: "detracción de factura F001-1220", amountMinor: 304638 },
      { sign: "-", label: "redondeo de la detracción", amountMinor: 38 },
    ]);
  });

  test("net of retención, by name cut short by the bank", async () => {
    const { invoice, line, match, andina } = book();
    invoice(andina, "F001-900", 118000, { retencionMinor: 3540 });
    line("ABONO CCE CONSTRUCTORA ANDI", 114460);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-900 net#1 1144.60"]);
    expect(proposal?.word).not.toBe("ninguno");
  });

  test("one cuota of three", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-77", 300000, { cuotas: [100050, 99950, 100000] });
    line(`TRANSF ${CONDOR} F001-77`, 99950);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(true);
    expect(paid(proposal)).toEqual(["F001-77 net#2 999.50"]);
    expect(proposal?.equation).toEqual([{ sign: "+", label: "cuota 2 de factura F001-77", amountMinor: 99950 }]);
  });

  test.each([
    "PAGO F001-00000123",
    "FACT 123 GRACIAS",
    "F001 123",
    "FT.123",
    "CANC. F00100000123",
    "pago factura n° 123",
    "F001N123",
    "F1-123",
  ])("named as «%s», by a payer we do not know", async (text) => {
    const { invoice, line, match, condor, andina } = book();
    invoice(condor, "F001-123", 118000);
    invoice(andina, "F001-124", 90000);
    line(text, 118000);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-123 net#1 1180.00"]);
    expect(proposal?.automatic).toBe(true);
  });

  test("with a slip in the number: right, but not without asking", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1234", 118050);
    line("PAGO F001-1324", 118050);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1234 net#1 1180.50"]);
    expect(proposal).toMatchObject({ automatic: false, word: "probable" });
  });

  test("by its purchase order", async () => {
    const { invoice, line, match, andina } = book();
    invoice(andina, "F001-55", 500000, { references: ["OC 4500012345"] });
    line("PAGO OC 4500012345", 500000);
    expect((await match())[0]).toMatchObject({ automatic: true, clientName: "Constructora Andina del Sur S.A.C." });
  });

  test("through a Yape whose name is cut: probable, for a person to confirm", async () => {
    const { invoice, line, match, clients } = book();
    const percy = clients.find((client) => client.name.startsWith("Percy"))?.id ?? 0;
    invoice(percy, "B001-9", 45000);
    line("YAPE PERCY CAM*", 45000, { accountKind: "wallet" });
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["B001-9 net#1 450.00"]);
    expect(proposal).toMatchObject({ automatic: false, word: "probable" });
  });
});

describe("a client pays several documents at once", () => {
  test("all that the text names, summing exactly", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1198, 200000], [1199, 150000], [1201, 213000], [1202, 99000]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line("TRF INTERB FT F001-1198 F001-1201", 413000);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(true);
    expect(paid(proposal)).toEqual(["F001-1198 net#1 2000.00", "F001-1201 net#1 2130.00"]);
    expect(codes(proposal)).toContain("amount_named_sum");
  });

  test.each(["F001-1198/1201", "FACTURAS 1198, 1201", "F001-1198 Y 1201", "FT 1198-1201"])("as a list, «%s»", async (text) => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1198, 200000], [1199, 150000], [1201, 213000]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line(text, 413000);
    expect(paid((await match())[0])).toEqual(["F001-1198 net#1 2000.00", "F001-1201 net#1 2130.00"]);
  });

  test("as a range", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[10, 200000], [11, 150000], [12, 213000]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line("CANCELA F001-10 AL 12", 563000);
    expect(paid((await match())[0])).toHaveLength(3);
  });

  test("everything that it owes, with its RUC", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1, 118050], [2, 59033], [3, 237719]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line(`TRANSF ${CONDOR}`, 414802);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(true);
    expect(codes(proposal)).toContain("amount_all_open");
  });

  test("some of many, found by their exact sum", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1, 118050], [2, 59033], [3, 237719], [4, 81141], [5, 60111]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line(`TRANSF ${CONDOR}`, 118050 + 237719 + 60111);
    expect(paid((await match())[0])).toEqual(["F001-1 net#1 1180.50", "F001-3 net#1 2377.19", "F001-5 net#1 601.11"]);
  });

  test("the text had no room for the last number", async () => {
    const { invoice, line, match, condor } = book();
    for (const [number, total] of [[1198, 200000], [1199, 150000], [1201, 213000]] as const) invoice(condor, `F001-${number}`, total); // biome-ignore format: a table
    line("TRF INTERB FT F001-1198 F001-12", 413000);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1198 net#1 2000.00", "F001-1201 net#1 2130.00"]);
    expect(proposal?.automatic).toBe(false);
  });

  test("two deposits that together pay one invoice", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 90000, { dueOn: "2026-10-01" });
    invoice(condor, "F001-2", 118000);
    line(`TRANSF ${CONDOR}`, 50000, { bookedOn: "2026-11-10" });
    line(`TRANSF ${CONDOR}`, 68000);
    const proposals = await match();
    expect(proposals.map(paid)).toEqual([["F001-2 net#1 500.00"], ["F001-2 net#1 680.00"]]);
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([false, false]);
  });
});

describe("a line never steals another's invoice", () => {
  test("the deposit that names it keeps it, whichever comes first", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000, { dueOn: "2026-10-01" });
    invoice(condor, "F001-2", 118000);
    line(`TRANSF ${CONDOR}`, 118000);
    line(`TRANSF ${CONDOR} F001-1`, 118000);
    const [first, second] = await match();
    expect([paid(first), paid(second)]).toEqual([["F001-2 net#1 1180.00"], ["F001-1 net#1 1180.00"]]);
    expect(second?.automatic).toBe(true);
  });

  test("two identical deposits and one invoice: neither is automatic", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR}`, 118000);
    line(`TRANSF ${CONDOR}`, 118000);
    const proposals = await match();
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([false, false]);
    expect(proposals.flatMap(paid)).toEqual(["F001-1 net#1 1180.00"]);
    expect(codes(proposals[0])).toContain("rival");
  });

  test("one deposit and two equal invoices: the oldest, but not without asking", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-2", 118000);
    invoice(condor, "F001-1", 118000, { dueOn: "2026-10-01" });
    line(`TRANSF ${CONDOR}`, 118000);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1 net#1 1180.00"]);
    expect(proposal?.automatic).toBe(false);
    expect(texts(proposal)).toContain("También podría ser factura F001-2");
  });

  test("another client's deposit of the same amount does not take it", async () => {
    const { invoice, line, match, condor, andina } = book();
    invoice(condor, "F001-1", 118037);
    invoice(andina, "F001-2", 118037);
    line("DEP EFECTIVO", 118037);
    line(`TRANSF ${CONDOR}`, 118037);
    const proposals = await match();
    expect(proposals.map(paid)).toEqual([["F001-2 net#1 1180.37"], ["F001-1 net#1 1180.37"]]);
    expect(proposals.map((proposal) => proposal.automatic)).toEqual([false, true]);
  });
});

describe("when in doubt it asks", () => {
  test("an amount alone is never automatic, however rare", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118037);
    line("DEP EFECTIVO AG. CAYMA", 118037);
    const [proposal] = await match();
    expect(proposal).toMatchObject({ automatic: false, word: "dudoso" });
    expect(codes(proposal)).toContain("amount_only");
  });

  test("a RUC with an amount that is nothing of what is owed is on account of the oldest", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-2", 118000);
    invoice(condor, "F001-1", 90000, { dueOn: "2026-10-01" });
    line(`TRANSF ${CONDOR}`, 100000);
    const [proposal] = await match();
    expect(paid(proposal)).toEqual(["F001-1 net#1 900.00", "F001-2 net#1 100.00"]);
    expect(proposal?.automatic).toBe(false);
  });

  test("the RUC of one client and the number of another's invoice", async () => {
    const { invoice, line, match, condor, andina } = book();
    invoice(condor, "F001-1", 118000);
    invoice(andina, "F001-2", 118000);
    line(`TRANSF ${CONDOR} F001-2`, 118000);
    expect((await match())[0]?.automatic).toBe(false);
  });

  test("a text that also names a document that is not owed", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR} F001-999`, 118000);
    const [proposal] = await match();
    expect(proposal?.automatic).toBe(false);
    expect(codes(proposal)).toContain("also_named");
  });

  test("more money than is owed leaves the rest in the client's favour", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR}`, 150000);
    const [proposal] = await match();
    expect(proposal).toMatchObject({ automatic: false, unallocatedMinor: 32000 });
    expect(proposal?.equation.at(-1)).toEqual({ sign: "+", label: "saldo a favor", amountMinor: 32000 });
  });

  test("money in another currency is not mixed", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000, { currency: "USD" });
    line(`TRANSF ${CONDOR} F001-1`, 118000);
    expect(paid((await match())[0])).toEqual([]);
  });
});

describe("what is no collection", () => {
  test("ITF, interest, fees and charges pay nothing and say why", async () => {
    const { line, match } = book();
    line("ITF", -5);
    line("INTERESES GANADOS", 312);
    line("COM. MANTENIMIENTO", -1500);
    line("PAGO PROVEEDOR", -90000);
    const proposals = await match();
    expect(proposals.map((proposal) => proposal.word)).toEqual(["ninguno", "ninguno", "ninguno", "ninguno"]);
    expect(proposals.flatMap(codes)).toEqual([
      "not_collection_itf",
      "not_collection_interest",
      "not_collection_fee",
      "not_collection_debit",
    ]);
  });

  test("a deposit and its extorno of the same operation cancel out", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-1", 118000);
    line(`TRANSF ${CONDOR}`, 118000, { operation: "00482931" });
    line("EXTORNO TRANSF", -118000, { operation: "00482931", bookedOn: "2026-11-20" });
    line(`TRANSF ${CONDOR}`, 118000, { operation: "00482999", bookedOn: "2026-11-20" });
    const [reversed, , paidLater] = await match();
    expect(texts(reversed)).toEqual(["El banco lo extornó el 20/11/2026: ese dinero no se quedó"]);
    expect(paidLater?.automatic).toBe(true);
  });
});

test("every equation adds up to its deposit", async () => {
  const { invoice, line, match, condor, andina } = book();
  invoice(condor, "F001-1", 118000, { detraccionMinor: 14200 });
  invoice(condor, "F001-2", 300000, { cuotas: [100000, 100000, 100000] });
  invoice(andina, "F001-3", 118000, { retencionMinor: 3540 });
  invoice(andina, "F001-4", 236000);
  for (const amountMinor of [103800, 118000, 50000, 200000, 999999, 114460, 228920, 235000, 350460]) {
    line(`TRANSF ${CONDOR}`, amountMinor);
    line(`TRANSF ${ANDINA} F001-4`, amountMinor);
  }
  const proposals = await match();
  const amounts = new Map(
    proposals.map((proposal) => [
      proposal.lineId,
      proposal.equation.reduce((sum, term) => sum + (term.sign === "+" ? 1 : -1) * term.amountMinor, 0),
    ]),
  );
  for (const proposal of proposals.filter((candidate) => candidate.equation.length > 0)) {
    const allocated = proposal.allocations.reduce((sum, allocation) => sum + allocation.amountMinor, 0);
    expect([proposal.lineId, amounts.get(proposal.lineId)]).toEqual([proposal.lineId, allocated + proposal.unallocatedMinor]);
  }
});
