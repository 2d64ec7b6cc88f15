import { expect, test } from "vitest";
import { classifyLine } from "../../../../main/reconciliation/formats/classify.ts";

test.each([
  ["IMPUESTO ITF", -5, "itf"],
  ["ITF", -10, "itf"],
  ["COM. MANTENIMIENTO", -1500, "fee"],
  ["PORTES", -350, "fee"],
  ["INTERESES GANADOS", 312, "interest"],
  ["ABONO INT. GANADOS", 312, "interest"],
  ["EXTORNO TRAN.CTAS.TERC", -103800, "reversal"],
  ["DEVOLUCION COMISION", 1500, "reversal"],
  ["TRAN.CTAS.TERC 20512345671", 103800, "credit"],
  ["PAGO COMISIONES DE MARZO FT F001-12", 50000, "credit"],
  ["ABONO TRANSFERENCIA INTERBANCARIA", 50000, "credit"],
  ["PAGO PROVEEDORES", -50000, "debit"],
] as const)("%s of %i is %s", (description, amountMinor, kind) => expect(classifyLine(description, amountMinor)).toBe(kind));
