import {
  assignColumns,
  type Candidate,
  columnCells,
  columnNames,
  findHeadings,
  type Headings,
  type ListGuess,
  rankHeadings,
  sampleRows,
  shareOf,
  toMapping,
} from "../../platform/table-columns.ts";
import { parseMobile } from "../../../shared/identifiers.ts";
import { readTermDays } from "../../platform/table-amounts.ts";
import { foldHeading } from "../../platform/table-headings.ts";
import { identityTypeOf, looksLikeIdentity, splitIdentity } from "../../platform/table-identity.ts";
import type { ClientField } from "./fields.ts";
import { CLIENT_HEADINGS, OTHER_HEADINGS, STRANGE_HEADINGS } from "./headings.ts";

type UnderstoodClients = Headings & { at: Map<ClientField, number>; named: ReadonlySet<ClientField>; width: number };

/**
 * What the columns of a table most likely hold, and how sure it is that it lists clients (0..1): near 1 for names with RUC or DNI and ways to
 * reach them; low for lists of documents, bank statements, payrolls and suppliers.
 */
export function guessClientList(rows: readonly string[][]): ListGuess {
  const list = understand(rows);
  const columns = columnNames(list.headings, list.width);
  return { headerRow: list.headerRow, columns, mapping: toMapping(list.at, list), score: scoreOf(list, rows) };
}

function understand(rows: readonly string[][]): UnderstoodClients {
  const table = findHeadings(rows, CLIENT_HEADINGS);
  const { samples, width } = sampleRows(rows, table.headerRow + 1);
  const cellsOf = (at: number) => columnCells(samples, at);
  const candidates = rankHeadings(table, rows[table.headerRow] ?? [], CLIENT_HEADINGS).filter((candidate) => fits(candidate, cellsOf));
  const at = assignColumns(candidates);
  preferMobiles(at, candidates, cellsOf);
  const named = new Set(at.keys());
  guessMissing(at, table.headings, samples, width);
  return { ...table, at, named, width: Math.max(width, table.headings.length) };
}

/** An internal code is no RUC, and «Tipo» may be the kind of client. */
function fits({ field, at, weight }: Candidate<ClientField>, cellsOf: (at: number) => string[]): boolean {
  const cells = cellsOf(at);
  if (cells.length === 0) return true;
  if (field === "docNumber" && weight <= 60) return shareOf(cells, looksLikeIdentity) > 0.5;
  if (field === "name") return shareOf(cells, looksLikeIdentity) < 0.7;
  if (field === "termDays") return cells.some((cell) => /\d/.test(cell) || readTermDays(cell) !== undefined);
  return field !== "docType" || shareOf(cells, (cell) => identityTypeOf(cell) !== undefined) > 0.5;
}

/** Of several columns of telephones the one with most mobiles serves for WhatsApp. */
function preferMobiles(
  at: Map<ClientField, number>,
  candidates: readonly Candidate<ClientField>[],
  cellsOf: (at: number) => string[],
): void {
  const taken = new Set([...at].flatMap(([field, column]) => (field === "phone" ? [] : [column])));
  const mobiles = (column: number) => cellsOf(column).filter((cell) => parseMobile(cell) !== undefined).length;
  const phones = candidates.filter((candidate) => candidate.field === "phone" && !taken.has(candidate.at));
  const best = phones.toSorted((a, b) => mobiles(b.at) - mobiles(a.at))[0];
  if (best) at.set("phone", best.at);
}

const GUESSES: readonly [ClientField, (cell: string) => boolean][] = [
  ["docNumber", looksLikeIdentity],
  ["email", (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(cell)],
  ["phone", (cell) => /^(\+?51)?[\s-]*9\d{2}[\s-]?\d{3}[\s-]?\d{3}$/.test(cell)],
];

function guessMissing(at: Map<ClientField, number>, headings: readonly string[], samples: readonly string[][], width: number): void {
  const columns = Array.from({ length: width }, (_, column) => ({ at: column, cells: columnCells(samples, column) })).filter(
    ({ at: column, cells }) => cells.length > 0 && !OTHER_HEADINGS.test(foldHeading(headings[column] ?? "")),
  );
  const free = () => {
    const taken = new Set(at.values());
    return columns.filter((column) => !taken.has(column.at));
  };
  for (const [field, test] of GUESSES) {
    const found = at.has(field) ? undefined : free().find(({ cells }) => shareOf(cells, test) > 0.6);
    if (found) at.set(field, found.at);
  }
  if (!at.has("name")) {
    const texts = free().filter(({ cells }) => shareOf(cells, (cell) => /[A-Za-zÁ-ú]{3,}/.test(cell) && !/@/.test(cell)) > 0.6);
    // Names stand before addresses in nearly every list.
    if (texts[0]) at.set("name", texts[0].at);
  }
  if (at.has("docNumber")) return;
  const joined = columns.find(({ cells }) => shareOf(cells, (cell) => splitIdentity(cell) !== undefined) > 0.6);
  if (joined) at.set("docNumber", joined.at).set("name", joined.at);
}

const REACH: readonly ClientField[] = [
  "email",
  "phone",
  "address",
  "contactName",
  "contactPhone",
  "contactEmail",
  "termDays",
  "creditLimit",
  "tradeName",
];

function scoreOf({ at, named, headings, headerRow }: UnderstoodClients, rows: readonly string[][]): number {
  const sure = (...fields: ClientField[]) => Math.max(...fields.map((field) => (named.has(field) ? 1 : at.has(field) ? 0.8 : 0)));
  const reach = Math.min(1, REACH.filter((field) => at.has(field)).length / 2);
  // Under headings that are none of ours, numbers of eight digits may be operations of a bank.
  const identity =
    sure("docNumber", "otherDocNumber") === 1 || headerRow < 0 ? sure("docNumber", "otherDocNumber") : at.has("docNumber") ? 0.5 : 0;
  const score = 0.45 * identity + 0.35 * sure("name", "lastName") + 0.2 * reach;
  const cap = at.has("name") || at.has("lastName") ? 1 : 0.3;
  const titles = rows.slice(0, Math.max(0, headerRow)).flatMap((cells) => cells.filter((cell) => cell !== "").slice(0, 5));
  const words = [...headings, ...titles].map(foldHeading);
  const strange = STRANGE_HEADINGS.filter((pattern) => words.some((word) => pattern.test(word))).length;
  return Math.round(Math.min(score, cap) * (strange === 0 ? 1 : strange === 1 ? 0.4 : 0.2) * 100) / 100;
}
