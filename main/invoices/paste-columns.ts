import { isValidRuc } from "../../shared/identifiers.ts";
import { looksLikeAmount, readAmount } from "./paste-amounts.ts";
import { dateOrderOf, looksLikeDate, readDate } from "./paste-dates.ts";
import { fieldOfHeading, type PasteField } from "./paste-fields.ts";
import { documentTypeOf, readCurrency } from "./paste-values.ts";

/** Which column holds what, and where the data starts. `headings` is the row that named them, if there is one. */
export type PasteColumns = { fields: (PasteField | null)[]; headings: readonly string[]; firstRow: number };

const HEADER_SEARCH = 10;
const SAMPLE_ROWS = 200;

/** Understands the columns from the headings where there are some, and the rest from what the cells hold. */
export function understandColumns(rows: readonly string[][]): PasteColumns {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const header = findHeader(rows);
  const headings = header === undefined ? [] : (rows[header] ?? []);
  const firstRow = header === undefined ? 0 : header + 1;
  const fields: (PasteField | null)[] = Array.from({ length: width }, () => null);
  headings.forEach((heading, index) => {
    const field = fieldOfHeading(heading);
    if (field !== undefined && !fields.includes(field)) fields[index] = field;
  });
  const samples = rows.slice(firstRow, firstRow + SAMPLE_ROWS);
  settleDocument(fields, samples);
  guessMissing(fields, samples);
  return { fields, headings, firstRow };
}

/** The first row in which two or more cells are headings and none is a date, an amount or a RUC. */
function findHeader(rows: readonly string[][]): number | undefined {
  const index = rows.slice(0, HEADER_SEARCH).findIndex((row) => {
    const named = row.filter((cell) => fieldOfHeading(cell) !== undefined).length;
    return named >= 2 && !row.some((cell) => looksLikeDate(cell) || looksLikeAmount(cell) || /^\d{8}(\d{3})?$/.test(cell));
  });
  return index < 0 ? undefined : index;
}

type Column = { index: number; cells: string[] };

const columnCells = (samples: readonly string[][], index: number) => samples.map((row) => row[index] ?? "").filter((cell) => cell !== "");
const share = (cells: readonly string[], test: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isDocument = (cell: string) => /\b([A-Za-z][A-Za-z0-9]{3}|0\d{3})\s*[-–/ ]\s*\d{1,8}$/.test(cell);
const isClientDoc = (cell: string) => isValidRuc(cell) || /^\d{11}$/.test(cell) || /^\d{8}$/.test(cell);

/** «Documento» may name the client's RUC, and «Número» may hold the whole `F001-123`: the cells tell. */
function settleDocument(fields: (PasteField | null)[], samples: readonly string[][]): void {
  const document = fields.indexOf("document");
  if (document >= 0 && share(columnCells(samples, document), isClientDoc) > 0.7 && !fields.includes("clientDoc"))
    fields[document] = "clientDoc";
  const number = fields.indexOf("number");
  if (number >= 0 && !fields.includes("series") && !fields.includes("document")) fields[number] = "document";
  else if (number >= 0 && !fields.includes("document") && share(columnCells(samples, number), isDocument) > 0.7)
    fields[number] = "document";
}

const GUESSES: readonly [PasteField, (cell: string) => boolean][] = [
  ["document", isDocument],
  ["clientDoc", isClientDoc],
  ["series", (cell) => /^[FBE][A-Z0-9]{3}$/i.test(cell)],
  ["currency", (cell) => readCurrency(cell) !== undefined && !/^\d$/.test(cell)],
  ["type", (cell) => documentTypeOf(cell) !== undefined && !/^\d$/.test(cell)],
];

function guessMissing(fields: (PasteField | null)[], samples: readonly string[][]): void {
  const free = (): Column[] => fields.flatMap((field, index) => (field === null ? [{ index, cells: columnCells(samples, index) }] : []));
  const missing = (field: PasteField) => !fields.includes(field);
  for (const [field, test] of GUESSES) {
    const isNeeded = missing(field) && !(field === "series" && !missing("document")) && !(field === "document" && !missing("number"));
    const found = isNeeded ? free().find(({ cells }) => share(cells, test) > 0.6) : undefined;
    if (found) fields[found.index] = field;
  }
  if (!missing("series") && missing("number") && missing("document")) guessNumber(fields, free());
  guessDates(fields, free());
  guessTotal(fields, free());
  if (missing("clientName")) {
    const texts = free().filter(({ cells }) => share(cells, (cell) => /[A-Za-zÁ-ú]{3,}/.test(cell)) > 0.6);
    const longest = texts.toSorted((a, b) => averageLength(b.cells) - averageLength(a.cells))[0];
    if (longest) fields[longest.index] = "clientName";
  }
}

function guessNumber(fields: (PasteField | null)[], free: readonly Column[]): void {
  const after = free.filter(({ index, cells }) => index > fields.indexOf("series") && share(cells, (cell) => /^\d{1,8}$/.test(cell)) > 0.8);
  if (after[0]) fields[after[0].index] = "number";
}

/** The first column of dates is the issue and the next one the due date, unless its dates come before. */
function guessDates(fields: (PasteField | null)[], free: readonly Column[]): void {
  const dates = free.filter(({ cells }) => share(cells, looksLikeDate) > 0.6);
  const wanted = (["issueOn", "dueOn"] as const).filter((field) => !fields.includes(field));
  const [first, second] = dates;
  if (wanted.length === 2 && first && second) {
    const isReversed = averageDay(first.cells) > averageDay(second.cells);
    fields[first.index] = isReversed ? "dueOn" : "issueOn";
    fields[second.index] = isReversed ? "issueOn" : "dueOn";
    return;
  }
  if (wanted[0] && first) fields[first.index] = wanted[0];
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
function guessTotal(fields: (PasteField | null)[], free: readonly Column[]): void {
  if (fields.includes("total")) return;
  const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + Math.abs(readAmount(cell, "PEN", "either") ?? 0), 0);
  const decimals = free.filter(({ cells }) => share(cells, looksLikeAmount) > 0.6);
  const numbers = decimals.length > 0 ? decimals : free.filter(({ cells }) => share(cells, (cell) => /^\d{1,7}$/.test(cell)) > 0.8);
  const largest = numbers.toSorted((a, b) => sum(b.cells) - sum(a.cells))[0];
  if (largest) fields[largest.index] = "total";
}

function averageLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1);
}
