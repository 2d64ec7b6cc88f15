import { formatLetterDate } from "../../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../../shared/money.ts";
import type { ReportFacts } from "./facts.ts";

export const REPORT_TITLE = "Conciliación bancaria";

/** What the books of this product are: a report must not look like more than it is. */
export const BOOKS_NOTE =
  "«Según los libros» son los movimientos de la cuenta cuyo origen se conoce: los abonos aplicados a clientes y lo que el banco abonó o cobró por su cuenta. Cuentas Claras lleva la cobranza, no la contabilidad: los cheques girados y los pagos que el banco todavía no muestra los agrega tu contador.";

/** `Noviembre de 2026`. */
export function monthName(month: string): string {
  const name = formatLetterDate(`${month}-01`).slice("1 de ".length);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `BCP 193-2345678-0-12, en soles`. */
export function accountName({ month }: ReportFacts): string {
  return `${month.accountLabel}, en ${currencyName(month.currency)}`;
}

/** The one sentence that says how the month stands. */
export function statusSentence({ month }: ReportFacts): string {
  const waits = month.pendingLines === 1 ? "queda 1 abono por identificar" : `quedan ${month.pendingLines} abonos por identificar`;
  const money = (minor: number) => formatMoney(Math.abs(minor), month.currency);
  switch (month.status) {
    case "reconciled":
      return "Conciliada: los movimientos explican el saldo del banco y no queda ningún abono del mes por identificar.";
    case "waiting":
      return `Los movimientos explican el saldo del banco; ${waits} por ${money(month.pendingMinor)}.`;
    case "gap":
      return "Incompleta: hay días del mes sin estado de cuenta.";
    case "mismatch":
      return `No cuadra: entre los movimientos y el saldo del banco hay ${money(month.differenceMinor ?? 0)} de diferencia.`;
    case "unknown":
      return "Sin comprobar: el banco no da el saldo con que comparar los movimientos.";
  }
}
