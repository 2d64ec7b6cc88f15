import { describe, expect, test } from "vitest";
import { handMade, wrong, wrongAutomatic } from "./hand-made-book.ts";

/** Deposits that name their invoices, orders or guides, in every hand. */
function statement() {
  const made = handMade();
  const { also, pays, deposit, ruc } = made;
  also("condor", ["F001-2001", 1770], ["F001-2002", 2950.4], ["F001-2003", 611.24]);
  also("andina", ["F001-2004", 1180], ["F001-2005", 41300], ["E001-77", 1003.6]);
  also("grifo", ["F002-301", 766.2], ["F002-302", 1534]);

  // One number, however it is written.
  pays("condor", ["F001-2101", 1298.3], "ABONO CCE F0012101");
  pays("condor", ["F001-2102", 2419.12], "pago f001 2102 muchas gracias");
  pays("condor", ["F001-2103", 3186.51], "TRF INTERB FOO1-2103");
  pays("andina", ["F001-2104", 873.2], "CANC FT F1-2104");
  pays("andina", ["F001-2105", 19470.33], "PAGOFACTURA2105");
  pays("andina", ["F001-2106", 5192.9], "FACT. ELECTRONICA N° 2106");
  pays("andina", ["E001-78", 702.1], "EOO1-78 CONST ANDINA");
  pays("quispe", ["F002-311", 413.77], "F002 NRO 00000311");
  pays("quispe", ["B001-120", 59.9], "BOLETA DE VENTA B001-00000120 QUISPE");
  pays("kuelap", ["F001-2107", 2891], "DEP EFECTIVO AG LA MOLINA FAC:2107 S/ 2,891.00");
  pays("santaRosa", ["F001-2108", 1044.38], "TRANSF 19/11/2026 14:32 FRA 2108 OPER 00391827", { operation: "00391827" });
  pays("hotel", ["F001-2109", 6112.4], "F/2109 INV HOTELERAS CUSCO");
  pays("grifo", ["F002-303", 3658], "002-00000303 EST DE SERVICIOS");
  pays("clinica", ["F001-2110", 885.6], "CLINICA SONRISAS CANCELA FACTURA DEL 05/11 NRO 2110");
  pays("colegio", ["F001-2111", 4012], "COLEGIO LOS ALAMOS FACT F001-OOOO2111");
  pays("lopez", ["B001-121", 238.95], "bol 121 maria lopez");
  // Lists and ranges.
  pays(
    "pesquera",
    [
      ["F001-2120", 1003],
      ["F001-2121", 1534.6],
      ["F001-2122", 2212.5],
    ],
    "PESQUERA BAHIA AZUL F001-2120/2121/2122",
  );
  pays(
    "pesquera",
    [
      ["F001-2123", 3304],
      ["F001-2124", 660.8],
    ],
    "FT 2123 Y 2124",
  );
  pays(
    "minera",
    [
      ["F001-2125", 944],
      ["F001-2126", 1888],
      ["F001-2127", 2832],
      ["F001-2128", 3776],
    ],
    "PAGO FACTURAS F001-2125 AL F001-2128",
  );
  pays(
    "minera",
    [
      ["F001-2130", 5015.9],
      ["F001-2131", 7021.4],
      ["F001-2132", 802.15],
    ],
    "CIA MINERA CERRO PARDO FACTS 2130,2131,2132",
  );
  pays(
    "grafica",
    [
      ["F001-2133", 212.4],
      ["F002-320", 318.6],
    ],
    "GRAFICA UNIVERSAL F001-2133 + F002-320",
  );
  pays(
    "grafica",
    [
      ["F001-2134", 530.11],
      ["F001-2135", 640.22],
    ],
    "F001-2134 S/530.11 F001-2135 S/640.22",
  );
  pays(
    "trigo",
    [
      ["F001-2136", 118.9],
      ["F001-2137", 127.3],
      ["F001-2138", 131.75],
    ],
    "EL BUEN TRIGO F001-2136/37/38",
  );
  pays(
    "altiplano",
    [
      ["F001-2139", 2006],
      ["F001-2140", 2124.8],
    ],
    `RUC ${ruc("altiplano")} FACTURAS 2139-2140`,
  );
  pays(
    "huancayo",
    [
      ["F001-2141", 901.52],
      ["F001-2142", 1077.34],
      ["B001-122", 88.5],
    ],
    "DIST HUANCAYO F001-2141 F001-2142 B001-122",
  );
  pays(
    "consorcio",
    [
      ["F001-2143", 14160],
      ["F001-2144", 9086],
    ],
    "CONSORCIO VIAL NORTE F001-2143 Y F001-21",
  );
  // Orders and guides.
  pays("minera", ["F001-2150", 27140, { references: ["OC 4500090011"] }], "HABERES PROV O/C 4500090011 HES 1000234");
  pays("minera", ["F001-2151", 16284, { references: ["4500090012"] }], "PAGO PO#4500090012 CERRO PARDO");
  pays("consorcio", ["F001-2152", 4484, { references: ["GR-T001-884"] }], "GUIA DE REMISION T001-884");
  pays("consorcio", ["F001-2153", 7316.5, { references: ["OS-2026-0117"] }], "ORDEN DE SERVICIO 2026-0117 CONS. VIAL NORTE");
  // A slip, a cut: right, never alone.
  pays("rosa", ["F001-21601", 767.31], "ABONO F001-21610");
  pays("kuelap", ["F001-2161", 1829.07], "AGRO KUELAP F001-2611");
  pays("santaRosa", ["F001-2162", 3540.44], "F001-2163 BOTICA SANTA ROSA LIMA");
  pays("percy", ["F001-21655", 926.8], "TRF INMED FT F001-216");
  // Numbers that are no invoice's: what is paid is told by the payer.
  pays("condor", ["F001-2170", 8142.6], "TRANSPORTES CONDOR CTA 215-2001234-0-77");
  pays("andina", ["F001-2171", 6608.35], "CONSTRUCTORA ANDINA OP 2001 AG 302");
  pays("quispe", ["F001-2172", 1947.1], "FERRETERIA QUISPE HNOS CEL 987 210 211");
  pays("hotel", ["F001-2173", 2265.75], "HOTEL PLATEROS DNI 00002004 NOV 2026");
  // Names an invoice that is nobody's, or another client's.
  deposit("FACT F001-9876 INVERSIONES TOQUEPALA", 4321.09, []);
  deposit(`TRANSF ${ruc("grifo")} FT F002-301 A CUENTA`, 300, ["F002-301 net#1 300.00"]);
  return made;
}

describe("what the text names is what is paid", async () => {
  const verdicts = await statement().judge();
  test("nothing is applied that is not right", () => expect(wrongAutomatic(verdicts)).toEqual([]));
  test("what it proposes is right", () => expect(wrong(verdicts)).toEqual([]));
  test("a slip or a cut is never applied without asking where nobody is named", () => {
    const doubtful = verdicts.filter(({ text }) => /21610|F001-216$/.test(text));
    expect(doubtful.map(({ isAutomatic }) => isAutomatic)).toEqual(doubtful.map(() => false));
  });
  test("most needs nobody", () => expect(verdicts.filter(({ isAutomatic }) => isAutomatic).length / verdicts.length).toBeGreaterThan(0.75));
});
