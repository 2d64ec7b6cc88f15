import { foldText } from "../../../shared/identifiers.ts";
import { mendMisread } from "./texts.ts";

/** Banks put logos, titles and account data above the table: its headings stand in the first 25 rows. */
const HEADER_ROWS = 25;

/** A heading without accents, case, punctuation and spaces: `Nº  Operación` -> `noperacion`. */
export function foldHeading(text: string): string {
  return foldText(mendMisread(text).normalize("NFKC")).replaceAll(" ", "");
}

/** Letters of a heading; what is longer is a text. */
export const LONGEST = 80;

const CURRENCY_BEHIND =
  /[\s([-]*(S\/\.?|US\$|\p{Sc}|PEN|USD|soles|d[oó]lares|(?<=[\s([])(?:in |en )?(?:EUR|GBP|CHF|MXN|COP|CLP|BRL|ARS|BOB|CAD|JPY))\s*[)\]]?\s*$/iu;

/** A heading folded, without the currency behind it, and with the words that banks write in several ways each as one. */
function canonicalHeading(text: string): string {
  return foldHeading(text.replace(CURRENCY_BEHIND, ""))
    .replace(/^operacion(numero|nro|num)$/, "noperacion")
    .replace(/^(numero|nro|num|no|n)(de)?(?=operacion|movimiento|doc|cuenta)/, "n")
    .replace(/^(fecha|fec|f)(de)?(la)?(?=operacion|valor|valuta|proceso)/, "f");
}

const known = new Map<string, { folded: string; canonical: string }>();

/** Names of headings are few and asked for again in every row and format. */
function foldName(name: string): { folded: string; canonical: string } {
  if (name.length > LONGEST) return { folded: foldHeading(name.slice(0, LONGEST)), canonical: "" };
  const seen = known.get(name);
  if (seen) return seen;
  const forms = { folded: foldHeading(name), canonical: canonicalHeading(name) };
  if (known.size < 1000) known.set(name, forms);
  return forms;
}

/** Whether a heading is the one named; long ones may have lost an accented letter or two to a wrong encoding. */
function isHeading(cell: string, { folded, canonical }: { folded: string; canonical: string }): boolean {
  if (cell === "" || cell.length > LONGEST) return false;
  const seen = foldHeading(cell);
  if (seen === folded || (canonical !== "" && canonicalHeading(cell) === canonical)) return true;
  if (folded.length < 8 || !/[^\x20-\x7e]|\?/.test(cell) || Math.abs(seen.length - folded.length) > 2) return false;
  return withinEdits(seen, folded, 2);
}

function withinEdits(a: string, b: string, edits: number): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length && at === b.length) return true;
  if (edits === 0) return false;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return (
    withinEdits(restA.slice(1), restB.slice(1), edits - 1) ||
    withinEdits(restA.slice(1), restB, edits - 1) ||
    withinEdits(restA, restB.slice(1), edits - 1)
  );
}

/** Position of the first cell with one of the headings; the names stand in order of preference, as people would write them. */
export function findColumn(cells: readonly string[], names: readonly string[]): number | undefined {
  for (const name of names) {
    const forms = foldName(name);
    const at = cells.findIndex((cell) => isHeading(cell, forms));
    if (at >= 0) return at;
  }
  return undefined;
}

/** The first of the top rows (0 = first) that holds one heading of every group. */
export function findHeader(rows: readonly string[][], groups: readonly (readonly string[])[]): number | undefined {
  const limit = Math.min(rows.length, HEADER_ROWS);
  for (let index = 0; index < limit; index++) {
    const cells = rows[index] ?? [];
    if (groups.every((names) => findColumn(cells, names) !== undefined)) return index;
  }
  return undefined;
}

/**
 * The rows of a table whose headings stand in two rows, merged above (`Operación` over `Número` and `Hora`), with both joined in the lower one;
 * undefined where no two of the top rows together hold one heading of every group.
 */
