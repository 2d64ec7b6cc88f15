import { describe, expect, test } from "vitest";
import type { Alias } from "../../../../main/reconciliation/matching/model.ts";
import { type ClientName, handMade, wrong, wrongAutomatic } from "./hand-made-book.ts";

/** Wallets, third parties, what was learned, what was agreed, and money that is nobody's. */
function statement() {
  const made = handMade();
  const { also, pays, deposit, ruc } = made;
  also("percy", ["B001-301", 95], ["B001-302", 140.5]);
  also("juan", ["B001-303", 95], ["B001-304", 377.2]);
  also("condor", ["F001-3001", 1180], ["F001-3002", 2360, { dueOn: "2026-09-15" }]);
  also("andina", ["F001-3003", 14750], ["F001-3004", 5900.35]);
  also("misti", ["F001-3005", 2478]);
  also("mistiSrl", ["F001-3006", 2478]);

  const wallet = { accountKind: "wallet" } as const;
  const yape = (name: string) => ({ ...wallet, counterpartyName: name });
  pays("percy", ["B001-310", 212.3], "TE PAGÓ Percy Cam* gracias", yape("Percy Cam*"));
  pays("juan", ["B001-311", 77.9], "TE PAGÓ Juan Qui*", yape("Juan Qui*"));
  pays("rosa", ["B001-312", 333.4], "TE PAGÓ Rosa Qui* fact 312", yape("Rosa Qui*"));
  pays("lopez", ["B001-313", 58.2], "TE PAGÓ María Elena Lop*", yape("María Elena Lop*"));
  pays("clinica", ["B001-314", 120], "PLIN Clinica Dental Son*", yape("Clinica Dental Son*"));
  // Third parties that were recognised before.
  pays("condor", ["F001-3010", 3068.9], "TE PAGÓ Wilber Con*", yape("Wilber Con*"));
  pays("condor", ["F001-3011", 4307], "ABONO CCE CONDOR HUILLCA WILBER");
  pays("andina", ["F001-3012", 11092], "TRAN.CTAS.TERC 20556677889");
  pays("hotel", ["F001-3013", 1951.4], "ABONO DE CTA 191-30456789-0-21");
  pays(
    "minera",
    [
      ["F001-3014", 8024],
      ["F001-3015", 10502.6],
    ],
    "FACTORING TOTAL FACT 3014, 3015",
  );
  pays("kuelap", ["F001-3016", 2596.77], "INVERSIONES TOQUEPALA SAC");
  // Third parties never seen, who say what they pay.
  pays("grifo", ["F001-3020", 4248], "ABONO CCE SERVICENTRO ORRANTIA SAC F001-3020");
  pays("quispe", ["F001-3021", 812.4], "GUILLERMO QUISPE PACO POR FT F001-3021");
  pays("altiplano", ["F001-3022", 9027], "TRAN.CTAS.TERC 20777888991 FACT F001-3022");
  // The name of one, the alias of another: both may be.
  pays("misti", ["F001-3030", 1416.35], "TEXTILES MISTI");
  // The same amount is another's too.
  pays("andina", ["F001-3040", 2478.9], "CONSTRUCTORA ANDINA DEL SUR");
  also("huancayo", ["F001-3041", 2478.9]);
  pays("huancayo", ["F001-3042", 7139], "DEPOSITO EFECTIVO", { counterpartyDoc: ruc("huancayo") });
  also("trigo", ["F001-3043", 7139]);
  // Fees, deductions, discounts, interest, rounding.
  deposit("GRAFICA UNIVERSAL SA F001-3050", 1766.5, ["F001-3050 net#1 1766.50"]);
  also("grafica", ["F001-3050", 1770]);
  deposit("PESQUERA BAHIA AZUL FT 3051", 5723, ["F001-3051 net#1 5723.00"]);
  also("pesquera", ["F001-3051", 5900]);
  deposit("CONSORCIO VIAL NORTE F001-3052", 10384, ["F001-3052 net#1 10384.00"]);
  also("consorcio", ["F001-3052", 11800]);
  deposit("COLEGIO LOS ALAMOS F001-3053", 4528.25, ["F001-3053 net#1 4528.25"], { bookedOn: "2026-10-28" });
  also("colegio", ["F001-3053", 4620.66]);
  deposit("BOTICA SANTA ROSA DE LIMA F001-3054", 611, ["F001-3054 net#1 611.00"]);
  also("santaRosa", ["F001-3054", 611.43]);
  // In instalments, on account, more than is owed.
  deposit("PANADERIA EL BUEN TRIGO A CUENTA F001-3060", 400, ["F001-3060 net#1 400.00"]);
  also("trigo", ["F001-3060", 1357]);
  deposit(`RUC ${ruc("altiplano")} 2DA CUOTA F001-3061`, 3540.1, ["F001-3061 net#2 3540.10"]);
  also("altiplano", ["F001-3061", 10620, { cuotas: [354005, 354010, 353985] }]);
  // Nobody's.
  deposit("TE PAGÓ Sofia Bal* feliz cumple", 50, [], yape("Sofia Bal*"));
  deposit("ABONO CCE 20999888771 PRIMA SEGURO", 871.6, []);
  deposit("TRANSF INMED RIMAC SEGUROS INDEMNIZACION SINIESTRO 88121", 15213.7, []);
  deposit("DEPOSITO EN EFECTIVO AGENCIA YANAHUARA", 600, []);
  deposit("INTERESES GANADOS", 3.12, []);
  deposit("DEVOLUCION DE SUNAT PAGO INDEBIDO", 4410, []);
  return made;
}

const learned = (idOf: (client: ClientName) => number): Alias[] => {
  const alias = (client: ClientName, kind: Alias["kind"], key: string, times: number, isManual = false): Alias => ({
    clientId: idOf(client),
    kind,
    key,
    shown: key.toUpperCase(),
    times,
    timesAll: times,
    lastOn: "2026-08-14",
    isManual,
  });
  return [
    alias("condor", "name", "wilber con", 4),
    alias("condor", "name", "condor huillca wilber", 2),
    alias("andina", "doc", "20556677889", 6),
    alias("hotel", "account", "19130456789021", 3),
    alias("minera", "name", "total", 1),
    alias("kuelap", "name", "inversiones toquepala", 0, true),
  ];
};

describe("payers that are known, and those that are not", async () => {
  const made = statement();
  const verdicts = await made.judge({
    aliases: learned(made.idOf),
    habits: [
      { clientId: made.idOf("grafica"), kind: "fee", amountMinor: 350, currency: "PEN", percentHundredths: null, times: 5 },
      { clientId: made.idOf("pesquera"), kind: "retencion", amountMinor: null, currency: null, percentHundredths: 300, times: 7 },
    ],
    agreements: [{ clientId: made.idOf("colegio"), kind: "early_discount", percentHundredths: 200, days: 10 }],
  });
  test("nothing is applied that is not right", () => expect(wrongAutomatic(verdicts)).toEqual([]));
  test("what it proposes is right", () => expect(wrong(verdicts)).toEqual([]));
  test("what was learned needs nobody", () => {
    for (const text of ["TRAN.CTAS.TERC 20556677889", "ABONO DE CTA 191-30456789-0-21", "INVERSIONES TOQUEPALA SAC", "TE PAGÓ Wilber Con*"])
      expect([text, verdicts.find((verdict) => verdict.text === text)?.isAutomatic]).toEqual([text, true]);
  });
});
