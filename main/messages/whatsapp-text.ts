import { cleanLine, messageName } from "../../shared/clean-text.ts";
import type { PartKind, Stage, Tone } from "../../shared/contract/common.ts";
import { formatDate } from "../../shared/dates.ts";
import { compareCurrencies, formatMoney } from "../../shared/money.ts";
import { payInto } from "./payment-lines.ts";
import { askForMoney, greeting } from "./tone-words.ts";
import type { BankAccount, OpenPart } from "../templates/index.ts";

export type WhatsAppFacts = {
  companyName: string;
  clientName: string;
  /** Who reads it; null = nobody in particular. */
  contactName: string | null;
  stage: Stage;
  /** Absent: as the stage does by itself. */
  tone?: Tone | undefined;
  todayOn: string;
  deadlineOn: string;
  /** What it is about, oldest first. */
  parts: readonly OpenPart[];
  accounts: readonly BankAccount[];
};

/** Length that still reads well on a telephone, and of the link that carries it (domain: about 2,000). */
const MAX_TEXT = 1_000;
const MAX_LINK_TEXT = 1_950;
const LISTED_DOCUMENTS = 6;

/** A polite message that names the documents, the sum and how to pay; several documents become one message. */
export function writeWhatsApp(facts: WhatsAppFacts): string {
  for (let listed = LISTED_DOCUMENTS; listed > 0; listed--) {
    const text = compose(facts, listed);
    if (text.length <= MAX_TEXT && encodeURIComponent(text).length <= MAX_LINK_TEXT) return text;
  }
  return compose(facts, 0);
}

function compose(facts: WhatsAppFacts, listed: number): string {
  const money = facts.parts.filter((part) => part.part === "net");
  return [
    greeting(facts),
    ...(money.length > 0 ? [opening(facts, money), ...list(money, facts.todayOn, listed), payment(facts, money)] : []),
    ...deposits(facts, money.length > 0),
    ...certificates(facts, money.length > 0),
    request(facts, money.length > 0),
    "Si ya realizó el pago, por favor no tome en cuenta este mensaje. ¡Muchas gracias!",
  ]
    .filter(Boolean)
    .join("\n");
}

function opening({ stage, clientName, todayOn }: WhatsAppFacts, money: readonly OpenPart[]): string {
  const [what, plural] = money.length > 1 ? ["estos documentos", "n"] : ["este documento", ""];
  const client = messageName(clientName);
  if (stage === "preventiva") {
    const late = money.some((part) => part.dueOn < todayOn);
    return late ? `Le recordamos ${what} de ${client}:` : `Le recordamos con tiempo ${what} de ${client}, que está${plural} por vencer:`;
  }
  if (stage === "administrativa") return `En nuestra cuenta con ${client} figura${plural} pendiente${plural === "" ? "" : "s"} ${what}:`;
  return `Le escribimos por ${what} de ${client}, que sigue${plural} sin regularizar:`;
}

function list(parts: readonly OpenPart[], todayOn: string, listed: number): string[] {
  const shown = parts.slice(0, parts.length > listed ? Math.max(listed - 1, 0) : listed);
  const rest = parts.slice(shown.length);
  const lines = shown.map((part) => {
    const cuota = part.cuotas > 1 ? ` (cuota ${part.cuota})` : "";
    return `• ${messageName(part.document)}${cuota}: ${spoken(part.openMinor, part.currency)}, ${part.dueOn < todayOn ? "venció" : "vence"} el ${formatDate(part.dueOn)}`;
  });
  if (rest.length > 0) lines.push(`• ${shown.length > 0 ? `y ${rest.length} más` : `${rest.length} documentos`}: ${sums(rest)}`);
  if (parts.length > 1) lines.push(`Total: ${sums(parts)}`);
  return lines;
}

function payment({ accounts }: WhatsAppFacts, money: readonly OpenPart[]): string {
  const into = payInto(accounts, new Set(money.map((part) => part.currency)));
  return into ? `Puede pagar en: ${into}.` : "";
}

/** Asks for the detracciones, which go to the account at Banco de la Nación and nowhere else. */
function deposits(facts: WhatsAppFacts, beside: boolean): string[] {
  const open = ofKind(facts.parts, "detraccion");
  if (open.length === 0) return [];
  const named =
    open.find((part) => part.depositAccount)?.depositAccount ?? facts.accounts.find((account) => account.kind === "detraccion")?.number;
  const into = named ? `, en nuestra cuenta del Banco de la Nación N.º ${cleanLine(named)}` : ", en nuestra cuenta del Banco de la Nación";
  const lead = beside ? "Aparte, falta" : `Para cerrar la cuenta de ${messageName(facts.clientName)} falta`;
  return [`${lead} el depósito de la detracción de ${documents(open)}: ${sums(open)}${into}.`];
}

function certificates(facts: WhatsAppFacts, beside: boolean): string[] {
  const open = ofKind(facts.parts, "retencion");
  if (open.length === 0) return [];
  const lead =
    beside || ofKind(facts.parts, "detraccion").length > 0
      ? "También nos falta"
      : `Para cerrar la cuenta de ${messageName(facts.clientName)} nos falta`;
  return [`${lead} el comprobante de retención de ${documents(open)}: ${sums(open)}.`];
}

function request(facts: WhatsAppFacts, asksForMoney: boolean): string {
  if (!asksForMoney) return "¿Nos podría enviar la constancia?";
  return askForMoney(facts);
}

function ofKind(parts: readonly OpenPart[], kind: PartKind): OpenPart[] {
  return parts.filter((part) => part.part === kind);
}

/** `F001-1204`, `F001-1204 y F001-1210`, `F001-1204 y 5 documentos más`. */
function documents(parts: readonly OpenPart[]): string {
  const names = [...new Set(parts.map((part) => messageName(part.document)))];
  if (names.length <= 2) return names.join(" y ");
  return `${names[0]} y ${names.length - 1} documentos más`;
}

function sums(parts: readonly OpenPart[]): string {
  const currencies = [...new Set(parts.map((part) => part.currency))].sort(compareCurrencies);
  return currencies
    .map((currency) =>
      spoken(
        parts.filter((part) => part.currency === currency).reduce((sum, part) => sum + part.openMinor, 0),
        currency,
      ),
    )
    .join(" y ");
}

/** Plain spaces: a no-break space costs six characters in the link. */
function spoken(minor: number, currency: string): string {
  return formatMoney(minor, currency).replaceAll("\u00a0", " ");
}
