import { amountInWords } from "../../../shared/amount-in-words.ts";
import type { PartKind } from "../../../shared/contract/common.ts";
import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { LetterFacts, OpenPart } from "../facts/facts.ts";
import { joinWords, moneyFor } from "../text/names.ts";
import { documentNames } from "../text/short-list.ts";
import type { Variables } from "./variable.ts";

/** What is owed: sums by currency, documents, and what there is of each kind. */
export const DEBT = {
  total: {
    label: "Total",
    about: "Lo que se lista, en cada moneda: S/ 4,720.00 y US$ 300.00.",
    group: "Lo que se debe",
    kind: "text",
    value: ({ parts }, channel) => sumsOf(parts, channel),
  },
  total_en_letras: {
    label: "Total en letras",
    about: "El total escrito en palabras, en cada moneda.",
    group: "Lo que se debe",
    kind: "text",
    value: ({ totals }) => joinWords(totals.map(({ amountMinor, currency }) => amountInWords(amountMinor, currency).toLowerCase())),
  },
  total_vencido: {
    label: "Total vencido",
    about: "De lo que se lista, lo que ya venció; queda vacío si nada venció.",
    group: "Lo que se debe",
    kind: "text",
    value: ({ parts, todayOn }, channel) =>
      sumsOf(
        parts.filter(({ dueOn }) => dueOn < todayOn),
        channel,
      ),
  },
  documentos_breves: {
    label: "Documentos en una línea",
    about: "Los números de los documentos: F001-1187 y F001-1203, o el primero y cuántos más.",
    group: "Lo que se debe",
    kind: "text",
    value: ({ parts }) => documentNames(parts),
  },
  documentos_numero: {
    label: "Cuántos documentos",
    about: "Cuántos documentos se listan; sirve para los plurales.",
    group: "Lo que se debe",
    kind: "number",
    value: ({ parts }) => new Set(parts.map(({ document }) => document)).size,
  },
  mas_antiguo: {
    label: "Documento más antiguo",
    about: "El documento que vence o venció primero.",
    group: "Lo que se debe",
    kind: "text",
    value: ({ parts }) => documentNames(parts.slice(0, 1)),
  },
  dias: {
    label: "Días de atraso",
    about: "Los días de atraso del documento más antiguo; 0 o menos si aún no vence.",
    group: "Lo que se debe",
    kind: "number",
    value: ({ oldestDaysLate }) => oldestDaysLate,
  },
  total_detraccion: {
    label: "Detracción por depositar",
    about: "La suma de las detracciones que se listan; queda vacía si no hay.",
    group: "Detracción y retención",
    kind: "text",
    value: ({ parts }, channel) => sumsOf(ofKind(parts, "detraccion"), channel),
  },
  documentos_detraccion: {
    label: "Documentos con detracción",
    about: "De qué documentos falta el depósito de la detracción.",
    group: "Detracción y retención",
    kind: "text",
    value: ({ parts }) => documentNames(ofKind(parts, "detraccion")),
  },
  total_retencion: {
    label: "Retención por sustentar",
    about: "La suma de las retenciones cuyo comprobante falta; queda vacía si no hay.",
    group: "Detracción y retención",
    kind: "text",
    value: ({ parts }, channel) => sumsOf(ofKind(parts, "retencion"), channel),
  },
  documentos_retencion: {
    label: "Documentos con retención",
    about: "De qué documentos falta el comprobante de retención.",
    group: "Detracción y retención",
    kind: "text",
    value: ({ parts }) => documentNames(ofKind(parts, "retencion")),
  },
  hay_deuda: {
    label: "Debe algo",
    about: "Sí cuando se lista algún documento.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => parts.length > 0,
  },
  varios: {
    label: "Son varios",
    about: "Sí cuando se lista más de una fila.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => parts.length > 1,
  },
  hay_vencidos: {
    label: "Hay algo vencido",
    about: "Sí cuando algo de lo que se lista ya venció.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ oldestDaysLate }) => oldestDaysLate > 0,
  },
  hay_por_vencer: {
    label: "Hay algo por vencer",
    about: "Sí cuando algo de lo que se lista vence hoy o después.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts, todayOn }) => parts.some(({ dueOn }) => dueOn >= todayOn),
  },
  solo_detraccion: {
    label: "Solo falta la detracción",
    about: "Sí cuando todo lo que se lista es detracción.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => isOnly(parts, "detraccion"),
  },
  solo_retencion: {
    label: "Solo falta la retención",
    about: "Sí cuando todo lo que se lista es retención.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => isOnly(parts, "retencion"),
  },
  hay_detraccion: {
    label: "Hay detracción",
    about: "Sí cuando algo de lo que se lista es detracción.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => ofKind(parts, "detraccion").length > 0,
  },
  hay_retencion: {
    label: "Hay retención",
    about: "Sí cuando algo de lo que se lista es retención.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }) => ofKind(parts, "retencion").length > 0,
  },
  en_cuotas: {
    label: "Es una cuota",
    about: "Sí cuando se lista una cuota de un documento o de un convenio.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ parts }: Pick<LetterFacts, "parts">) => parts.some(({ cuotas }) => cuotas > 1),
  },
} as const satisfies Variables;

/** `S/ 4,720.00 y US$ 300.00`: each currency by itself. */
function sumsOf(parts: readonly OpenPart[], channel: TemplateChannel): string {
  const currencies = [...new Set(parts.map(({ currency }) => currency))].sort(compareCurrencies);
  const of = (currency: string) => parts.reduce((sum, part) => sum + (part.currency === currency ? part.openMinor : 0), 0);
  return joinWords(currencies.map((currency) => moneyFor(channel, of(currency), currency)));
}

function ofKind(parts: readonly OpenPart[], kind: PartKind): OpenPart[] {
  return parts.filter(({ part }) => part === kind);
}

function isOnly(parts: readonly OpenPart[], kind: PartKind): boolean {
  return parts.length > 0 && parts.every(({ part }) => part === kind);
}
