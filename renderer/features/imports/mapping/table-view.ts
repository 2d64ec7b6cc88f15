import type { UnknownTable } from "../../../../shared/contract/imports.ts";

/** A column as the wizard shows it: its heading, or its letter where it has none. */
export type SeenColumn = { at: number; heading: string; label: string };

/** Row numbers are those of the file, 1 = first. */
export type SeenRow = { row: number; cells: string[] };

/** Headings may stand as far down as this; titles and the bank's own data come before them. */
const DEEPEST_HEADINGS = 50;
const SHOWN = 5;

/** The columns of a table that hold anything, with the headings of the chosen row; -1 = no row of headings. */
export function columnsOf(table: UnknownTable, headerRow: number): SeenColumn[] {
  const headings = headerRow < 0 ? [] : headerRow === table.headerRow ? table.columns : (table.rows[headerRow] ?? []);
  const width = Math.max(0, ...[headings, ...table.rows].map(lastFilled));
  return Array.from({ length: width }, (_, at) => {
    const heading = (headings[at] ?? "").trim();
    return { at, heading, label: heading || `Columna ${letterOf(at)}` };
  });
}

/** The first rows below the headings that hold anything. */
export function firstRows(table: UnknownTable, headerRow: number): SeenRow[] {
  return table.rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(headerRow + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, SHOWN);
}

/** The rows that could hold the headings, with the beginning of each. */
export function headingRows(table: UnknownTable): { at: number; label: string }[] {
  const rows = table.rows.slice(0, DEEPEST_HEADINGS + 1).map((cells, at) => ({ at, filled: cells.filter((cell) => cell.trim() !== "") }));
  return rows
    .filter(({ at, filled }) => filled.length > 0 || at === table.headerRow)
    .map(({ at, filled }) => ({ at, label: `Fila ${at + 1}: ${filled.slice(0, 4).join(" · ").slice(0, 60)}` }));
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

/** `A`, `B`, ... `AA`: how spreadsheets call a column. */
function letterOf(at: number): string {
  return (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));
}
