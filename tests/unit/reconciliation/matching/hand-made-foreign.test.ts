import { describe, expect, test } from "vitest";
import { handMade, wrong, wrongAutomatic } from "./hand-made-book.ts";

const USD = { currency: "USD" } as const;

/** Remittances from abroad, invoices of other systems, dollars paid in soles. */
function statement() {
  const made = handMade();
  const { also, pays, deposit, ruc } = made;
  also("acme", ["INV-2026-0040", 3100, USD], ["INV-2026-0041", 820.5, USD]);
  also("nordic", ["INV-2026-0042", 5400, USD], ["4699", 1200, USD]);
  also("pesquera", ["F001-4001", 2478, USD], ["F001-4002", 1475]);

  pays("acme", ["INV-2026-0045", 4250, USD], "INCOMING WIRE B/O ACME TRADING LIMITED /INV/INV-2026-0045");
  pays("acme", ["INV-2026-0046", 1999.99, USD], "SWIFT MT103 ACME TRADING LTD INVOICE 2026-0046 LESS CHARGES SHA");
  pays("acme", ["INV-2026-0047", 615, USD], "TRANSF EXTERIOR ACME TRADING INV 47");
  pays(
    "acme",
    [
      ["INV-2026-0048", 700, USD],
      ["INV-2026-0049", 950.25, USD],
    ],
    "ACME TRADING INVOICES INV-2026-0048 AND INV-2026-0049",
  );
  pays("acme", ["INV-2026-0050", 12500, USD], "/ORDP/ACME TRADING LTD/REMI/INV20260050");
  pays("nordic", ["4711", 2310.4, USD], "NORDIC SEAFOOD APS RECHNUNG 4711");
  pays("nordic", ["4712", 1875, USD], "SEPA NORDIC SEAFOOD DK31457862 REF 4712");
  pays("nordic", ["4713", 990.1, USD], "WIRE FROM NORDIC SEAFOOD APS COPENHAGEN");
  pays("pesquera", ["F001-4010", 1121, USD], "PESQUERA BAHIA AZUL F001-4010", USD);
  pays("pesquera", ["F001-4011", 3363.8, USD], `TRAN.CTAS.TERC.ME ${ruc("pesquera")}`, USD);
  pays("hotel", ["E001-401", 885, USD], "HOTEL PLATEROS RHE E001-401", USD);
  // Dollars owed, soles paid: 3.752 sell on the day.
  deposit("PESQUERA BAHIA AZUL FT F001-4012", 4427.36, ["F001-4012 net#1 1180.00"]);
  also("pesquera", ["F001-4012", 1180, USD]);
  deposit(`ABONO CCE ${ruc("grafica")}`, 2213.68, ["F001-4013 net#1 590.00"]);
  also("grafica", ["F001-4013", 590, USD]);
  // Of what it owes in dollars only the detracción is left: soles into the ordinary account pay none of it.
  for (const document of also(
    "altiplano",
    ["F001-4014", 1180, { ...USD, detraccionMinor: 14200 }],
    ["F001-4015", 2360, { ...USD, detraccionMinor: 28300 }],
  ))
    document.parts = document.parts.filter(({ part }) => part === "detraccion");
  deposit(`TRAN.CTAS.TERC ${ruc("altiplano")}`, 931.6, []);
  // Of two currencies, the text names the one that is paid.
  pays("consorcio", ["F001-4020", 2360], "CONSORCIO VIAL NORTE F001-4020");
  also("consorcio", ["F001-4021", 2360, USD]);
  // Other systems' numbers.
  pays("clinica", ["REC/2026/118", 340.7, { type: "OTHER" }], "CLINICA DENTAL SONRISAS REC 2026/118");
  pays("colegio", ["A-0099", 1520.33, { type: "OTHER" }], "LOS ALAMOS DOC A-0099");
  pays("trigo", ["20260077", 288.05, { type: "OTHER" }], "BUEN TRIGO 20260077");
  pays("kuelap", ["ND-15", 47.2, { type: "OTHER" }], "AGRO KUELAP NOTA DEBITO ND-15");
  // Nobody's.
  deposit("WIRE FROM GLOBEX CORP /INV/GX-9981", 7700, [], USD);
  deposit("COMPRA ME TC 3.751", 5000, [], USD);
  return made;
}

describe("from abroad and in dollars", async () => {
  const verdicts = await statement().judge({
    rates: new Map([["USD", [{ on: "2026-11-19", buyMicros: 3_744_000, sellMicros: 3_752_000 }]]]),
  });
  test("nothing is applied that is not right", () => expect(wrongAutomatic(verdicts)).toEqual([]));
  test("what it proposes is right", () => expect(wrong(verdicts)).toEqual([]));
});
