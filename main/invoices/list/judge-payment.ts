import { type DecimalMark, readAmount } from "../../platform/table-amounts.ts";
import type { InvoiceField } from "./fields.ts";
import { readState } from "./payment-state.ts";
import type { ReadInvoice } from "./read-row.ts";
import { moneyText } from "./row-money.ts";
import type { ListConventions } from "./row-reader.ts";

/** A detracción is deposited in whole soles. */
const UNIT = 100;

/**
 * What the list says of the payment of a document: paid or void ones are left out and say so, partly paid ones come in whole with a warning,
 * because only a recorded payment may lower a balance.
 */
export function judgePayment(row: number, read: ReadInvoice, cell: (field: InvoiceField) => string, list: ListConventions): ReadInvoice {
  const isVoid = readState(cell("voided"), list.yes.voided) === "void";
  const state = isVoid ? "void" : readState(cell("state"), list.yes.state);
  if (state === "void") return leftOut(`Fila ${row}: figura como anulada; no se importó porque no se cobra.`);
  const { invoice } = read;
  // A document whose row has faults and that nobody owes any more needs no mending.
  if (state === "paid") return leftOut(`Fila ${row}: figura como cancelada; no se importó porque ya no se cobra.`);
  if (!invoice || invoice.type === "07") return read;
  const { currency, totalMinor } = invoice;
  const balanceMinor = statedBalance(cell, list, currency, totalMinor);
  if (balanceMinor !== undefined && balanceMinor <= 0)
    return leftOut(`Fila ${row}: su saldo es ${moneyText(0, currency)}, figura como cancelada; no se importó porque ya no se cobra.`);
  if (balanceMinor !== undefined && balanceMinor < totalMinor) {
    const isDetraccion = Math.abs(totalMinor - balanceMinor - (invoice.detraccion?.amountMinor ?? -UNIT)) < UNIT;
    const mend = isDetraccion ? "falta justo la detracción; si ya la depositaron, registra ese pago" : "registra el pago a cuenta";
    const message = `La fila ${row} dice que queda ${moneyText(balanceMinor, currency)} de ${moneyText(totalMinor, currency)}: ${mend}.`;
    return { ...read, warnings: [...read.warnings, { code: "partly_paid", message }] };
  }
  if (state === "partial" && balanceMinor === undefined) {
    const message = `La fila ${row} dice que ya se pagó una parte de ${moneyText(totalMinor, currency)}, sin decir cuánto: registra el pago a cuenta.`;
    return { ...read, warnings: [...read.warnings, { code: "partly_paid", message }] };
  }
  return read;
}

const leftOut = (problem: string): ReadInvoice => ({ invoice: null, errors: [problem], warnings: [] });

/** What is still to be collected: stated as a balance, or as what was paid; undefined when the row does not say. */
function statedBalance(
  cell: (field: InvoiceField) => string,
  list: ListConventions,
  currency: string,
  totalMinor: number,
): number | undefined {
  const amount = (field: InvoiceField) => {
    const text = cell(field);
    const mark: DecimalMark = list.decimalMarks[field] ?? "either";
    return text === "" ? undefined : readAmount(text === "-" ? "0" : text, currency, mark);
  };
  const balanceMinor = amount("balance") ?? amount(currency === "USD" ? "balanceUsd" : "balancePen");
  if (balanceMinor !== undefined) return balanceMinor;
  const paidMinor = amount("paid");
  return paidMinor === undefined || paidMinor < 0 ? undefined : totalMinor - paidMinor;
}
