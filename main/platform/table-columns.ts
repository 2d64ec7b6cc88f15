import { AppError } from "../../shared/contract/errors.ts";
import type { ListMapping } from "../../shared/contract/lists.ts";
import { looksLikeAmount } from "./table-amounts.ts";
import { looksLikeDate } from "./table-dates.ts";
import { foldHeading, HEADER_SEARCH, headingsAt } from "./table-headings.ts";

/** What a heading may say: its field, how surely (0-100), and the folded words. */
export type HeadingRule<Field extends string> = readonly [field: Field, weight: number, pattern: RegExp];
/** One column that may hold a field. */
export type Candidate<Field extends string> = { field: Field; at: number; weight: number };
/** `headerRow` is the last row of headings (0 = first row of the sheet), -1 for a table without them. */
export type Headings = { headerRow: number; headings: string[] };

/** How sure it is that a table is of a kind (0..1), and which of its columns holds what. */
export type ListGuess = { headerRow: number; columns: string[]; mapping: ListMapping; score: number };
/** One field of a kind of list, as the wizard shows it. */
export type ListField = { field: string; label: string; required: boolean };

const SAMPLE_ROWS = 200;
const LONGEST = 300;

/** The columns that a table's headings may name, the surest first. `own` are the words of the last row of headings alone. */
export function rankHeadings<Field extends string>(
  { headings, headerRow }: Headings,
  own: readonly string[],
  rules: readonly HeadingRule<Field>[],
): Candidate<Field>[] {
  if (headerRow < 0) return [];
  const candidates = headings.flatMap((heading, at) => {
    const whole = fieldsOf(foldHeading(heading), at, rules);
    return whole.length > 0 ? whole : fieldsOf(foldHeading(own[at] ?? ""), at, rules);
  });
  return candidates.toSorted((a, b) => b.weight - a.weight || a.at - b.at);
}

function fieldsOf<Field extends string>(folded: string, at: number, rules: readonly HeadingRule<Field>[]): Candidate<Field>[] {
  if (folded === "") return [];
  return rules.flatMap(([field, weight, pattern]) => (pattern.test(folded) ? [{ field, at, weight }] : []));
}

/** Gives each field its best column and each column one field. */
export function assignColumns<Field extends string>(candidates: readonly Candidate<Field>[]): Map<Field, number> {
  const found = new Map<Field, number>();
  const taken = new Set<number>();
  for (const { field, at } of candidates) {
    if (found.has(field) || taken.has(at)) continue;
    found.set(field, at);
    taken.add(at);
  }
  return found;
}

/** The row of headings of a table: the one of the top rows that names most fields (two or more); else a row of words right above the data. */
export function findHeadings<Field extends string>(rows: readonly string[][], rules: readonly HeadingRule<Field>[]): Headings {
  let best = { headerRow: -1, headings: [] as string[], count: 1 };
  for (const [headerRow, cells] of rows.slice(0, HEADER_SEARCH).entries()) {
    if (filledCells(cells) < 2 || cells.some(isDataCell)) continue;
    const headings = headingsAt(rows, headerRow);
    const count = assignColumns(rankHeadings({ headerRow, headings }, cells, rules)).size;
    if (count > best.count) best = { headerRow, headings, count };
  }
  return best.headerRow >= 0 ? { headerRow: best.headerRow, headings: best.headings } : unknownHeadings(rows);
}

/** Headings in words that we do not know: a row of texts right above the first row of data. */
function unknownHeadings(rows: readonly string[][]): Headings {
  const first = rows.slice(0, HEADER_SEARCH).findIndex((cells) => cells.some(isDataCell));
  const above = rows[first - 1] ?? [];
  const isWords = first > 0 && filledCells(above) > 2 && !above.some((cell) => /\d/.test(cell));
  return isWords ? { headerRow: first - 1, headings: headingsAt(rows, first - 1) } : { headerRow: -1, headings: [] };
}

const filledCells = (cells: readonly string[]) => cells.reduce((count, cell) => count + (cell === "" ? 0 : 1), 0);

