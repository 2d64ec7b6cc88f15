import { currencyOfName } from "./currency-names.ts";

/** One line of a pasted list, taken apart: `dateText` undefined where it has no date, `cells` what stands beside it and holds digits. */
export type PastedLine = { row: number; text: string; dateText: string | undefined; currency: string | undefined; cells: string[] };

const MONTH = "(?:ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic|jan|apr|aug|dec)[a-z]*";
/** A date anywhere in a line: with separators, compact, with the month's name, or a spreadsheet's day number alone in its cell. */
const DATE = new RegExp(
  [
    String.raw`(?<![\d.,/-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:19|20)\d{6})(?!\d|[.,]\d{3,})`,
    String.raw`(?<![\d.,])\d{1,2}[\s\-/.]*(?:de\s+)?${MONTH}\.?[\s\-/.,]*(?:del?\s+)?(?:\d{4}|\d{2})(?![\d.,])`,
    String.raw`(?<=^["\s]*)[3-6]\d{4}(?=["\s]*[\t;|])`,
  ].join("|"),
  "i",
);
const TIME = /\bT?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]\.?\s*m\.?)?/gi;
/** Longer lines are no rates, and would cost the patterns time. */
const LONGEST = 300;

/** Takes a pasted text apart line by line; `row` counts from 1, blank lines included. */
export function pastedLines(text: string): PastedLine[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((line, index) => takeApart(line.slice(0, LONGEST).replace(/[\u00a0\u202f]/g, " "), index + 1));
}

function takeApart(text: string, row: number): PastedLine {
  const found = DATE.exec(text);
  const rest = found ? `${text.slice(0, found.index)}\t${text.slice(found.index + found[0].length)}` : text;
  const cells = splitCells(rest.replace(TIME, " "));
  return {
    row,
    text,
    dateText: found?.[0],
    currency: currencyOfName(rest),
    cells: cells.filter((cell) => /\d/.test(cell)),
  };
}

/** The cells of a line without its date: between tabs, semicolons or bars; between quotes; between spaces; between commas. */
function splitCells(rest: string): string[] {
  const body = rest.trim().replace(/^[,;|\s]+|[,;|\s]+$/g, "");
  if (body.includes('"')) return [...body.matchAll(/"([^"]*)"|([^,;|\t"]+)/g)].map(([, quoted, plain]) => clean(quoted ?? plain ?? ""));
  if (/[\t;|]/.test(body)) return body.split(/[\t;|]/).map(clean);
  if (/\d[\s,]*\s[^\d]*\d/.test(body)) return numbersIn(body);
  return commaCells(body);
}

/** Of words and numbers between spaces, as a page that was copied without its table: the numbers. */
function numbersIn(body: string): string[] {
  return body.split(/\s+/).map(clean);
}

/** `3.745,3.752`, and `3,745,3,752` where the decimals are behind commas too. */
function commaCells(body: string): string[] {
  const cells = body.split(",").map(clean);
  const isPaired = cells.length > 2 && cells.length % 2 === 0 && cells.every((cell) => /^\d+$/.test(cell));
  if (isPaired) return Array.from({ length: cells.length / 2 }, (_, at) => `${cells[2 * at]},${cells[2 * at + 1]}`);
  return cells;
}

function clean(cell: string): string {
  return cell.trim().replace(/^(S\/\.?|PEN)\s*|[,\s]+$/gi, "");
}
