import Papa from "papaparse";
import { AppError } from "../../shared/contract/errors.ts";

/** In order of preference where two split a text equally well: a comma may just be the decimals of an amount. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
const SAMPLE_LINES = 200;
const MAX_LINE = 1_000_000;

/**
 * Splits delimited text into rows of trimmed cells, finding the delimiter by itself. Row n of the result is line n of the text
 * (blank lines are kept as empty rows) unless a quoted cell holds line breaks.
 * @throws AppError unreadable_file when a line is longer than a million characters
 */
export function splitText(text: string, fileName: string): { rows: string[][]; delimiter: string } {
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  checkLines(body, fileName);
  const { delimiter, rest } = declaredDelimiter(body) ?? { delimiter: guessDelimiter(body), rest: body };
  return { rows: tidyRows(parseRows(rest, delimiter)), delimiter };
}

function checkLines(body: string, fileName: string): void {
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf("\n", from);
    const length = (end < 0 ? body.length : end) - from;
    if (length > MAX_LINE)
      throw new AppError(
        "unreadable_file",
        `«${fileName}» tiene una línea de más de un millón de letras: no es una tabla. Descárgalo otra vez.`,
      );
    from += length + 1;
  }
}

/** Excel writes `sep=;` as the first line of some exports. The line stays, empty, so that row numbers hold. */
function declaredDelimiter(body: string): { delimiter: string; rest: string } | undefined {
  const match = /^"?sep=([,;|\t])"?(?=\n|$)/i.exec(body);
  return match?.[1] ? { delimiter: match[1], rest: body.slice(match[0].length) } : undefined;
}

/**
 * Splits what was copied from a spreadsheet: tabs where there are any (a cell may hold line breaks between quotes), else as `splitText`.
 * @throws AppError unreadable_file when a line is longer than a million characters
 */
export function splitPasted(text: string): string[][] {
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!body.includes("\t")) return splitText(body, "Lo que pegaste").rows;
  checkLines(body, "Lo que pegaste");
  return tidyRows(parseRows(body, "\t"));
}

/** The delimiter that cuts most lines into the same number of cells (two or more); the one with more cells where that is equal. */
function guessDelimiter(body: string): string {
  const sample = body
    .split("\n", SAMPLE_LINES)
    .filter((line) => line.trim() !== "")
    .join("\n");
  let best: { delimiter: string; share: number; cells: number } = { delimiter: ",", share: 0, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const { share, cells } = consistency(parseRows(sample, delimiter));
    if (share > best.share + 0.02 || (Math.abs(share - best.share) <= 0.02 && cells > best.cells)) best = { delimiter, share, cells };
  }
  return best.delimiter;
}

function consistency(rows: readonly string[][]): { share: number; cells: number } {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const [cells, times] = [...counts].reduce<[number, number]>(
    (top, entry) => (entry[1] > top[1] || (entry[1] === top[1] && entry[0] > top[0]) ? entry : top),
    [0, 0],
  );
  return { share: rows.length === 0 ? 0 : times / rows.length, cells };
}

function parseRows(body: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: "\n", header: false, skipEmptyLines: false });
  return errors.some((error) => error.type === "Quotes") ? body.split("\n").map((line) => parseLine(line, delimiter)) : data;
}

/** A stray quote (`"EL SOL" SAC`) must spoil one line only, not swallow the rest of the file. */
function parseLine(line: string, delimiter: string): string[] {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter, newline: "\n" });
  return errors.some((error) => error.type === "Quotes") ? line.split(delimiter) : (data[0] ?? [""]);
}

function tidyRows(rows: string[][]): string[][] {
  const tidy = rows.map((row) => {
    const cells = row.map(tidyCell);
    return cells.every((cell) => cell === "") ? [] : cells;
  });
  while (tidy.length > 0 && tidy.at(-1)?.length === 0) tidy.pop();
  return tidy;
}

/** `="00123"` is how a CSV keeps leading zeros for Excel. */
function tidyCell(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.startsWith('="') && trimmed.endsWith('"') ? trimmed.slice(2, -1) : trimmed;
}