export function joinHeadings(rows: string[][], groups: readonly (readonly string[])[]): { rows: string[][]; header: number } | undefined {
  for (let index = 0; index + 1 < Math.min(rows.length, HEADER_ROWS); index++) {
    const [above = [], below = []] = rows.slice(index, index + 2);
    if (above.length < 3 || below.length === 0 || below.some((cell) => cell.length > LONGEST)) continue;
    const joined = joinCells(above, below);
    if (groups.every((names) => findColumn(joined, names) !== undefined))
      return { rows: rows.with(index, []).with(index + 1, joined), header: index + 1 };
  }
  return undefined;
}

function joinCells(above: readonly string[], below: readonly string[]): string[] {
  let over = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [upper = "", lower = ""] = [above[at], below[at]];
    if (upper !== "" || lower === "") over = upper;
    return `${over} ${lower}`.trim();
  });
}

/** The text beside a label (`Cuenta`, `Moneda:`) in the rows above the table, or in the label's own cell behind a colon. */
export function findLabelled(rows: readonly string[][], labels: readonly string[]): string | undefined {
  return findAllLabelled(rows, labels)[0];
}

function findAllLabelled(rows: readonly string[][], labels: readonly string[]): string[] {
  const folded = labels.map(foldHeading);
  const found: string[] = [];
  for (const cells of rows) {
    for (const [index, cell] of cells.entries()) {
      const [label = "", ...rest] = cell.split(":");
      if (label.length > 40 || !folded.includes(foldHeading(label))) continue;
      const inside = rest.join(":").trim();
      const beside = cells.slice(index + 1).find((other) => other.trim() !== "");
      if (inside || beside) found.push(inside || (beside ?? "").trim());
    }
  }
  return found;
}

const ACCOUNT_LABELS =
  "Cuenta|Número de cuenta|Nro. de cuenta|Nro. cuenta|Nº de cuenta|N° de cuenta|N° cuenta|Nº cuenta|Cuenta corriente|Cuenta de ahorros|Cuenta de ahorro|Cuenta N°|Cuenta Nro|Cta. Cte.|Account|Account number|IBAN|Numéro de compte".split(
    "|",
  );
const ABOUT_ACCOUNT = /\b(cuenta|cta|account)\b/i;
const ACCOUNT_COLUMN = [
  "Número de cuenta",
  "Nro. de cuenta",
  "Nro. cuenta",
  "N° cuenta",
  "Account number",
  "IBAN",
  "IBAN/BBAN",
  "Auftragskonto",
  "Rekeningnummer",
  "Kontonummer",
];
/** What such a column may also be called; so is that of the accounts of bookkeeping, whose numbers are short. */
const ANY_ACCOUNT_COLUMN = ["Account", "Cuenta", "Rekening"];
const LONG_NUMBER = /^\D*(?:\d\D*){10}/;
/** An IBAN of the countries that have one; its first letters are part of the number. */
const IBAN =
  /\b(A[DLT]|B[AEGR]|C[HRYZ]|D[EKO]|E[ES]|F[IR]|G[BRT]|H[RU]|I[EST]|L[ITUV]|M[CDEKT]|N[LO]|P[LT]|R[OS]|S[EIKMV]|TR|XK)\d{2}[ -]?[A-Z0-9]{4}(?:[ -]?(?=[A-Z]{0,3}\d)[A-Z0-9]{4}){1,6}(?:[ -]?(?=[A-Z]{0,2}\d)[A-Z0-9]{1,3})?\b/;
const DAY = /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/g;
const ACCOUNT_NUMBER = /[\d*xX•][\d*xX• -]{4,40}\d(?![\d-])/;

/**
 * What the rows above a table say of its account: the whole text, which may also name its kind and currency, and the number in it.
 * A label with a number comes first; else any title that speaks of an account and holds one: `Movimientos de la cuenta 193-1234567-0-12`.
 */
