import { expect, test } from "vitest";
import { conversionFigures, equationFigures, equationText } from "../../../../renderer/features/reconciliation/view/equation.ts";

const draw = (amountMinor: number, equation: { sign: "+" | "-"; label: string; amountMinor: number }[], unallocatedMinor = 0) =>
  equationText(equationFigures({ amountMinor, currency: "PEN" }, { equation, unallocatedMinor, conversion: null }));

test("a client pays net of detracción", () => {
  const text = draw(103800, [
    { sign: "+", label: "factura F001-1220", amountMinor: 118000 },
    { sign: "-", label: "detracción 12 %", amountMinor: 14200 },
  ]);
  expect(text).toBe("abono 1,038.00 = factura F001-1220 1,180.00 − detracción 12 % 142.00");
});

test("what is left over stands as a balance in favour", () => {
  expect(draw(50000, [{ sign: "+", label: "factura F001-7", amountMinor: 48000 }], 2000)).toBe(
    "abono 500.00 = factura F001-7 480.00 + queda a favor 20.00",
  );
});

test("a deposit that falls short says by how much", () => {
  expect(draw(47995, [{ sign: "+", label: "factura F001-7", amountMinor: 48000 }])).toBe(
    "abono 479.95 = factura F001-7 480.00 − diferencia 0.05",
  );
});

test("a deposit for many invoices is drawn with the last ones together", () => {
  const text = draw(
    80000,
    Array.from({ length: 8 }, (_, index) => ({ sign: "+" as const, label: `factura F001-${index + 1}`, amountMinor: 10000 })),
  );
  expect(text).toBe(
    "abono 800.00 = factura F001-1 100.00 + factura F001-2 100.00 + factura F001-3 100.00 + factura F001-4 100.00 + otros 4 400.00",
  );
});

test("a deposit nobody recognises asks who paid", () => {
  expect(equationText(equationFigures({ amountMinor: 90000, currency: "PEN" }, undefined))).toBe("abono 900.00 = por identificar ?");
});

test("soles that pay dollars are converted first, and the equation goes on in dollars", () => {
  const line = { amountMinor: 376000, currency: "PEN" };
  const conversion = { currency: "USD", amountMinor: 100000, rateMicros: 3760000, rateOn: "2026-11-18" };
  const equation = [{ sign: "+" as const, label: "factura F001-9", amountMinor: 100000 }];
  expect(equationText(conversionFigures(line, conversion)).replaceAll("\u00a0", " ")).toBe(
    "abono S/ 3,760.00 ÷ tipo de cambio del 18/11 3.760 = en dólares US$ 1,000.00",
  );
  expect(equationText(equationFigures(line, { equation, unallocatedMinor: 0, conversion }))).toBe(
    "abono en dólares 1,000.00 = factura F001-9 1,000.00",
  );
});
