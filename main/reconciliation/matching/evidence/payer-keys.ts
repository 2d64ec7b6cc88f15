import { isValidRuc, parseMobile } from "../../../../shared/identifiers.ts";
import type { MatchLine } from "../model.ts";
import { nameWords, withoutBranches } from "./name-words.ts";

/** A text in a bank line by which the same payer would be known next time. */
export type PayerKey = {
  kind: "doc" | "name" | "account";
  /** What is compared. */
  key: string;
  /** As the bank wrote it, in upper case, for people. */
  shown: string;
};

/** How banks call who they do not know: never a name. */
const NOBODY = new Set(
  "cliente clientes sin nombre identificado identificada desconocido anonimo publico general propia propio misma mismo titular ordenante beneficiario te pagaste".split(
    " ",
  ),
);
/** What payments are for: no name in a text that tells both. */
const PURPOSES = new Set(
  `enero febrero marzo abril mayo junio julio agosto setiembre septiembre octubre noviembre diciembre ene feb mar abr may jun jul ago set sep sept oct nov dic
  mes gracias alquiler renta mensualidad anticipo total parcial acuenta liquidacion valorizacion reembolso devolucion garantia compra venta pedido orden oc os po guia
  mercaderia productos materiales deuda pendiente quincena semana cancelado abonado resto diferencia comision traspaso prestamo desembolso planilla lote
  concepto glosa origen destino hora fecha dia numero ingreso salida egreso nota ordp benm roc sha our uri eref kref mref svwz invoices remittance order purchase
  factoring cupon voucher codigo cod id mto monto importe val valor ch dif empresas persona natural juridica cel celular tel telf telefono whatsapp wsp movil
  sr sra srta senor senora don dona`
    .split(/\s+/)
    .filter(Boolean),
);
/** Months that are first names too: of a payer where a name stands beside them. */
const MONTH_OR_NAME = new Set(["julio", "abril"]);
const MAX_WORDS = 8;
const ACCOUNT_WORDS = /(?:cta|ctas|cte|cuenta|cci|acct?|account|iban|ahorros?|corriente)\W{0,4}(?:n[ro°º.]*\W{0,3})?(?:[a-z]{3}\W{1,3})?$/i;
const OPERATION_WORDS =
  /(?:op|oper|operaci[oó]n|ope|trx|trace|ref|refer?encia|nro|num|n[°º]|lote|voucher|recibo|c[oó]digo|c[oó]d|oc|o\/c|os|po|orden|pedido)\W{0,4}$/i;
/** Without a mark or a word that says so, digits are an account only from this many on: shorter ones are operations and orders. */
const BARE_ACCOUNT_DIGITS = 13;

/**
 * The texts of a bank line by which its payer would be recognised next time: RUC or DNI, accounts, and the name; none where the bank
 * wrote only its own words. Each key once, the surest first.
 */
export function payerKeys(line: Pick<MatchLine, "description" | "counterpartyDoc" | "counterpartyName">): PayerKey[] {
  const keys = new Map<string, PayerKey>();
  const add = (found: PayerKey | undefined) =>
    found && !keys.has(`${found.kind} ${found.key}`) && keys.set(`${found.kind} ${found.key}`, found);
  add(statedDoc(line.counterpartyDoc ?? ""));
  const stated = line.counterpartyName ?? "";
  for (const text of [stated, line.description]) for (const found of numbersOf(text)) add(found);
  add(statedName(stated) ?? textName(line.description));
  return [...keys.values()];
}

/** The key of a text typed by hand, as `payerKeys` makes it; undefined when nothing telling is left. */
export function payerKey(kind: PayerKey["kind"], text: string): string | undefined {
  if (kind === "name") return nameKey(text);
  const plain = plainNumber(text);
  const digits = plain.replace(/\D/g, "").length;
  return digits >= 6 && digits <= 30 ? plain : undefined;
}

const plainNumber = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

function statedDoc(text: string): PayerKey | undefined {
  const key = payerKey("doc", text);
  if (!key) return undefined;
  return { kind: /^\d{12,}$/.test(key) ? "account" : "doc", key, shown: text.trim().toUpperCase() };
}

