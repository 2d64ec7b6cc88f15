import { describe, expect, test } from "vitest";
import { handMade, wrong, wrongAutomatic } from "./hand-made-book.ts";

/** What tempts a program to be wrong: glued and misspelt names, numbers that are two clients', money that fits two invoices. */
function statement() {
  const made = handMade();
  const { also, pays, deposit, ruc } = made;
  const bn = { accountKind: "detraccion", bankAccountId: 2 } as const;
  also("condor", ["F001-5001", 1534], ["F001-5002", 889.9]);
  also("misti", ["F001-5003", 3304]);
  also("grafica", ["F001-5004", 944.2], ["F001-5005", 1180]);

  // Names glued, misspelt twice, shortened beyond custom, or in company of another's.
  pays("andina", ["F001-5010", 4366.1], "CONSTRUCTORAANDINADELSUR FT5010");
  pays("condor", ["F001-5011", 2537.4], "ABONO CCE TRANSPORTESCONDOR SRL");
  pays("andina", ["F001-5012", 7906.25], "CONTRUCTORA ANDNA SUR");
  pays("altiplano", ["F001-5013", 3127], "TELECOM DEL ALTPLANO");
  pays("juan", ["B001-501", 412.6], "QUISPE M JUAN");
  pays("lopez", ["B001-502", 198.4], "MA ELENA LOPEZ R");
  pays("misti", ["F001-5014", 1286.2], "A FAVOR DE GRAFICA UNIVERSAL ORD TEXTILES MISTI SA F001-5014");
  pays("kuelap", ["F001-5015", 5333.6], "ORD: INVERSIONES TOQUEPALA POR CTA DE AGRO KUELAP SAC");
  pays("hotel", ["F001-5016", 767.9], "INV.HOTELERAS.DEL.CUSCO");
  pays("trigo", ["F001-5017", 141.6], "PANAD. BUEN TRIGO");
  pays("rosa", ["B001-503", 86.75], "QUI?ONES PAZ ROSA");
  pays("pesquera", ["F001-5018", 20178], `TRAN.CTAS.TERC ${ruc("pesquera").slice(0, 9)}`);
  pays("grifo", ["F001-5019", 6608], `ABONO ${ruc("grifo").replace("9090", "9900")} FT`);
  // Numbers that are two documents', an operation's, or a year's.
  pays("quispe", ["F001-5101", 500], "FERRETERIA QUISPE HNOS OPER 5102");
  also("condor", ["F001-5102", 500]);
  pays("santaRosa", ["F002-511", 900.9], "PAGO FACT 511");
  also("clinica", ["F001-511", 800.1]);
  pays("colegio", ["F001-2026", 2655], "LOS ALAMOS PENSION NOVIEMBRE 2026");
  also("huancayo", ["F001-2025", 2655]);
  // Marks of every kind.
  const marks = [
    "F001- 5201",
    "F001 -5202",
    "F 001 5203",
    "F001--5204",
    "F001_5205",
    "F001:5206",
    "F001N°5207",
    "F001 N 5208",
    "f00l-5209",
  ];
  for (const [at, text] of marks.entries()) pays("huancayo", [`F001-${5201 + at}`, 301.17 + at * 17.31], `TRF ${text}`);
  const words = [
    "FAC-5221",
    "FACT#5222",
    "FE 5223",
    "F.E. 5224",
    "Fact.N.5225",
    "CANC/FAC/5226",
    "FTS 5227",
    "FACTURITA 5228",
    "DOC.5229",
    "FV5230",
  ];
  for (const [at, text] of words.entries()) pays("consorcio", [`F001-${5221 + at}`, 712.43 + at * 23.57], `ABONO ${text}`);
  // Lists of every kind.
  pays(
    "minera",
    [
      ["F001-5301", 3186],
      ["F001-5302", 2242],
      ["F001-5303", 5664],
    ],
    "CERRO PARDO F001-5301-5302-5303",
  );
  pays(
    "minera",
    [
      ["F001-5311", 1126],
      ["F001-5312", 2032.4],
      ["F001-5313", 864.3],
    ],
    "FACTURAS: 5311;5312;5313 CERRO PARDO",
  );
  pays(
    "pesquera",
    [
      ["F001-5321", 991.2],
      ["F001-5322", 1205.8],
    ],
    "F001 5321 / F001 5322",
  );
  pays(
    "pesquera",
    [
      ["F001-5331", 455.7],
      ["F001-5332", 388.1],
    ],
    "FT5331 FT5332 BAHIA AZUL",
  );
  pays("andina", [["F001-5341", 14160, { detraccionMinor: 169900 }], ["F001-5342", 9440, { detraccionMinor: 113300 }]], "CONST ANDINA F001-5341 Y 5342"); // biome-ignore format: one row
  // More, less, in part, less what nobody stated.
  deposit("GRIFO SAN MARTIN DE PORRES F001-5401", 1300, ["F001-5401 net#1 1250.00"]);
  also("grifo", ["F001-5401", 1250]);
  deposit("HOTEL PLATEROS F001-5402 F001-5403", 4577.43, ["F001-5402 net#1 2860.53", "F001-5403 net#1 1716.90"]);
  also("hotel", ["F001-5402", 2949], ["F001-5403", 1770]);
  deposit("COLEGIO LOS ALAMOS PARCIAL FT 5404", 1000, ["F001-5404 net#1 1000.00"]);
  also("colegio", ["F001-5404", 3481]);
  deposit("DETRACCION", 1699 + 1133, ["F001-5341 detraccion#1 1699.00", "F001-5342 detraccion#1 1133.00"], {
    ...bn,
    counterpartyDoc: ruc("andina"),
  });
  deposit("DETRACCION F001-5410", 708, ["F001-5410 detraccion#1 708.00"], bn);
  also("consorcio", ["F001-5410", 5900, { detraccionMinor: 70800 }]);
  // Nobody's, though the amount is somebody's.
  deposit("ABONO CCE SEGUROS TOQUEPALA SAC", 944.2, []);
  deposit("PAGO FACT 998877 MOLINOS SUR", 1534, []);
  return made;
}

describe("what tempts to be wrong", async () => {
  const verdicts = await statement().judge();
  test("nothing is applied that is not right", () => expect(wrongAutomatic(verdicts)).toEqual([]));
  test("nine of ten proposals are right", () => expect(wrong(verdicts).length).toBeLessThanOrEqual(verdicts.length * 0.1));
});
