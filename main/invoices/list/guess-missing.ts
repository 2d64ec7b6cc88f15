import { looksLikeAmount, readAmount, readCurrency } from "../../platform/table-amounts.ts";
import { columnCells, shareOf } from "../../platform/table-columns.ts";
import { dateOrderOf, looksLikeDate, readDate } from "../../platform/table-dates.ts";
import { foldHeading } from "../../platform/table-headings.ts";
import { looksLikeIdentity } from "../../platform/table-identity.ts";
import { documentTypeOf, looksLikeDocument } from "./document.ts";
import type { InvoiceField } from "./fields.ts";
import { OTHER_HEADINGS } from "./headings.ts";

type Column = { at: number; cells: string[] };

const GUESSES: readonly [InvoiceField, (cell: string) => boolean][] = [
  ["document", looksLikeDocument],
  ["clientDoc", looksLikeIdentity],
  ["series", (cell) => /^[FBE][A-Z0-9]{3}$/i.test(cell)],
  ["currency", (cell) => readCurrency(cell) !== undefined && !/\d/.test(cell)],
  ["type", (cell) => documentTypeOf(cell) !== undefined && !/^\d$/.test(cell)],
];

/** Finds the fields that no heading named, by what stands under the columns that are left. */
export function guessMissing(
  at: Map<InvoiceField, number>,
  headings: readonly string[],
  samples: readonly string[][],
  width: number,
): void {
  const columns = Array.from({ length: width }, (_, column) => ({ at: column, cells: columnCells(samples, column) })).filter(
    ({ at: column, cells }) => cells.length > 0 && !OTHER_HEADINGS.test(foldHeading(headings[column] ?? "")),
  );
  const free = (): Column[] => {
    const taken = new Set(at.values());
    return columns.filter((column) => !taken.has(column.at));
  };
  const missing = (field: InvoiceField) => !at.has(field);
  for (const [field, test] of GUESSES) {
    const isNeeded = missing(field) && !(field === "series" && !missing("document")) && !(field === "document" && !missing("number"));
    const found = isNeeded ? free().filter(({ cells }) => shareOf(cells, test) > 0.6) : [];
    const best = field === "clientDoc" ? mostVaried(found) : found[0];
    if (best) at.set(field, best.at);
  }
  if (!missing("series") && missing("number") && missing("document")) guessNumber(at, free());
  guessDates(at, free());
  if (missing("total") && missing("totalPen")) guessTotal(at, free());
  if (missing("clientName")) guessName(at, free());
}

/** Our own RUC may stand in every row; those of the clients differ. */
function mostVaried(columns: readonly Column[]): Column | undefined {
  return columns.toSorted((a, b) => new Set(b.cells).size - new Set(a.cells).size)[0];
}

function guessNumber(at: Map<InvoiceField, number>, free: readonly Column[]): void {
  const series = at.get("series") ?? 0;
  const after = free.find((column) => column.at > series && shareOf(column.cells, (cell) => /^\d{1,8}$/.test(cell)) > 0.8);
  if (after) at.set("number", after.at);
}

/** The first column of dates is the issue and the next one the due date, unless its dates come before. */
function guessDates(at: Map<InvoiceField, number>, free: readonly Column[]): void {
  const dates = free.filter(({ cells }) => shareOf(cells, looksLikeDate) > 0.6);
  const wanted = (["issueOn", "dueOn"] as const).filter((field) => !at.has(field));
  const [first, second] = dates;
  if (wanted.length === 2 && first && second) {
    const isReversed = averageDay(first.cells) > averageDay(second.cells);
    at.set(isReversed ? "dueOn" : "issueOn", first.at).set(isReversed ? "issueOn" : "dueOn", second.at);
    return;
  }
  if (wanted[0] && first) at.set(wanted[0], first.at);
}

function averageDay(cells: readonly string[]): number {
  const order = dateOrderOf(cells);
  const days = cells.flatMap((cell) => {
    const date = readDate(cell, order);
    return "on" in date ? [Date.parse(date.on)] : [];
  });
  return days.reduce((sum, day) => sum + day, 0) / Math.max(days.length, 1);
}

/** Of several columns of amounts the total is the one with the largest sum. */
function guessTotal(at: Map<InvoiceField, number>, free: readonly Column[]): void {
  const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + Math.abs(readAmount(cell, "PEN", "either") ?? 0), 0);
  const decimals = free.filter(({ cells }) => shareOf(cells, looksLikeAmount) > 0.6);
  const numbers = decimals.length > 0 ? decimals : free.filter(({ cells }) => shareOf(cells, (cell) => /^\d{1,7}$/.test(cell)) > 0.8);
  const largest = numbers.toSorted((a, b) => sum(b.cells) - sum(a.cells))[0];
  if (largest) at.set("total", largest.at);
}

function guessName(at: Map<InvoiceField, number>, free: readonly Column[]): void {
  const texts = free.filter(({ cells }) => shareOf(cells, (cell) => /[A-Za-zÁ-ú]{3,}/.test(cell)) > 0.6);
  const longest = texts.toSorted((a, b) => averageLength(b.cells) - averageLength(a.cells))[0];
  if (longest) at.set("clientName", longest.at);
}

function averageLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1);
}
