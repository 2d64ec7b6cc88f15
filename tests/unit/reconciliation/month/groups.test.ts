import { expect, test } from "vitest";
import { classOf, groupLines } from "../../../../main/reconciliation/month/groups.ts";
import { monthLike, movement } from "./examples.ts";

test("what clients paid, what waits, what is no collection, what the bank took", () => {
  const ignored = { status: "ignored" as const };
  expect(classOf(movement("02", 1_180_00))).toBe("applied");
  expect(classOf(movement("02", 600_00, { status: "pending" }))).toBe("pending");
  expect(classOf(movement("02", 3_12, { kind: "interest", ...ignored }))).toBe("interest");
  expect(classOf(movement("02", 900_00, ignored))).toBe("other_credits");
  expect(classOf(movement("02", 15_00, { kind: "reversal", ...ignored }))).toBe("other_credits");
  expect(classOf(movement("02", -5, { kind: "itf" }))).toBe("itf");
  expect(classOf(movement("02", -15_00, { kind: "fee" }))).toBe("fees");
  expect(classOf(movement("02", -40_00, { kind: "interest" }))).toBe("fees");
  expect(classOf(movement("02", -600_00, { kind: "reversal" }))).toBe("reversals");
  expect(classOf(movement("02", -250_00))).toBe("other_debits");
});

test("a deposit that the bank took back and the movement that did are neither collected nor waiting", () => {
  const movements = [
    movement("02", 1_180_00),
    movement("03", 600_00, { status: "pending", taken: "credit" }),
    movement("04", -600_00, { kind: "debit", taken: "reversal" }),
    movement("05", -5, { kind: "itf" }),
    movement("06", -5, { kind: "itf" }),
  ];
  expect(groupLines(movements)).toEqual([
    { code: "applied", label: "Cobranza aplicada a clientes", count: 1, amountMinor: 1_180_00 },
    { code: "reversed", label: "Abonos que el banco extornó", count: 1, amountMinor: 600_00 },
    { code: "itf", label: "ITF", count: 2, amountMinor: -10 },
    { code: "reversals", label: "Extornos", count: 1, amountMinor: -600_00 },
  ]);
  expect(monthLike({ movements }).totals).toMatchObject({
    appliedMinor: 1_180_00,
    appliedLines: 1,
    pendingMinor: 0,
    pendingLines: 0,
    creditsMinor: 1_780_00,
    debitsMinor: 600_10,
  });
});
