import { expect, test } from "vitest";
import { equationFigures, equationText } from "../../../../renderer/features/reconciliation/view/equation.ts";

const draw = (amountMinor: number, equation: { sign: "+" | "-"; label: string; amountMinor: number }[], unallocatedMinor = 0) =>
  equationText(equationFigures({ amountMinor }, { equation, unallocatedMinor }), "PEN");

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
  expect(equationText(equationFigures({ amountMinor: 90000 }, undefined), "PEN")).toBe("abono 900.00 = por identificar ?");
});
