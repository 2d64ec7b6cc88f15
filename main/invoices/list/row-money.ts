import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { currencyExponent, formatMoney, percentOf, roundToUnits } from "../../../shared/money.ts";
import { currencyOfAmount, readAmount, readCurrency, readPercent } from "../../platform/table-amounts.ts";
import type { InvoiceField } from "./fields.ts";
import { type RowReader, shorten } from "./row-reader.ts";

export type Money = {
  currency: string;
  totalMinor: number | undefined /** A negative total without a type: it takes away. */;
  isCredit: boolean;
};

const isNothing = (text: string) => /^[\s0.,-]*$/.test(text);

/** The total of a row in its currency: of one column, or of the one that is filled where each currency has its own. */
export function readMoney(reader: RowReader, type: string | undefined): Money {
  const { cell, fail } = reader;
  const stated = statedCurrency(reader);
  const field = totalField(reader, stated);
  if (field === undefined) {
    fail("total", "trae importe en soles y en dólares; deja uno solo, o agrega una columna con la moneda.");
    return { currency: reader.currency, totalMinor: undefined, isCredit: false };
  }
  const currency = stated ?? currencyOfField(field) ?? currencyOfAmount(cell(field)) ?? reader.currency;
  return { currency, ...readTotal(reader, field, currency, type) };
}

function statedCurrency({ cell, fail }: RowReader): string | undefined {
  const text = cell("currency");
  if (/^-?$/.test(text)) return undefined;
  const stated = readCurrency(text);
  if (stated === undefined) fail("currency", `«${shorten(text)}» no se reconoce; escribe S/ o US$.`);
  return stated;
}

const currencyOfField = (field: InvoiceField) => (field.endsWith("Pen") ? "PEN" : field.endsWith("Usd") ? "USD" : undefined);

/** Which column holds this row's total; undefined when two do and nothing says which. */
function totalField({ cell, has }: RowReader, stated: string | undefined): "total" | "totalPen" | "totalUsd" | undefined {
  if (!has("totalPen") && !has("totalUsd")) return "total";
  const filled = (["totalPen", "totalUsd"] as const).filter((field) => !isNothing(cell(field)));
  const own = filled.find((field) => currencyOfField(field) === stated);
  if (own) return own;
  if (has("total") && !isNothing(cell("total"))) return "total";
  return filled.length > 1 ? undefined : (filled[0] ?? (has("totalPen") ? "totalPen" : "totalUsd"));
}

function readTotal(reader: RowReader, field: InvoiceField, currency: string, type: string | undefined): Omit<Money, "currency"> {
  const { cell, fail, warn, row } = reader;
  const text = cell(field);
  const minor = text === "" ? undefined : readAmount(text, currency, reader.markOf(field));
  const isCredit =
    minor !== undefined && minor < 0 && !reader.has("type") && !reader.options.assumesNothing && (type === "01" || type === "03");
  if (text === "") fail(field, "falta el importe; escribe un número como 1180.00.");
  else if (minor === undefined) fail(field, `«${shorten(text)}» no es un importe; escribe un número como 1180.00.`);
  else if (isCredit)
    warn("negative_total", `Fila ${row}: ${shorten(text)} es negativo y la lista no dice el tipo; se tomó como nota de crédito.`);
  else if (minor < 0 && type !== "07")
    fail(field, `${shorten(text)} es negativo; si es una nota de crédito, pon «Nota de crédito» en la columna Tipo.`);
  else if (minor === 0 && type !== "07") fail(field, "es cero; escribe el total con impuestos.");
  return { totalMinor: minor === undefined ? undefined : Math.abs(minor), isCredit };
}

type Deductions = Pick<NewInvoice, "detraccion" | "retencion">;

export function readDeductions(reader: RowReader, currency: string, totalMinor: number): Deductions {
  const detraccion = readDeduction(reader, "detraccion", currency, totalMinor);
  const retencion = readDeduction(reader, "retencion", currency, totalMinor);
  return { ...(detraccion ? { detraccion } : {}), ...(retencion ? { retencion } : {}) };
}

/**
 * A percentage (`12%`, or a plain 15 or less that is no part of a small total) or an amount. The deposit of a detracción in soles has no céntimos.
 */
function readDeduction(
  { cell, markOf, fail }: RowReader,
  field: "detraccion" | "retencion",
  currency: string,
  totalMinor: number,
): { percent: number; amountMinor: number } | undefined {
  const text = cell(field);
  if (/^(|-|no|0+([.,]0+)?%?)$/i.test(text)) return undefined;
  const percent = readPercent(text);
  if (percent !== undefined && (text.includes("%") || (percent <= 15 && totalMinor > 15 * 10 * 10 ** currencyExponent(currency)))) {
    const exact = percentOf(totalMinor, percent);
    const amountMinor = field === "detraccion" && currency === "PEN" ? roundToUnits(exact, currency) : exact;
    return amountMinor > 0 ? { percent, amountMinor } : undefined;
  }
  const amountMinor = readAmount(text, currency, markOf(field));
  // No detracción is of more than 15% (SPOT): what is more than that of a total in dollars is the deposit, which is in soles.
  if (currency !== "PEN" && field === "detraccion" && amountMinor !== undefined && amountMinor > totalMinor * 0.155) {
    fail(field, `«${shorten(text)}» parece estar en soles y el total no; escribe el porcentaje, como 12%.`);
    return undefined;
  }
  if (amountMinor !== undefined && amountMinor > 0 && amountMinor < totalMinor)
    return { percent: Math.round((amountMinor * 100) / totalMinor), amountMinor };
  fail(field, `«${shorten(text)}» no es un porcentaje ni un monto menor que el total; escribe 12% o el monto.`);
  return undefined;
}

/** `S/ 500.00` as a sentence holds it. */
export function moneyText(minor: number, currency: string): string {
  return formatMoney(minor, currency).replace(/\u00a0/g, " ");
}
