import type { Finding } from "../../../shared/contract/common.ts";
import { type Book, columnName, type Field, type Layout } from "./register-layout.ts";

/** One row under reading: its cells by field, and what was found wrong with it. */
export type RowReader = {
  /** Trimmed; "" where the file has no such column or fills it with a dash. */
  cell: (field: Field) => string;
  /** The row cannot be a document. `problem` says what is wrong and how to mend it. */
  fail: (field: Field, problem: string) => void;
  warn: (code: string, message: string) => void;
  problems: readonly string[];
  warnings: Finding[];
};

export function rowReader(row: number, cells: readonly string[], layout: Layout, book: Book): RowReader {
  const problems: string[] = [];
  const warnings: Finding[] = [];
  return {
    cell: (field) => tidyCell(cells[layout[field]]),
    fail: (field, problem) => problems.push(`Fila ${row}, ${columnName(book, layout, field)}: ${problem}`),
    warn: (code, message) => warnings.push({ code, message: `Fila ${row}: ${message}` }),
    problems,
    warnings,
  };
}

/** `="00123"` is how a CSV keeps leading zeros for Excel; a dash is how the books fill what does not apply. */
export function tidyCell(cell: string | undefined): string {
  if (cell === undefined) return "";
  const text = cell.trim();
  if (text === "-") return "";
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).trim() : text;
}

/** A cell as a message may quote it. */
export function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
