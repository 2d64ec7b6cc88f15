import { isValidRuc, parseMobile } from "../../../../shared/identifiers.ts";
import type { Token } from "../words/tokens.ts";
import { verbOf } from "../words/verbs.ts";

/** A number that names something: the operation of a payment, a document, or a telephone, RUC or account that is no money. */
export type Identifier = { from: number; to: number; kind: "operation" | "document" | "other"; text: string };

const LONGEST_LEAD = 5;

const OPERATION = /^(secuencia|operacion|operaciones|constancia|transaccion|voucher|referencia|trx|codigo)$/;
const DOCUMENT = /^(factura|facturas|boleta|boletas|guia|guias|orden|pedido|letra|cheque|comprobante|proforma|cotizacion|ley|serie)$/;
const OTHER = /^(ruc|dni|cci|cuenta|telefono|celular|cel|whatsapp|fono|anexo|cuentas|llamar|llame|contabilidad|hora|las|av|jr|calle)$/;
/** Words that may stand between what a number is and the number. */
const LINK =
  /^(de|del|numero|es|la|el|las|los|con|y|e|n|bcp|bbva|interbank|scotiabank|bn|banco|nacion|fue|su|mi|transferencia|al|nro|cod|abono|deposito|pago|yape|detraccion|siguiente|hoy|ayer|tiene|sale|banca|movil|web|internet|agente|via|por)$/;

/** Every number of a text that names something. */
export function readIdentifiers(tokens: readonly Token[]): Identifier[] {
  const found: Identifier[] = [];
  tokens.forEach((token, at) => {
    const identifier = identify(tokens, token, at);
    if (identifier && !(identifier.from < (found.at(-1)?.to ?? 0))) found.push(identifier);
  });
  return found;
}

function identify(tokens: readonly Token[], token: Token, at: number): Identifier | undefined {
  if (token.kind === "document") return { from: at, to: at + 1, kind: "document", text: token.raw.toUpperCase().replace(/\s/g, "") };
  if (token.kind !== "number" || tokens[at - 1]?.kind === "money") return undefined;
  const phone = phoneAt(tokens, at);
  const lead = leadOf(tokens, at);
  const digits = token.word.replace(/\D/g, "");
  const isPlain = /^\d+(-\d+)*$/.test(token.word);
  if (isPlain && lead && OPERATION.test(lead) && (digits.length >= 4 || isGrouped(tokens, at)) && !isMoneyBehind(tokens, at)) {
    const to = isGrouped(tokens, at) ? groupEnd(tokens, at) : at + 1;
    const text = tokens
      .slice(at, to)
      .map((each) => each.word.replace(/\D/g, ""))
      .join("");
    return { from: at, to, kind: "operation", text };
  }
  if (phone) return phone;
  const isSum =
    /^(de|por)$/.test(tokens[at - 1]?.word ?? "") && digits.length <= 5 && !digits.startsWith("0") && lead !== "guia" && lead !== "orden";
  if (isPlain && lead && DOCUMENT.test(lead) && !isSum && !isMoneyBehind(tokens, at))
    return { from: at, to: at + 1, kind: "document", text: token.word };
  if (isPlain && lead && OTHER.test(lead) && !isMoneyBehind(tokens, at)) return { from: at, to: at + 1, kind: "other", text: digits };
  if (isPlain && (digits.length >= 11 || isValidRuc(digits))) return { from: at, to: at + 1, kind: "other", text: digits };
  if (/^\d{1,2}:\d{2}/.test(token.word)) return { from: at, to: at + 1, kind: "other", text: digits };
  if (isPlain && digits.length >= 5 && tokens[at - 1]?.word === "numero" && !isMoneyBehind(tokens, at))
    return { from: at, to: at + 1, kind: "operation", text: digits };
  // `n° 998877 es el num de op`: the name of the number may follow it.
  if (isPlain && digits.length >= 5 && isNamedBehind(tokens, at)) return { from: at, to: at + 1, kind: "operation", text: digits };
  if (/^\d{6,12}$/.test(token.word) && !lead && !isMoneyBehind(tokens, at) && tokens.some(isOfPaying))
    return { from: at, to: at + 1, kind: "operation", text: digits };
  return undefined;
}

/** `123 456`: a number written in groups of three. */
function isGrouped(tokens: readonly Token[], at: number): boolean {
  return /^\d{2,4}$/.test(tokens[at]?.word ?? "") && groupEnd(tokens, at) > at + 1;
}

function groupEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < at + 4 && tokens[to]?.kind === "number" && /^\d{3,4}$/.test(tokens[to]?.word ?? "") && !isMoneyBehind(tokens, to)) to++;
  return to;
}

/** Whether a word speaks of a payment: then a long bare figure is its operation number, for no reply names so many soles. */
function isOfPaying({ word, raw }: Token): boolean {
  return /^(voucher|constancia|operacion|transferencia|deposito|abono|yape|plin|pago)$/.test(word) || verbOf(word, raw)?.family === "pay";
}

/** What a number is said to be: the nearest noun of a kind before it, over words that only link. */
function leadOf(tokens: readonly Token[], at: number): string | undefined {
  for (let back = 1; back <= LONGEST_LEAD; back++) {
    const token = tokens[at - back];
    if (!token || token.kind === "break") return undefined;
    if (OPERATION.test(token.word) || DOCUMENT.test(token.word) || OTHER.test(token.word)) return token.word;
    const isLink =
      LINK.test(token.word) ||
      token.kind === "comma" ||
      (token.kind === "number" && back === 2 && /^(y|,)$/.test(tokens[at - 1]?.word ?? ""));
    if (!isLink && token.kind !== "document") return undefined;
  }
  return undefined;
}

function isNamedBehind(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at + 1, at + 7).map((token) => token.word);
  return words.includes("operacion") && /^(es|numero|,|-|:)$/.test(words[0] ?? "");
}

function isMoneyBehind(tokens: readonly Token[], at: number): boolean {
  return /^(soles|sol|lucas|dolares|mil|k)$/.test(tokens[at + 1]?.word ?? "");
}

/** A mobile in one piece or in groups (`987 654 321`, `+51 987-654-321`), or a landline with its code. */
function phoneAt(tokens: readonly Token[], at: number): Identifier | undefined {
  let digits = "";
  for (let end = at; end < at + 4; end++) {
    const token = tokens[end];
    if (token?.kind !== "number" || !/^[\d-]+$/.test(token.word)) return undefined;
    digits += token.word.replace(/\D/g, "");
    if (parseMobile(digits) && !/^\d{9}$/.test(tokens[end + 1]?.word ?? "")) return { from: at, to: end + 1, kind: "other", text: digits };
    if (digits.length > 13) return undefined;
  }
  return undefined;
}
