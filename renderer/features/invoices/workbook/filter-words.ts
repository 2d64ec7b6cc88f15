import type { InvoiceFilter } from "../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { currencyName, formatAmount } from "../../../../shared/money.ts";

export const TAB_WORDS: Readonly<Record<NonNullable<InvoiceFilter["tab"]>, string>> = {
  open: "Por cobrar",
  overdue: "Vencidas",
  upcoming: "Por vencer",
  paid: "Pagadas",
  all: "Todas",
};

export const TYPE_WORDS: Readonly<Record<NonNullable<InvoiceFilter["type"]>, string>> = {
  "01": "factura",
  "03": "boleta",
  "07": "nota de crédito",
  "08": "nota de débito",
  OTHER: "otro documento",
};

export const PART_WORDS: Readonly<Record<NonNullable<InvoiceFilter["openPart"]>, string>> = {
  net: "neto",
  detraccion: "detracción",
  retencion: "retención",
};

/** `del 01/11/2026 al 30/11/2026`, `desde ...`, `hasta ...`; undefined when neither end is set. */
export function datesInWords(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return from === to ? `el ${formatDate(from)}` : `del ${formatDate(from)} al ${formatDate(to)}`;
  if (from) return `desde el ${formatDate(from)}`;
  return to ? `hasta el ${formatDate(to)}` : undefined;
}

/** `31 a 60 días`, `más de 90 días`, `por vencer`, `vence en 7 días o menos`; undefined when neither end is set. */
export function lateInWords(min: number | undefined, max: number | undefined): string | undefined {
  if (min !== undefined && max !== undefined) {
    if (min < 0 && max <= 0) return `vence en ${-min} días o menos`;
    return min === max ? `${min} días` : `${min} a ${max} días`;
  }
  if (min !== undefined) return min === 1 ? "vencidas" : `${min} días o más`;
  if (max !== undefined) return max <= 0 ? "por vencer" : `hasta ${max} días`;
  return undefined;
}

/** `desde 1,000.00`, `de 1,000.00 a 5,000.00`; undefined when neither end is set. */
export function amountsInWords(min: number | undefined, max: number | undefined, currency: string): string | undefined {
  if (min !== undefined && max !== undefined) return `de ${formatAmount(min, currency)} a ${formatAmount(max, currency)}`;
  if (min !== undefined) return `desde ${formatAmount(min, currency)}`;
  return max === undefined ? undefined : `hasta ${formatAmount(max, currency)}`;
}

/** The whole filter as a phrase, for the head of a printed list. `clientName` where one client is asked for. */
export function filterInWords(filter: InvoiceFilter, search: string, clientName: string | undefined): string {
  const say = (name: string, words: string | undefined) => (words === undefined ? [] : [`${name}: ${words}`]);
  return [
    TAB_WORDS[filter.tab ?? "all"],
    ...say("cliente", filter.clientId === undefined ? undefined : (clientName ?? `n.º ${filter.clientId}`)),
    ...say("moneda", filter.currency && currencyName(filter.currency)),
    ...say("tipo", filter.type && TYPE_WORDS[filter.type]),
    ...say("emisión", datesInWords(filter.issuedFrom, filter.issuedTo)),
    ...say("vence", datesInWords(filter.dueFrom, filter.dueTo)),
    ...say("atraso", lateInWords(filter.minDaysLate, filter.maxDaysLate)),
    ...say("por cobrar", amountsInWords(filter.minOpenMinor, filter.maxOpenMinor, filter.currency ?? "PEN")),
    ...say("falta", filter.openPart && PART_WORDS[filter.openPart]),
    ...say("búsqueda", search || undefined),
  ].join(" · ");
}
