import { describe, expect, it } from "vitest";
import { detraccionInWords, mentionsDetraccion } from "../../../../main/invoices/formats/detraccion-in-words.ts";
import { proposeDetraccion } from "../../../../main/invoices/propose-detraccion.ts";

const understood = (...texts: string[]) => {
  const { percent, amountMinor, code, account } = detraccionInWords(texts) ?? {};
  return [percent, amountMinor, code, account];
};

describe("what remarks say of a detracción", () => {
  it.each<[string[], (number | string | null)[]]>([
    [
      ["OPERACION SUJETA A DETRACCION 10% CTA BANCO DE LA NACION 00-024-080773 //CTA. SOLES BBVA 0011-0148-0100053344"],
      [10, null, null, "00-024-080773"],
    ],
    [
      ["Operación sujeta a detracción (SPOT) 12 % Monto de la detracción S/ 142.00 Cta. BN N° 00003123456"],
      [12, 14_200, null, "00003123456"],
    ],
    [
      [
        "Leyenda: OPERACION SUJETA AL SISTEMA DE PAGO DE OBLIGACIONES TRIBUTARIAS (DETRACCION)",
        "Bien o Servicio: 022 Otros servicios empresariales",
        "Medio Pago: 001 Depósito en cuenta",
        "Nro. Cta. Banco de la Nación: 00-003-111111",
        "Porcentaje de detracción: 12.00",
        "Monto detracción: S/ 1,234.00",
      ],
      [12, 123_400, "022", "00-003-111111"],
    ],
    [["IGV 18%. AFECTO A DETRACCION DEL 4%"], [4, null, null, null]],
    [["DETRACCION S/. 3,046 EN CUENTA DEL BN"], [null, 304_600, null, null]],
    [["IMPORTE DETRACCION 12%"], [12, null, null, null]],
    [["SERVICIO AFECTO AL SPOT (D.LEG. 940) TASA 10.00 CODIGO 022"], [10, null, "022", null]],
    [["Monto detracción: 142.00"], [null, 14_200, null, null]],
    [["El 12% de detracción se deposita en la cuenta 00-101-123456"], [12, null, null, "00-101-123456"]],
  ])("%s", (texts, expected) => {
    expect(understood(...texts)).toEqual(expected);
  });

  it("is nothing where they deny it, say neither rate nor amount, or speak of something else", () => {
    expect(mentionsDetraccion("OPERACION NO SUJETA A DETRACCION")).toBe(false);
    expect(mentionsDetraccion("No se encuentra afecto a la detracción del 12%")).toBe(false);
    expect(mentionsDetraccion("Sin detracción")).toBe(false);
    expect(detraccionInWords(["OPERACION SUJETA A DETRACCION"])).toBeUndefined();
    expect(detraccionInWords(["DESCUENTO 10% POR PRONTO PAGO"])).toBeUndefined();
  });

  it("is found in hostile text too, in no time that matters", () => {
    for (const text of [
      "1 ".repeat(50_000),
      "detraccion ".repeat(10_000),
      "1,".repeat(50_000),
      "monto ".repeat(20_000),
      "no x ".repeat(20_000),
    ])
      expect(understood(`DETRACCION 12% ${text}`)[0]).toBe(12);
  });
});

describe("what is proposed", () => {
  const words = { percent: null, amountMinor: null, code: null, account: null, text: "" };
  const invoice = { currency: "PEN", totalMinor: 118_000 };

  it("is rounded to whole soles when only the rate is stated: 12 % of 1,180.00 is 142.00", () => {
    expect(proposeDetraccion({ ...words, percent: 12 }, invoice)).toMatchObject({ percent: 12, amountMinor: 14_200 });
  });

  it("finds the rate that gives the stated amount", () => {
    expect(proposeDetraccion({ ...words, amountMinor: 14_200 }, invoice)).toMatchObject({ percent: 12, amountMinor: 14_200 });
  });

  it("of a factura in dollars is the rate of its dollars, whatever the soles of the deposit", () => {
    expect(proposeDetraccion({ ...words, percent: 12, amountMinor: 53_300 }, { currency: "USD", totalMinor: 118_000 })).toMatchObject({
      amountMinor: 14_160,
    });
    expect(proposeDetraccion({ ...words, amountMinor: 53_300 }, { currency: "USD", totalMinor: 118_000 })).toBeUndefined();
  });

  it("is the rate where the amount beside it is another one", () => {
    expect(detraccionInWords(["DETRACCION 12%. SALDO A PAGAR S/ 1,038.00"])).toMatchObject({ percent: 12, amountMinor: 103_800 });
    expect(proposeDetraccion({ ...words, percent: 12, amountMinor: 103_800 }, invoice)).toMatchObject({ percent: 12, amountMinor: 14_200 });
  });

  it("is nothing when it does not fit the total", () => {
    expect(proposeDetraccion({ ...words, amountMinor: 103_800 }, invoice)).toBeUndefined();
    expect(proposeDetraccion({ ...words, amountMinor: 118_000 }, invoice)).toBeUndefined();
  });
});