/** RUCs, announced DNIs and accounts in a text. */
function numbersOf(text: string): PayerKey[] {
  const found: PayerKey[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![\p{L}\d])/giu)) {
    if (isIban(match[0].toUpperCase())) found.push({ kind: "account", key: match[0].toUpperCase(), shown: match[0].toUpperCase() });
  }
  for (const match of text.matchAll(/(?<![\p{L}\d]-?)\d+(?:-\d+)*(?![\p{L}\d])/gu)) {
    const kind = kindOfNumber(match[0], text.slice(0, match.index));
    if (kind) found.push({ kind, key: plainNumber(match[0]), shown: match[0] });
  }
  return found;
}

function kindOfNumber(written: string, before: string): PayerKey["kind"] | undefined {
  const digits = written.replaceAll("-", "");
  const hasMarks = written.includes("-");
  if (!hasMarks && digits.length === 11 && (isValidRuc(digits) || /ruc\W{0,3}$/i.test(before))) return "doc";
  if (!hasMarks && digits.length === 8 && /dni\W{0,4}$/i.test(before)) return "doc";
  if (!hasMarks && digits.length === 9 && /(?<!\p{L})c\.?e\.?\W{0,3}$/iu.test(before)) return "doc";
  if (digits.length < 10 || digits.length > 20 || parseMobile(digits)) return undefined;
  if (ACCOUNT_WORDS.test(before)) return "account";
  if (OPERATION_WORDS.test(before) || isMoment(digits)) return undefined;
  return hasMarks || digits.length >= BARE_ACCOUNT_DIGITS ? "account" : undefined;
}

/** `20261119143000`: a day and a time written together. */
function isMoment(digits: string): boolean {
  return /^20[2-9]\d(0[1-9]|1[0-2])([0-2]\d|3[01])/.test(digits) && digits.length >= 12;
}

/** ISO 13616: the number, turned round and with its letters as 10 to 35, leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A whole field that holds a name. */
function statedName(text: string): PayerKey | undefined {
  const key = nameKey(text);
  const shown = text.replaceAll("*", "").trim().toUpperCase();
  return key === undefined ? undefined : { kind: "name", key, shown };
}

function nameKey(text: string): string | undefined {
  const words = nameWords(text).filter((word) => word.kind !== "digits" || word.text.length <= 3);
  const telling = words.filter((word) => word.kind === "telling" && !NOBODY.has(word.text) && !/\d/.test(word.text));
  if (!isTelling(telling.map((word) => word.text))) return undefined;
  return words
    .slice(0, MAX_WORDS)
    .map((word) => word.text)
    .join(" ");
}

/** The telling words of a bank's text, in their order, as they are written. */
function textName(description: string): PayerKey | undefined {
  const kept = new Map<string, string>();
  let previous: string | undefined;
  for (const written of piecesOf(description)) {
    const [word] = nameWords(written);
    const text = word?.kind === "telling" && !NOBODY.has(word.text) ? word.text : undefined;
    const isPurpose = text !== undefined && PURPOSES.has(text) && !(MONTH_OR_NAME.has(text) && previous !== undefined);
    previous = isPurpose ? undefined : text;
    if (previous !== undefined && !kept.has(previous) && (previous.length > 1 || kept.size > 0))
      kept.set(previous, written.replaceAll("*", "").toUpperCase());
  }
  const words = [...kept].slice(0, MAX_WORDS);
  if (!isTelling(words.map(([word]) => word))) return undefined;
  return { kind: "name", key: words.map(([word]) => word).join(" "), shown: words.map(([, shown]) => shown).join(" ") };
}

/** The words of a text as they are written, without branches and whatever holds digits. */
function piecesOf(description: string): string[] {
  const text = withoutBranches(description).replace(/(?<=\p{L}{2})\.(?=\p{L})|\.(?=\p{L}{2})/gu, " ");
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’´`/#°º*-]*/gu)].map((match) => match[0]);
  return words.flatMap((word) => (/\d/.test(word) ? [] : word.split(/[/#°º-]/).filter(Boolean)));
}

/** Four letters at least, and one word of three. */
function isTelling(words: readonly string[]): boolean {
  return words.join("").length >= 4 && words.some((word) => word.length >= 3);
}