/** Whether a cell is data: a date, an amount, an identity or an e-mail. */
function isDataCell(cell: string): boolean {
  return cell !== "" && (/\d{6,}|\S@\S/.test(cell) || looksLikeDate(cell) || looksLikeAmount(cell));
}

/** The first rows under the headings that hold something, and how wide the table is. */
export function sampleRows(rows: readonly string[][], firstRow: number): { samples: string[][]; width: number } {
  const samples: string[][] = [];
  for (let at = firstRow; at < rows.length && samples.length < SAMPLE_ROWS; at++) {
    const cells = rows[at];
    if (cells && filledCells(cells) > 1) samples.push(cells);
  }
  return { samples, width: samples.reduce((widest, cells) => Math.max(widest, cells.length), 0) };
}

/** The filled cells of one column, cut where they are longer than anything that a field holds. */
export function columnCells(samples: readonly string[][], at: number): string[] {
  return samples.map((cells) => (cells[at] ?? "").slice(0, LONGEST)).filter((cell) => cell !== "");
}

/** How many of the cells pass a test, 0..1; 0 when there are none. */
export function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** The names of a table's columns as the wizard shows them. */
export function columnNames(headings: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, headings.length) }, (_, at) => headings[at] || `Columna ${at + 1}`);
}

/** A mapping by headings, or by position where a heading is empty or stands twice. */
export function toMapping(found: ReadonlyMap<string, number>, { headerRow, headings }: Headings): ListMapping {
  const times = new Map<string, number>();
  for (const heading of headings) times.set(foldHeading(heading), (times.get(foldHeading(heading)) ?? 0) + 1);
  const columns = [...found].map(([field, at]) => {
    const folded = foldHeading(headings[at] ?? "");
    return [field, folded !== "" && times.get(folded) === 1 ? (headings[at] ?? at) : at] as const;
  });
  return { headerRow, columns: Object.fromEntries(columns) };
}

/** A mapping found in a table: the column of each field, and the columns that the mapping names but the table does not have. */
export type Resolved<Field extends string> = Headings & { at: Map<Field, number>; missing: Field[] };

/**
 * Finds the columns that a mapping names. Where the table has fewer or more title rows than when the mapping was made, its headings are
 * looked for again.
 */
export function resolveMapping<Field extends string>(
  rows: readonly string[][],
  mapping: ListMapping,
  fields: readonly Field[],
  rules: readonly HeadingRule<Field>[],
): Resolved<Field> {
  if (mapping.headerRow !== undefined) {
    const stated = resolveAt(rows, { headerRow: mapping.headerRow, headings: headingsAt(rows, mapping.headerRow) }, mapping, fields);
    if (stated.missing.length === 0) return stated;
  }
  return resolveAt(rows, findHeadings(rows, rules), mapping, fields);
}

function resolveAt<Field extends string>(
  rows: readonly string[][],
  table: Headings,
  mapping: ListMapping,
  fields: readonly Field[],
): Resolved<Field> {
  const { width } = sampleRows(rows, table.headerRow + 1);
  const names = columnNames(table.headings, width).map(foldHeading);
  const at = new Map<Field, number>();
  const missing: Field[] = [];
  for (const field of fields) {
    const column = Object.hasOwn(mapping.columns, field) ? mapping.columns[field] : undefined;
    if (column === undefined || column === "") continue;
    const position = typeof column === "number" ? column : names.indexOf(foldHeading(column));
    if (position >= 0 && position < names.length) at.set(field, position);
    else missing.push(field);
  }
  return { ...table, at, missing };
}

/** The question to the user: which column is which, with the columns seen, the first rows and our guess. */
export function needsListMapping(what: string, missing: readonly string[], rows: readonly string[][], guess: ListGuess): AppError {
  const first = rows
    .slice(guess.headerRow + 1)
    .filter((cells) => filledCells(cells) > 0)
    .slice(0, 8);
  return new AppError(
    "needs_mapping",
    `${what}: falta decir cuál columna es ${missing.join(", ")}. Elígela; lo recordaremos para la próxima vez.`,
    {
      columns: guess.columns,
      headerRow: guess.headerRow,
      rows: first,
      guess: guess.mapping,
      missing,
    },
  );
}
