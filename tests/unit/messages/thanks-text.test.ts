import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { type ThanksFacts, writeThanks } from "../../../main/messages/thanks/thanks-text.ts";

const facts = (changes: Partial<ThanksFacts> = {}): ThanksFacts => ({
  companyName: "Servicios del Sur S.A.C.",
  contactName: "Carmen Flores",
  paid: [{ on: "2026-11-18", amountMinor: 118_000 }],
  currency: "PEN",
  settled: [{ type: "01", label: "F001-1220" }],
  ...changes,
});
const invoices = (count: number) => Array.from({ length: count }, (_, at) => ({ type: "01" as const, label: `F001-${1220 + at}` }));

describe("the text of a thank-you", () => {
  test("says for what, and what it closed", () => {
    expect(writeThanks(facts())).toBe(
      [
        "Hola, Carmen Flores. Le escribimos de Servicios del Sur S.A.C.",
        "¡Muchas gracias por su pago de S/ 1,180.00 del miércoles 18 de noviembre!",
        "La factura F001-1220 quedó cancelada. Es un gusto contar con su confianza.",
        "¡Que tenga un buen día!",
      ].join("\n"),
    );
  });

  test("sums several payments, of one day or of several", () => {
    const paid = [
      { on: "2026-11-18", amountMinor: 103_800 },
      { on: "2026-11-18", amountMinor: 14_200 },
    ];
    expect(writeThanks(facts({ paid }))).toContain("por sus 2 pagos del miércoles 18 de noviembre, que suman S/ 1,180.00!");
    const days = [...paid, { on: "2026-11-19", amountMinor: 100 }];
    expect(writeThanks(facts({ paid: days }))).toContain("por sus 3 pagos, que suman S/ 1,181.00!");
  });

  test.each([
    [[], "Ya lo tenemos registrado."],
    [invoices(2), "Las facturas F001-1220 y F001-1221 quedaron canceladas."],
    [invoices(3), "Las facturas F001-1220, F001-1221 y F001-1222 quedaron canceladas."],
    [invoices(12), "Con eso quedaron canceladas 12 facturas."],
    [[{ type: "03" as const, label: "B001-7" }], "El documento B001-7 quedó cancelado."],
    [[...invoices(1), { type: "03" as const, label: "B001-7" }], "Los documentos F001-1220 y B001-7 quedaron cancelados."],
  ])("names what was settled when it is little: %j", (settled, words) => {
    expect(writeThanks(facts({ settled }))).toContain(words);
  });

  test("greets nobody in particular where nobody is known, and cuts a very long name", () => {
    const long = `Consorcio ${"de Ingeniería y Construcción ".repeat(5)}S.A.C.`;
    const text = writeThanks(facts({ contactName: null, companyName: long }));
    expect(text.split("\n")[0]).toBe("Hola. Le escribimos de Consorcio de Ingeniería y Construcción de Ingeniería y Cons….");
    expect(encodeURIComponent(writeThanks(facts({ companyName: long, contactName: long, settled: invoices(3) }))).length).toBeLessThan(
      1_900,
    );
  });

  test("asks for nothing and threatens with nothing", () => {
    for (const settled of [[], invoices(1), invoices(3), invoices(9)]) {
      expect(lintText(writeThanks(facts({ settled })), { purpose: "thanks" })).toEqual([]);
    }
  });
});
