import { describe, expect, test } from "vitest";
import { codes, matchBook, paid, texts } from "../../../../fixtures/statements/match-book.ts";

/** Orders of ten digits, and a supplier's own numbers of fifteen, as firms with a large system quote them. */
function book() {
  const made = matchBook();
  const minera = made.client("Compañía Minera Cerro Pardo S.A.A.", "20565656564");
  const andina = made.client("Constructora Andina del Sur S.A.C.", "20100047218");
  made.invoice(minera, "F001-501", 1580014, { references: ["6928031232", "INV100000000002450"], currency: "USD" });
  made.invoice(minera, "F001-502", 940000, { references: ["1850766176", "INV100000000007228"], currency: "USD" });
  made.invoice(andina, "F001-503", 2200000, { references: ["8830111745", "INV100000000008026"], currency: "USD" });
  return made;
}

async function pay(text: string, amountMinor: number) {
  const { line, match } = book();
  line(text, amountMinor, { currency: "USD" });
  const [proposal] = await match();
  return { proposal, paid: paid(proposal) };
}

describe("a long number with a slip leads to its document", () => {
  test.each([
    ["two digits swapped", "TRANSF 9628031232"],
    ["a digit lost", "TRANSF 692831232"],
    ["a digit too many", "TRANSF 69280312732"],
    ["a digit changed", "TRANSF 6928041232"],
    ["a space in it", "TRANSF 692803 1232"],
    ["its beginning cut off", "TRANSF 8031232"],
    ["its end cut off", "TRANSF 6928031"],
    ["letters and digits mixed up", "TRANSF IN1V00000000002450"],
    ["a zero less", "TRANSF INV10000000002450"],
  ])("%s: %s", async (_, text) => {
    const { proposal, paid: shares } = await pay(text, 600000);
    expect(shares).toEqual(["F001-501 net#1 6000.00"]);
    expect(proposal?.automatic).toBe(false);
    expect(codes(proposal)).toContain("document_nearly_named");
  });

  test("short by céntimos, and the payer unknown: still that document", async () => {
    expect((await pay("SPG REALTY 9628031232", 1580009)).paid).toEqual(["F001-501 net#1 15800.09"]);
  });

  test("in a list the others are read as they are, and the sum is exact", async () => {
    const { proposal, paid: shares } = await pay("CIA MINERA CERRO PARDO 6928031232, 185076617", 2520014);
    expect(shares).toEqual(["F001-501 net#1 15800.14", "F001-502 net#1 9400.00"]);
    expect(proposal?.automatic).toBe(true);
  });

  test("numbers with nothing between them are parted", async () => {
    expect((await pay("PAGO 69280312321850766176", 2520014)).paid).toEqual(["F001-501 net#1 15800.14", "F001-502 net#1 9400.00"]);
    expect((await pay("PAGO 6928031232185076617", 2520014)).paid).toEqual(["F001-501 net#1 15800.14", "F001-502 net#1 9400.00"]);
    expect((await pay("ABONO 00219300123456789012", 2520014)).paid).toEqual([]);
  });

  test("the reason says that it is nearly the number", async () => {
    const { proposal } = await pay("TRANSF 9628031232", 1580014);
    expect(texts(proposal)).toContain("El texto nombra un número casi igual al de factura F001-501");
  });
});

test("of two orders one digit apart the one that is written is meant", async () => {
  const { client, invoice, line, match } = matchBook();
  const condor = client("Transportes Cóndor S.R.L.", "20512345671");
  invoice(condor, "F001-1", 118000, { references: ["OC 4500012345"] });
  invoice(condor, "F001-2", 118000, { references: ["OC 4500012346"] });
  line("TRANSF 4500012346", 118000);
  expect(paid((await match())[0])).toEqual(["F001-2 net#1 1180.00"]);
});

test.each(["TRANSF 987654321", "ABONO OPER 00123456", "TRANSF 20512345671"])(
  "a telephone, an operation, a RUC is near nothing: %s",
  async (text) => expect((await pay(text, 600000)).paid).toEqual([]),
);

test("a number that is a document's own is no slip of another", async () => {
  const { client, invoice, line, match } = matchBook();
  const condor = client("Transportes Cóndor S.R.L.", "20512345671");
  invoice(condor, "F001-4500012", 118000);
  invoice(condor, "F001-7", 236000, { references: ["OC 45000123"] });
  line("FACT 4500012", 118000);
  expect(paid((await match())[0])).toEqual(["F001-4500012 net#1 1180.00"]);
});
