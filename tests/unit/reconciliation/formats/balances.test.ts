import { expect, test } from "vitest";
import { checkBalances, checkSum } from "../../../../main/reconciliation/formats/balances.ts";
import type { ParsedLine } from "../../../../main/reconciliation/formats/format.ts";

/** Movements as `day amount balance`, a dash where the bank states no balance. */
const lines = (...texts: string[]): ParsedLine[] =>
  texts.map((text, index) => {
    const [day = "", amount = "", balance = "-"] = text.split(" ");
    const line = { row: index + 2, bookedOn: `2026-11-${day}`, amountMinor: Number(amount), description: "", kind: "credit" } as const;
    return balance === "-" ? line : { ...line, balanceMinor: Number(balance) };
  });

test.each([
  ["oldest first", ["13 100 1100", "13 -50 1050", "14 10 1060"]],
  ["newest first", ["14 10 1060", "13 -50 1050", "13 100 1100"]],
  ["newest day first, each day from its morning on", ["14 10 1060", "13 100 1100", "13 -50 1050"]],
  ["oldest day first, each day backwards", ["13 -50 1050", "13 100 1100", "14 10 1060"]],
  ["only at the end of some days", ["13 100", "13 -50 1050", "14 10 1060"]],
  ["the day's last balance beside each movement of the day", ["13 100 1050", "13 -50 1050", "14 10 1060"]],
])("a running balance that adds up, written %s", (_, texts) => {
  expect(checkBalances(lines(...texts), "PEN")).toEqual({ openingMinor: 1000, closingMinor: 1060, warnings: [] });
});

test("a row that is missing is told with the row behind it and the amount", () => {
  const { warnings } = checkBalances(lines("13 100 1100", "14 10 1210", "15 5 1215"), "PEN");
  expect(warnings.map(({ message }) => message)).toEqual([
    "El saldo no cuadra en la fila 3: hay 1.00 de diferencia. Puede faltar un movimiento; descarga el estado de cuenta otra vez.",
  ]);
});

test("many breaks are told by the first three and a count", () => {
  const { warnings } = checkBalances(lines("13 1 1", "14 1 100", "15 1 200", "16 1 300", "17 1 400", "18 1 500"), "PEN");
  expect(warnings).toHaveLength(4);
  expect(warnings.at(-1)?.message).toBe("El saldo tampoco cuadra en 2 filas más.");
});

test("movements without any balance are not checked, and one balance gives the others", () => {
  expect(checkBalances(lines("13 100", "14 10"), "PEN")).toEqual({ warnings: [] });
  expect(checkBalances(lines("13 100", "14 10 1110", "15 5"), "PEN")).toEqual({ openingMinor: 1000, closingMinor: 1115, warnings: [] });
});

test("opening and movements lead to the closing balance, or the difference is told", () => {
  expect(checkSum(lines("13 100"), { openingMinor: 1000, closingMinor: 1100 }, "PEN")).toEqual([]);
  expect(checkSum(lines("13 100"), { openingMinor: 1000, closingMinor: undefined }, "PEN")).toEqual([]);
  const [warning] = checkSum(lines("13 100"), { openingMinor: 1000, closingMinor: 1350 }, "PEN");
  expect(warning?.message).toContain("de 10.00 a 13.50 hay 2.50 de diferencia");
});
