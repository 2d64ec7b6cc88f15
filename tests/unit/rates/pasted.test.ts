import { describe, expect, test } from "vitest";
import { readPastedRates } from "../../../main/rates/read-pasted.ts";
import { formatRate } from "../../../shared/exchange-rate.ts";

const read = (text: string, known: { on: string; buyMicros: number; sellMicros: number }[] = []) => {
  const { rates, rejected } = readPastedRates(text, { currency: "USD", todayOn: "2026-11-20", known: new Map([["USD", known]]) });
  return {
    rates: rates.map((rate) => `${rate.on} ${rate.currency} ${formatRate(rate.buyMicros)} ${formatRate(rate.sellMicros)}`),
    rejected,
  };
};
const THREE = ["2026-11-18 USD 3.741 3.748", "2026-11-19 USD 3.744 3.750", "2026-11-20 USD 3.745 3.752"];

describe("a pasted list of exchange rates", () => {
  test.each([
    ["as SUNAT gives it", "18/11/2026|3.741|3.748|\n19/11/2026|3.744|3.750|\n20/11/2026|3.745|3.752|\n"],
    [
      "newest first, with headings, from a page",
      "Fecha\tCompra\tVenta\n20/11/2026\t3.745\t3.752\n19/11/2026\t3.744\t3.75\n18/11/2026\t3.741\t3.748",
    ],
    [
      "with the sale before the purchase",
      "Fecha\tVenta\tCompra\n18/11/2026\t3.748\t3.741\n19/11/2026\t3.750\t3.744\n20/11/2026\t3.752\t3.745",
    ],
    ["with spaces", "18/11/2026   3.741   3.748\n19/11/2026 3.744 3.750\n20/11/2026  3.745  3.752"],
    ["with spaces and decimal commas", "18/11/2026 3,741 3,748\n19/11/2026 3,744 3,750\n20/11/2026 3,745 3,752"],
    ["CSV with semicolons and decimal commas", "fecha;compra;venta\n18-11-2026;3,741;3,748\n19-11-2026;3,744;3,75\n20-11-2026;3,745;3,752"],
    ["CSV with commas", "fecha,compra,venta\r\n2026-11-18,3.741,3.748\r\n2026-11-19,3.744,3.750\r\n2026-11-20,3.745,3.752"],
    ["CSV with commas and quoted decimal commas", '18/11/2026,"3,741","3,748"\n19/11/2026,"3,744","3,750"\n20/11/2026,"3,745","3,752"'],
    ["CSV with commas for both", "18/11/2026,3,741,3,748\n19/11/2026,3,744,3,750\n20/11/2026,3,745,3,752"],
    [
      "with the time of each day and the sign of soles",
      "18/11/2026 00:00:00\tS/ 3.741\tS/ 3.748\n19/11/2026 00:00:00\tS/ 3.744\tS/ 3.750\n20/11/2026 00:00:00\tS/ 3.745\tS/ 3.752",
    ],
    ["as the central bank names its days", "18Nov26\t3.741\t3.748\n19Nov26\t3.744\t3.750\n20Nov26\t3.745\t3.752"],
    [
      "with the month in words",
      "18 de noviembre de 2026 3.741 3.748\n19 de noviembre de 2026 3.744 3.750\n20 de noviembre de 2026 3.745 3.752",
    ],
    ["with the month first", "11/18/2026\t3.741\t3.748\n11/19/2026\t3.744\t3.750\n11/20/2026\t3.745\t3.752"],
    ["with a short year first", "26/11/18\t3.741\t3.748\n26/11/19\t3.744\t3.750\n26/11/20\t3.745\t3.752"],
    ["with a short year last", "18.11.26\t3.741\t3.748\n19.11.26\t3.744\t3.750\n20.11.26\t3.745\t3.752"],
    ["with the days as a spreadsheet numbers them", "46344\t3.741\t3.748\n46345\t3.744\t3.750\n46346\t3.745\t3.752"],
    [
      "compact, with a title and a foot",
      "Tipo de cambio 2026\n20261118;3.741;3.748\n20261119;3.744;3.750\n20261120;3.745;3.752\nFuente: SBS",
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ rates: THREE, rejected: [] });
  });

  test("of several currencies under one day, as the SBS publishes it", () => {
    const text =
      "Tipo de cambio al 20/11/2026\nMoneda\tCompra (S/)\tVenta (S/)\nDólar de N.A.\t3.745\t3.752\nDólar Canadiense\t2.598\t2.861\nEuro\t4.102\t4.398";
    expect(read(text)).toEqual({
      rates: ["2026-11-20 USD 3.745 3.752", "2026-11-20 CAD 2.598 2.861", "2026-11-20 EUR 4.102 4.398"],
      rejected: [],
    });
  });

  test.each([
    [
      "the sheet of a month as SUNAT prints it",
      "SUNAT\n\nTipo de Cambio\n\nNOVIEMBRE - 2026\nTipo de Cambio publicado al:\n\nDia Compra Venta Dia Compra Venta Dia Compra Venta\n\n18 3.741 3.748 19 3.744 3.750\n\n20 3.745 3.752\n\nNotas:\n1.- El tipo de cambio publicado corresponde a la cotización de cierre de la SBS del día anterior.\n*Fuente : SUNAT - Tipo de Cambio Consultado el 20/11/2026 a las 16:36:44",
    ],
    [
      "the calendar of SUNAT's page, with the days to come empty",
      "Noviembre 2026\nDom\tLun\tMar\tMié\n18\nCompra 3.741\nVenta 3.748\n\t19\nCompra 3.744\nVenta 3.750\n\t20\nCompra 3.745\nVenta 3.752\n\t21\t22\t23",
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ rates: THREE, rejected: [] });
  });

  test("a calendar that does not name its month asks for it; a day that the month does not have is said", () => {
    expect(read("18\nCompra 3.741\nVenta 3.748\n19\nCompra 3.744\nVenta 3.750").rejected).toMatchObject([
      { row: 1, message: "No dice de qué mes es: escribe el mes y el año en la primera fila, como noviembre 2026." },
      { row: 4 },
    ]);
    expect(read("Setiembre 2026\n30 3.741 3.748\n31 3.744 3.750")).toEqual({
      rates: ["2026-09-30 USD 3.741 3.748"],
      rejected: [{ row: 3, message: "No existe el día «31 Setiembre 2026»: corrige la fecha." }],
    });
  });

  test("with the month first, seen only because no rate is of a day to come", () => {
    expect(read("11/11/2026 3.745 3.752\n11/12/2026 3.744 3.751").rates).toEqual([
      "2026-11-11 USD 3.745 3.752",
      "2026-11-12 USD 3.744 3.751",
    ]);
    expect(read("01/10/2026 3.745 3.752\n02/10/2026 3.744 3.751").rates).toEqual([
      "2026-10-01 USD 3.745 3.752",
      "2026-10-02 USD 3.744 3.751",
    ]);
  });

  test("names each row in error with the mend, and keeps the rest", () => {
    const text = [
      "Fecha|Compra|Venta",
      "18/11/2026|3.741|3.748",
      "31/11/2026|3.741|3.748",
      "19/11/2026|3.752|3.745",
      "19/11/2026|3.744",
      "|3.744|3.750",
      "17/11/2026|3.744|tres",
      "17/11/2026|3..744|3.750",
      "20/11/2026|3.745|3.752|3.749",
      "21/11/2026|3.745|3.752",
      "18/11/2026|3.741|3.749",
      "18/11/2026|3.741|3.748",
      "16/11/2026",
    ].join("\n");
    expect(read(text)).toEqual({
      rates: ["2026-11-18 USD 3.741 3.748"],
      rejected: [
        { row: 3, message: "No existe el día «31/11/2026»: corrige la fecha." },
        { row: 4, message: "La compra (3.752) es mayor que la venta (3.745): revisa si están al revés." },
        { row: 5, message: "Falta un número: van la compra y la venta, como 3.745 y 3.752." },
        { row: 6, message: "Falta la fecha: escríbela delante, como 20/11/2026." },
        { row: 7, message: "Falta un número: van la compra y la venta, como 3.745 y 3.752." },
        { row: 8, message: "«3..744» no es un tipo de cambio: escríbelo como 3.752." },
        { row: 9, message: "Hay 3 números: deja solo la compra y la venta." },
        { row: 10, message: "El 21/11/2026 todavía no llega: revisa la fecha." },
        { row: 11, message: "El 18/11/2026 ya está en la fila 2 con otras cifras: deja una de las dos." },
        { row: 13, message: "Faltan la compra y la venta de ese día." },
      ],
    });
  });

  test("a rate far from the day before is a slip: of the list, of what is known, or of those that follow", () => {
    const far = "Se aleja más de 20 % de";
    const inside = read("18/11/2026 3.741 3.748\n19/11/2026 37.44 37.50\n20/11/2026 3.745 3.752");
    expect(inside.rates).toEqual(["2026-11-18 USD 3.741 3.748", "2026-11-20 USD 3.745 3.752"]);
    expect(inside.rejected).toEqual([
      { row: 2, message: `${far} la del 18/11/2026 (3.741 y 3.748): revísala. Si es correcta, anótala a mano.` },
    ]);
    const known = [{ on: "2026-11-17", buyMicros: 3_740_000, sellMicros: 3_747_000 }];
    expect(read("18/11/2026 4.641 4.648", known).rejected).toMatchObject([
      { row: 1, message: expect.stringContaining("17/11/2026 (3.740 y 3.747)") },
    ]);
    const first = read("17/11/2026 4.741 4.748\n18/11/2026 3.741 3.748\n19/11/2026 3.744 3.750\n20/11/2026 3.745 3.752");
    expect(first).toEqual({
      rates: THREE,
      rejected: [{ row: 1, message: `${far} las que le siguen: revísala. Si es correcta, anótala a mano.` }],
    });
    const later = [{ on: "2026-11-01", buyMicros: 3_740_000, sellMicros: 3_747_000 }];
    expect(read("16/10/2026 5.752 5.845", later).rejected).toMatchObject([
      { row: 1, message: expect.stringContaining("01/11/2026 (3.740 y 3.747)") },
    ]);
    expect(read("16/08/2026 5.752 5.845", later).rejected).toEqual([]);
    // In 2015 a dollar cost less: years apart nothing is far.
    expect(read("20/11/2015 3.364 3.368\n20/11/2026 4.745 4.752").rejected).toEqual([]);
  });

  test("nothing that looks like rates gives nothing", () => {
    expect(read("")).toEqual({ rates: [], rejected: [] });
    expect(read("Hola, ¿me mandas el tipo de cambio?\n\nGracias")).toEqual({ rates: [], rejected: [] });
  });
});
