import { currencyExponent, formatMoney, parseAmount, parseHumanAmount } from "../../../shared/money.ts";
import type { RowDocument } from "./row-document.ts";
import { type RowReader, short } from "./row-reader.ts";

const SOLES = "PEN";

/** Codes of ISO 4217 as they are; those of the books before 2014, and what people write. */
const CURRENCIES: Readonly<Record<string, string>> = {
  "": SOLES,
  "1": SOLES,
  "01": SOLES,
  "S/": SOLES,
  "S/.": SOLES,
  MN: SOLES,
  SOLES: SOLES,
  "2": "USD",
  "02": "USD",
  US$: "USD",
  ME: "USD",
  DOLARES: "USD",
  DÓLARES: "USD",
};

export type RowAmount = { currency: string; totalMinor: number };

/**
 * The total in the currency of the document. The registers are kept in soles (Código Tributario, art. 87.4): `Moneda` names the document's currency and
 * `Tipo Cambio` what its amounts were multiplied by, so a total in another currency is divided by it again, where it comes from such a product.
 * `isInDollars`: the file's name says that the book is kept in dollars, so nothing is converted.
 */
export function readAmount(
  reader: RowReader,
  document: RowDocument | undefined,
  voided: boolean,
  isInDollars: boolean,
): RowAmount | undefined {
  const currency = readCurrency(reader);
  const text = reader.cell("total");
  if (text === "" && voided) return { currency: currency ?? SOLES, totalMinor: 0 };
  if (currency === undefined) return undefined;
  const soles = text === "" ? undefined : parse(text, SOLES);
  if (soles === undefined) {
    reader.fail(
      "total",
      text === ""
        ? "falta el importe; escribe un número como 1180.00."
        : `«${short(text)}» no es un importe; escribe un número como 1180.00.`,
    );
    return undefined;
  }
  if (soles < 0 && document && document.type !== "07" && !voided) {
    reader.fail("total", `${short(text)} es negativo y el tipo no es 07; si es una nota de crédito, corrige su tipo.`);
    return undefined;
  }
  if (reader.cell("noteReason").replace(/^0/, "") === "13" && document?.type === "07") return scheduleNote(reader, currency);
  if (currency === SOLES || isInDollars) return { currency, totalMinor: Math.abs(parse(text, currency) ?? soles) };
  return { currency, totalMinor: inOwnCurrency(reader, text, Math.abs(soles), currency) };
}

/** A point is a decimal mark even with three digits behind it: the registers write no thousands without decimals. */
function parse(text: string, currency: string): number | undefined {
  if (text.length > 40) return undefined;
  return parseAmount(text, currency) ?? parseHumanAmount(text, currency);
}

function readCurrency(reader: RowReader): string | undefined {
  const text = reader.cell("currency").toUpperCase();
  const code = CURRENCIES[Object.hasOwn(CURRENCIES, text) ? text : "none"] ?? (/^[A-Z]{3}$/.test(text) ? text : undefined);
  if (code === undefined) reader.fail("currency", `«${short(text)}» no es una moneda; escribe PEN o USD.`);
  return code;
}

/** Catalogue 09, reason 13: it changes the dates of payment and takes nothing off, whatever total it shows. */
function scheduleNote(reader: RowReader, currency: string): RowAmount {
  reader.warn("schedule_note", "la nota cambia las fechas de pago y el registro no las trae; importa su XML para que cambien las cuotas.");
  return { currency, totalMinor: 0 };
}

function inOwnCurrency(reader: RowReader, text: string, soles: number, currency: string): number {
  const stated = Math.abs(parse(text, currency) ?? soles);
  const rate = readRate(reader.cell("rate"));
  if (rate === undefined || rate === 1) {
    reader.warn(
      "rate_missing",
      `no trae el tipo de cambio y se tomó su total como ${formatMoney(stated, currency)}. Verifica con tu contador.`,
    );
    return stated;
  }
  const converted = Math.round((soles / 100 / rate) * 10 ** currencyExponent(currency));
  if (!Number.isSafeInteger(converted) || !isInSoles(reader, soles, rate)) {
    reader.warn(
      "rate_not_applied",
      `su total no sale de convertir con el tipo de cambio ${rate}, así que se tomó como ${formatMoney(stated, currency)}. Verifica con tu contador.`,
    );
    return stated;
  }
  reader.warn(
    "rate_converted",
    `el registro lleva los importes en soles (${formatMoney(soles, SOLES)} con tipo de cambio ${rate}): entró como ${formatMoney(converted, currency)}. Verifica con tu contador.`,
  );
  return converted;
}

/** Not every program converts: amounts in soles are those of the document times the rate, rounded, the total as a whole or base and tax each. */
function isInSoles(reader: RowReader, totalMinor: number, rate: number): boolean {
  const fits = (minor: number) => Math.round(Math.round(minor / rate) * rate) === minor;
  const parts = (["base", "tax"] as const).map((field) => Math.abs(parse(reader.cell(field), SOLES) ?? 0)).filter((minor) => minor > 0);
  return fits(totalMinor) || (parts.length > 0 && parts.every(fits));
}

function readRate(text: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,8}))?$/.exec(text);
  const rate = match ? Number(`${match[1]}.${match[2] ?? "0"}`) : 0;
  return rate > 0 ? rate : undefined;
}
