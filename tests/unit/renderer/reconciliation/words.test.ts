import { expect, test } from "vitest";
import { accountLabel } from "../../../../renderer/ui/account-label.ts";
import {
  ageWords,
  appliedHeadline,
  bulkWords,
  thanksHeadline,
  undoneHeadline,
} from "../../../../renderer/features/reconciliation/view/outcome-words.ts";
import { linesCsv } from "../../../../renderer/features/reconciliation/view/lines-csv.ts";
import { deposit } from "./fake-bank.ts";
import { afterLeaving, standing, step } from "../../../../renderer/features/reconciliation/view/next-line.ts";

test("an account is told by bank, currency and the ends of its number", () => {
  expect(accountLabel({ bank: "BCP", number: "193-1234567-0-12", currency: "PEN", kind: "ordinary" })).toBe("BCP soles 193-…-12");
  expect(accountLabel({ bank: "Banco de la Nación", number: "00-101-123456", currency: "PEN", kind: "detraccion" })).toBe(
    "Banco de la Nación detracciones 00-…-123456",
  );
  expect(accountLabel({ bank: "Yape", number: "958700120", currency: "PEN", kind: "wallet" })).toBe("Yape 958700120");
});

test("applying and undoing count what they did", () => {
  expect(appliedHeadline({ applied: 198, skipped: [{ lineId: 1, message: "x" }] })).toBe("Se aplicaron 198 abonos. Uno quedó por revisar.");
  expect(appliedHeadline({ applied: 0, skipped: [] })).toBe("No se aplicó ningún abono.");
  expect(appliedHeadline({ applied: 3, reversed: 1, skipped: [] })).toBe("Se aplicaron 3 abonos. Se anuló 1 que el banco devolvió.");
  expect(undoneHeadline({ undone: 198, kept: [{ what: "F001-7", why: "ya tiene otro pago." }] })).toBe(
    "Se deshicieron 198 cambios. Uno se conservó: F001-7, ya tiene otro pago.",
  );
});

test("what was done at once is one step", () => {
  expect(bulkWords(39, 1)).toBe("Aplicados: 39 seguros y 1 devuelto");
  expect(bulkWords(1, 0)).toBe("Aplicado: 1 seguro");
});

test("thanks, and how long a deposit waits", () => {
  expect(thanksHeadline(5)).toBe("5 agradecimientos te esperan en Hoy.");
  expect(thanksHeadline(0)).toMatch(/^No hay a quién agradecer/);
  expect([0, 1, 34].map(ageWords)).toEqual(["de hoy", "de ayer", "hace 34 días"]);
});

test("the review goes on to the next line, and stays at the ends", () => {
  expect(afterLeaving([5, 4, 3], 4)).toBe(3);
  expect(afterLeaving([5, 4, 3], 3)).toBe(4);
  expect(afterLeaving([5], 5)).toBeUndefined();
  expect(step([5, 4, 3], 5, -1)).toBe(5);
  expect(step([5, 4, 3], 4, 1)).toBe(3);
  expect(step([], undefined, 1)).toBeUndefined();
  expect(standing([5, 4], 9)).toBe(5);
});

test("the CSV holds no formula", () => {
  const line = deposit(1, -500, '=HYPERLINK("x")', { operation: "-1+1", kind: "debit", accountLabel: "BCP", note: "@cobrar" });
  const csv = linesCsv([line], { factsOf: () => ({ word: "no es cobro", who: null }), ageOf: () => 34 });
  expect(csv).toBe(
    '\ufeffFecha,Cuenta,Descripción,Operación,Moneda,Monto,Estado,Cliente,Días,Nota\r\n19/11/2026,BCP,"\'=HYPERLINK(""x"")",\'-1+1,PEN,-5.00,no es cobro,,34,\'@cobrar\r\n',
  );
});
