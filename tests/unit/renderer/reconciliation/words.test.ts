import { expect, test } from "vitest";
import { accountLabel } from "../../../../renderer/ui/account-label.ts";
import { appliedHeadline, undoneHeadline } from "../../../../renderer/features/reconciliation/view/outcome-words.ts";
import { linesCsv } from "../../../../renderer/features/reconciliation/view/lines-csv.ts";
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
  expect(undoneHeadline({ undone: 198, kept: [{ what: "F001-7", why: "ya tiene otro pago." }] })).toBe(
    "Se deshicieron 198 cambios. Uno se conservó: F001-7, ya tiene otro pago.",
  );
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
  const csv = linesCsv([
    {
      id: 1,
      bankAccountId: 1,
      accountLabel: "BCP",
      accountKind: "ordinary",
      bookedOn: "2026-11-19",
      amountMinor: -500,
      currency: "PEN",
      description: '=HYPERLINK("x")',
      operation: "-1+1",
      counterpartyDoc: null,
      counterpartyName: null,
      kind: "debit",
      status: "pending",
      version: 1,
      paymentId: null,
      batchId: null,
      reversedByLineId: null,
      note: null,
    },
  ]);
  expect(csv).toBe(
    '\ufeffFecha,Cuenta,Descripción,Operación,Moneda,Monto,Estado\r\n19/11/2026,BCP,"\'=HYPERLINK(""x"")",\'-1+1,PEN,-5.00,por revisar\r\n',
  );
});
