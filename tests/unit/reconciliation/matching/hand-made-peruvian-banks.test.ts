import { describe, expect, test } from "vitest";
import { handMade, wrong, wrongAutomatic } from "./hand-made-book.ts";

/** Deposits of one invoice, as BCP, BBVA, Interbank, Scotiabank and Banco de la Nación write them. */
function statement() {
  const made = handMade();
  const { also, pays, deposit, ruc } = made;
  also("condor", ["F001-1190", 2360, { dueOn: "2026-09-30" }], ["F001-1205", 871.43], ["F001-1206", 4125.9]);
  also("andina", ["F001-1192", 15340, { dueOn: "2026-10-15" }], ["F001-1193", 7788]);
  also("kuelap", ["F001-1194", 6490.75], ["F002-310", 1298]);
  also("minera", ["F001-1195", 88500, { detraccionMinor: 1062000 }]);
  also("misti", ["F001-1196", 3304], ["F001-1197", 5310]);
  also("mistiSrl", ["F001-1198", 4838]);

  // BCP
  pays("condor", ["F001-1220", 1180, { detraccionMinor: 14200 }], `TRAN.CTAS.TERC.BM ${ruc("condor")}`);
  pays("condor", ["F001-1221", 3421.7], "ABON.TRANSF.OTR.BCO. TRANSPORTES CONDOR");
  pays("andina", ["F001-1222", 24780], "DE CONSTRUCTORA ANDINA DEL SU");
  pays("andina", ["F001-1223", 9912.35], "TLC-CCE CONSTRUCTORA ANDINA F001-1223");
  pays("quispe", ["F001-1224", 657.26], "DEP.EFECTIVO AG.CAYMA FT 1224");
  pays("quispe", ["F001-1225", 1003], "PAGO FERRET QUISPE HNOS");
  pays("kuelap", ["F001-1226", 12744], "TRANSF.BCO.INTERBANK AGRO KUELAP SAC");
  pays("kuelap", ["F001-1227", 815.45], "A 215 30894556 0 52 AGRO KUELAP FACT1227");
  pays("santaRosa", ["B001-88", 349.9], "TRAN.CEL.BM BOTICA SANTA ROSA");
  pays("percy", ["B001-89", 180.5], "TRAN.CTAS.TERC.BM CAMPOS HUAMAN PERCY");
  pays("juan", ["B001-90", 277.3], "ABONO QUISPE MAMANI JUAN B001-90");
  pays("rosa", ["B001-91", 1450.25], "TRAN.CTAS.TERC DNI 09876543");
  // BBVA
  pays("hotel", ["F001-1228", 5428], "*ABON TRANS INMEDIATA INVERSIONES HOTELERAS DEL");
  pays("hotel", ["F001-1229", 2714.6], "N/A HOTEL PLATEROS FT.1229");
  pays("grifo", ["F001-1230", 7375], "TRANSF INMED ESTACION DE SERVICIOS SAN MARTIN DE P");
  pays("grifo", ["F001-1231", 1888.4], "EST SERV SN MARTIN DE PORRES SAC");
  pays("clinica", ["F001-1232", 590], "DEPOSITO EFECTIVO OF. AREQUIPA F001-00001232");
  pays("colegio", ["F001-1233", 10030], "ASOC EDUCATIVA LOS ALAMOS PAGO FACTURA 1233");
  pays("minera", ["F001-1234", 59000, { detraccionMinor: 708000 }], "PROVEEDORES CIA MINERA CERRO PARDO");
  pays("minera", ["F001-1235", 23600, { detraccionMinor: 283200, references: ["OC 4500087321"] }], "PAGO A PROVEEDORES OC 4500087321");
  // Interbank
  pays("consorcio", ["F001-1236", 18290], "Transferencia inmediata recibida CONSORCIO VIAL NORTE");
  pays("consorcio", ["F001-1237", 7080.9], "Abono por transferencia interbancaria CONS VIAL NORTE F/1237");
  pays("grafica", ["F001-1238", 2124], "ABONO CCE GRAFICA UNIVERSAL S.A. NRO OPE 00847261", { operation: "00847261" });
  pays("pesquera", ["F001-1239", 33040], "PAG PROV PESQUERA BAHIA AZUL SA 19/11/2026");
  pays("pesquera", ["F001-1240", 4720.8], `RUC:${ruc("pesquera")} CANCELA FACT F001-1240`);
  pays("lopez", ["F001-1241", 944], "LOPEZ RODRIGUEZ MARIA E");
  // Scotiabank
  pays("huancayo", ["F001-1242", 6077], "ABONO TRANSF CCE-DISTRIBUIDORA HUANCAYO SAC");
  pays("huancayo", ["F001-1243", 1416.7], "DEP CHQ OTRO BCO 00012345 DIST HUANCAYO");
  pays("trigo", ["F001-1244", 236.5], "TRANSFERENCIA DE PANADERIA EL BUEN TRIGO SRL POR ALQUILER NOV 2026");
  pays("altiplano", ["F001-1245", 11800], "TELECOMUNICACIONES DEL ALTIPL");
  pays("altiplano", ["F001-1246", 8260.4], "TELECOM ALTIPLANO CEL 987 654 321 FT-1246");
  pays("misti", ["F001-1247", 9440], "TEXTILES MISTI SA");
  pays("mistiSrl", ["F001-1248", 2832], "TEXTILES MISTI S.R.L.");
  // Banco de la Nación
  deposit("DEPOSITO DETRACCION", 142, ["F001-1220 detraccion#1 142.00"], {
    accountKind: "detraccion",
    bankAccountId: 2,
    counterpartyDoc: ruc("condor"),
  });
  deposit("DEP. DETRAC. SPOT", 7080, ["F001-1234 detraccion#1 7080.00"], {
    accountKind: "detraccion",
    bankAccountId: 2,
    counterpartyDoc: ruc("minera"),
  });
  // Nobody's
  deposit("DESEMBOLSO PRESTAMO 0011-0456", 50000, []);
  deposit("TRASPASO ENTRE CUENTAS PROPIAS", 12000, []);
  deposit("ABONO CCE INVERSIONES TOQUEPALA SAC", 3333.33, []);
  deposit("DEVOLUCION ITF", 0.55, []);
  return made;
}

describe("one invoice, as Peruvian banks write its payment", async () => {
  const verdicts = await statement().judge();
  test("nothing is applied that is not right", () => expect(wrongAutomatic(verdicts)).toEqual([]));
  test("what it proposes is right", () => expect(wrong(verdicts)).toEqual([]));
  test("most needs nobody", () => expect(verdicts.filter(({ isAutomatic }) => isAutomatic).length / verdicts.length).toBeGreaterThan(0.7));
});
