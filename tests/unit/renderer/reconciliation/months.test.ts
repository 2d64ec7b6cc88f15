import { expect, test } from "vitest";
import { daysWords, type MonthTotals, monthName, monthWord } from "../../../../renderer/features/reconciliation/view/months.ts";

const month = (change: Partial<MonthTotals>): MonthTotals => ({
  month: "2026-11",
  status: "reconciled",
  lines: 20,
  openingMinor: 100000,
  closingMinor: 150000,
  creditsMinor: 80000,
  debitsMinor: 30000,
  differenceMinor: 0,
  appliedMinor: 80000,
  appliedLines: 8,
  pendingMinor: 0,
  pendingLines: 0,
  ...change,
});

test("each month says how it stands", () => {
  const word = (change: Partial<MonthTotals>) => monthWord(month(change), "PEN").text;
  expect(word({})).toBe("Conciliado");
  expect(word({ status: "waiting", pendingLines: 3 })).toBe("Esperan 3 abonos");
  expect(word({ status: "waiting", pendingLines: 1 })).toBe("Espera 1 abono");
  expect(word({ status: "gap" })).toBe("Faltan días");
  expect(word({ status: "mismatch", differenceMinor: -12000 })).toBe("No cuadra por 120.00");
  expect(word({ status: "unknown" })).toBe("Sin saldos");
});

test("missing days are named", () => {
  const missing = [{ fromOn: "2026-11-12", toOn: "2026-11-20" }];
  expect(monthWord(month({ status: "gap" }), "PEN", missing).text).toBe("Falta del 12 al 20");
  expect(daysWords({ fromOn: "2026-11-07", toOn: "2026-11-07" })).toBe("el 7");
  expect(daysWords({ fromOn: "2026-10-30", toOn: "2026-11-02" })).toBe("del 30/10 al 02/11");
});

test("months are named as in Peru", () => {
  expect(monthName("2026-09")).toBe("Setiembre 2026");
});
