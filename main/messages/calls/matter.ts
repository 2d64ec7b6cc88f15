import { messageName } from "../../../shared/clean-text.ts";
import type { PartKind } from "../../../shared/contract/common.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import { compareCurrencies, formatMoney } from "../../../shared/money.ts";
import type { OpenPart } from "../../templates/index.ts";

/** What a call is about, as it is said: one document by its number and day, several by their count, sum and the oldest. */
export function sayMatter(parts: readonly OpenPart[], todayOn: string): string {
  const money = parts.filter(({ part }) => part === "net");
  if (money.length === 0) return sayPapers(parts);
  const [first] = money;
  if (!first) return "";
  const names = namesOf(money);
  if (names.length === 1) return `${named(first)} por ${sayMoney(money)}, que ${due(first, todayOn)}`;
  return `${names.length} documentos que suman ${sayMoney(money)}; el más antiguo es ${messageName(first.document)}, que ${due(first, todayOn)}`;
}

/** What closes the account beside money: the deposit of a detracción, the certificate of a retención. */
function sayPapers(parts: readonly OpenPart[]): string {
  const of = (kind: PartKind) => parts.filter(({ part }) => part === kind);
  const say = (what: string, some: readonly OpenPart[]) => `${what} de ${documents(some)} por ${sayMoney(some)}`;
  const deposits = of("detraccion");
  return deposits.length > 0 ? say("el depósito de la detracción", deposits) : say("el comprobante de retención", of("retencion"));
}

function named({ document, cuota, cuotas }: OpenPart): string {
  return cuotas > 1 ? `la cuota ${cuota} de ${messageName(document)}` : `el documento ${messageName(document)}`;
}

function due({ dueOn }: OpenPart, todayOn: string): string {
  if (dueOn === todayOn) return "vence hoy";
  return `${dueOn < todayOn ? "venció" : "vence"} el ${formatLongDate(dueOn)}`;
}

function documents(parts: readonly OpenPart[]): string {
  const names = namesOf(parts);
  return names.length === 1 ? (names[0] ?? "") : `${names.length} documentos`;
}

const namesOf = (parts: readonly OpenPart[]) => [...new Set(parts.map(({ document }) => messageName(document)))];

/** Sums by currency: `S/ 1,180.00 y US$ 300.00`, with plain spaces. */
export function sayMoney(amounts: readonly { currency: string; openMinor: number }[]): string {
  const sums = new Map<string, number>();
  for (const { currency, openMinor } of amounts) sums.set(currency, openMinor + (sums.get(currency) ?? 0));
  return [...sums]
    .toSorted(([a], [b]) => compareCurrencies(a, b))
    .map(([currency, minor]) => formatMoney(minor, currency).replaceAll("\u00a0", " "))
    .join(" y ");
}
