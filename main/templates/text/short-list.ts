import { messageName } from "../../../shared/clean-text.ts";
import type { PartKind } from "../../../shared/contract/common.ts";
import { formatDate } from "../../../shared/dates.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { OpenPart } from "../facts/facts.ts";
import { joinWords, moneyFor } from "./names.ts";

/** What a message to a telephone lists: a line a document, the last ones as one line, the total, and what goes through another channel apart. */
export function shortList(parts: readonly OpenPart[], todayOn: string, listed: number): string {
  const money = ofKind(parts, "net");
  return [...bullets(money, todayOn, listed), ...apart(parts, money.length > 0)].join("\n");
}

function bullets(parts: readonly OpenPart[], todayOn: string, listed: number): string[] {
  const shown = parts.slice(0, parts.length > listed ? Math.max(listed - 1, 0) : listed);
  const rest = parts.slice(shown.length);
  const lines = shown.map((part) => {
    const cuota = part.cuotas > 1 ? ` (cuota ${part.cuota})` : "";
    const due = `${part.dueOn < todayOn ? "venció" : "vence"} el ${formatDate(part.dueOn)}`;
    return `• ${messageName(part.document)}${cuota}: ${moneyFor("whatsapp", part.openMinor, part.currency)}, ${due}`;
  });
  if (rest.length > 0) lines.push(`• ${shown.length > 0 ? `y ${rest.length} más` : `${rest.length} documentos`}: ${sums(rest)}`);
  if (parts.length > 1) lines.push(`Total: ${sums(parts)}`);
  return lines;
}

/** What is settled apart from the money: the deposit of a detracción, the certificate of a retención. */
function apart(parts: readonly OpenPart[], beside: boolean): string[] {
  const lines = [
    { open: ofKind(parts, "detraccion"), what: "el depósito de la detracción" },
    { open: ofKind(parts, "retencion"), what: "el comprobante de retención" },
  ].filter(({ open }) => open.length > 0);
  return lines.map(({ open, what }) => {
    const line = `${what} de ${documentNames(open)}: ${sums(open)}`;
    return beside ? `Aparte, ${line}` : `• ${line.charAt(0).toUpperCase()}${line.slice(1)}`;
  });
}

function ofKind(parts: readonly OpenPart[], kind: PartKind): OpenPart[] {
  return parts.filter(({ part }) => part === kind);
}

/** `F001-1204`, `F001-1204 y F001-1210`, `F001-1204 y 5 documentos más`. */
export function documentNames(parts: readonly Pick<OpenPart, "document">[]): string {
  const names = [...new Set(parts.map(({ document }) => messageName(document)))];
  return names.length <= 2 ? joinWords(names) : `${names[0]} y ${names.length - 1} documentos más`;
}

/** `S/ 4,720.00 y US$ 300.00`: each currency by itself. */
function sums(parts: readonly OpenPart[]): string {
  const currencies = [...new Set(parts.map((part) => part.currency))].sort(compareCurrencies);
  const of = (currency: string) => parts.reduce((sum, part) => sum + (part.currency === currency ? part.openMinor : 0), 0);
  return joinWords(currencies.map((currency) => moneyFor("whatsapp", of(currency), currency)));
}