export function readAccount(rows: readonly string[][]): { text: string; number: string | undefined } {
  const labelled = findAllLabelled(rows, ACCOUNT_LABELS);
  const beside = rows.flatMap((cells) => cells.flatMap((cell, at) => (ABOUT_ACCOUNT.test(cell.slice(0, 60)) ? (cells[at + 1] ?? []) : [])));
  const titles = rows.flat().flatMap((cell) => (cell.length < 200 ? (/\b(cuenta|cta|account)\b.*/is.exec(cell)?.[0] ?? []) : []));
  for (const text of [...labelled, ...titles, ...beside]) {
    const number = accountNumber(text);
    if (number) return { text, number };
  }
  return { text: labelled[0] ?? "", number: undefined };
}

/** The number alone, where a cell also holds the kind of account: `Corriente Soles 193-1234567-0-12`. */
export function accountNumber(text: string): string | undefined {
  const iban = IBAN.exec(text.slice(0, 200))?.[0].replace(/[ -]/g, "");
  if (iban && iban.length >= 15) return iban;
  const number = ACCOUNT_NUMBER.exec(text.slice(0, 200).replace(DAY, "|"))?.[0].replace(/\s+/g, "");
  return number !== undefined && number.replace(/\D/g, "").length >= 3 ? number : undefined;
}

/** The account that a column names in every row of a table; undefined where it names several or none, or there is one row only: it may be the other's. */
export function accountOfColumn(headings: readonly string[], rows: readonly string[][]): string | undefined {
  const named = findColumn(headings, ACCOUNT_COLUMN);
  const at = named ?? findColumn(headings, ANY_ACCOUNT_COLUMN);
  if (at === undefined) return undefined;
  const written = rows.flatMap((cells) => (cells.length > 1 ? [cells[at]?.trim() ?? ""] : []));
  const [text = "", ...others] = written;
  if (others.length === 0 || others.some((other) => other !== text)) return undefined;
  return named !== undefined || LONG_NUMBER.test(text) ? accountNumber(text) : undefined;
}

/** PEN or USD out of `Soles`, `S/`, `Moneda: US$`, `Dólares americanos`; undefined when it says neither, or both. */
export function readCurrency(text: string): string | undefined {
  const soles = /\bS\/|\bPEN\b|\bsol(es)?\b|moneda nacional/i.test(text);
  const dollars = /US\$|\bUSD\b|\bd[oó]lar(es)?\b|moneda extranjera/i.test(text.normalize("NFC"));
  if (soles === dollars) return undefined;
  return soles ? "PEN" : "USD";
}

const ISO_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
/** Whether a cell is nothing but a currency's code or sign. */
export function isCurrencyCode(cell: string): boolean {
  const text = cell.trim();
  return /^(S\/\.?|US\$|\p{Sc})$/u.test(text) || (/^[A-Z]{3}$/.test(text) && ISO_CODES.has(text));
}

/** The currency behind a heading: `Importe (EUR)`, `Cargo US$`. */
export function currencyOfHeading(heading: string): string | undefined {
  return readCurrencyCell(CURRENCY_BEHIND.exec(heading)?.[1]?.replace(/^(in|en) /i, "") ?? "");
}

const PEN = ["s", "mn", "nacional", "nuevossoles", "nuevosol"];
const USD = ["us", "me", "dol", "extranjera", "dolaresamericanos"];
const WORDS = new Map([
  ...PEN.map((word) => [word, "PEN"] as const),
  ...USD.map((word) => [word, "USD"] as const),
  ["euros", "EUR"] as const,
]);

/** The currency of one cell of a column of currencies: a code, a word or a sign; undefined when it is none. */
export function readCurrencyCell(cell: string): string | undefined {
  const text = cell.trim();
  if (text === "" || text.length > 30) return undefined;
  if (text === "$") return "USD";
  if (text === "€") return "EUR";
  const code = text.toUpperCase();
  return readCurrency(text) ?? WORDS.get(foldHeading(text)) ?? (ISO_CODES.has(code) ? code : undefined);
}
