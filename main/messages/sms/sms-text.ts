import { cleanLine, messageName } from "../../../shared/clean-text.ts";
import { formatShortDate } from "../../../shared/dates.ts";
import { compareCurrencies, formatMoney } from "../../../shared/money.ts";
import type { Debt } from "../debt.ts";
import type { OpenPart } from "../../templates/index.ts";

/** Letters of a name: a text message has room for little. */
const LONGEST_NAME = 30;

/**
 * A short and polite text: who writes, what is owed, since or until when, and what is asked. Its own words are chosen among those without
 * á, í, ó and ú, which the GSM alphabet lacks, so that it mostly stays one message; names and correct Spanish are never changed for it.
 */
export function writeSms(debt: Debt): string {
  const money = debt.parts.filter(({ part }) => part === "net");
  if (money.length === 0) return `${opening(debt)} ${papers(debt)}. Si ya lo hizo, no tome en cuenta este mensaje. Gracias.`;
  return `${opening(debt)} ${owed(debt, money)}. ${ask(debt)} Si ya hizo el pago, no tome en cuenta este mensaje. Gracias.`;
}

function opening({ recipient, companyName }: Debt): string {
  return `${recipient.contactName ? `Hola, ${short(recipient.contactName)}` : "Hola"}. Le escribe ${short(companyName)}:`;
}

function owed({ stage, todayOn }: Debt, money: readonly OpenPart[]): string {
  const dueOn = money[0]?.dueOn ?? todayOn;
  const what = `${documents(money)} por ${sums(money)}`;
  const [s, n] = isOne(money) ? ["", ""] : ["s", "n"];
  if (dueOn >= todayOn) return `le recordamos ${what}, ${isOne(money) ? "que vence" : "el primero vence"} el ${formatShortDate(dueOn)}`;
  if (stage === "preventiva") return `le recordamos ${what}, pendiente${s} desde el ${formatShortDate(dueOn)}`;
  return `${stage === "administrativa" ? "queda" : "sigue"}${n} pendiente${s} ${what}, desde el ${formatShortDate(dueOn)}`;
}

/** What closes the account beside money: the deposit of a detracción, the certificate of a retención. */
function papers({ parts }: Debt): string {
  const open = parts.filter(({ part }) => part === "detraccion");
  if (open.length > 0) return `falta depositar la detracción de ${documents(open)} por ${sums(open)}`;
  return `falta el comprobante de retención de ${documents(parts)} por ${sums(parts)}`;
}

function ask({ stage, deadlineOn }: Debt): string {
  if (stage === "preventiva") return "Si algo no coincide, avísenos.";
  if (stage === "administrativa") return "¿Nos confirma la fecha de pago?";
  return `¿Acordamos una fecha o un pago en cuotas hasta el ${formatShortDate(deadlineOn)}?`;
}

function documents(parts: readonly OpenPart[]): string {
  const names = namesOf(parts);
  return names.length === 1 ? messageName(names[0] ?? "") : `${names.length} documentos`;
}

const namesOf = (parts: readonly OpenPart[]) => [...new Set(parts.map((part) => cleanLine(part.document)))];
const isOne = (parts: readonly OpenPart[]) => namesOf(parts).length === 1;

function sums(parts: readonly OpenPart[]): string {
  const currencies = [...new Set(parts.map((part) => part.currency))].sort(compareCurrencies);
  const of = (currency: string) => parts.reduce((sum, part) => sum + (part.currency === currency ? part.openMinor : 0), 0);
  return currencies.map((currency) => formatMoney(of(currency), currency).replaceAll("\u00a0", " ")).join(" y ");
}

/** A name cut between words where it is long; without the mark that is outside the alphabet. */
function short(name: string): string {
  const clean = cleanLine(name).replaceAll("\u00a0", " ").replace(/\.$/, "");
  if (clean.length <= LONGEST_NAME) return clean;
  const cut = clean.slice(0, LONGEST_NAME + 1);
  return cut.slice(0, cut.lastIndexOf(" ") > 10 ? cut.lastIndexOf(" ") : LONGEST_NAME).trim();
}
