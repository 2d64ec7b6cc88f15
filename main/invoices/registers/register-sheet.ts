import { isPurchaseRegister, isRegister } from "./register.ts";

/** Titles stand above the headings; the first row of the register tells what it is. */
const HEAD_ROWS = 60;
/** The SIRE has 40 columns. */
const MAX_COLUMNS = 200;

export type SheetRegister = { is: "register" | "purchases"; text: string };

/**
 * The register that somebody opened in a spreadsheet and saved as one, as the text that it was, with a line for each row; undefined for any other table.
 * @param rows cells as texts, with blank rows in their place
 */
export function registerOfSheet(rows: readonly string[][], fileName: string): SheetRegister | undefined {
  const width = rows.slice(0, HEAD_ROWS).reduce((widest, cells) => Math.max(widest, Math.min(cells.length, MAX_COLUMNS)), 0);
  const head = textOf(rows.slice(0, HEAD_ROWS), width);
  if (head.trim() === "") return undefined;
  if (isPurchaseRegister(head, fileName)) return { is: "purchases", text: head };
  return isRegister(head, fileName) ? { is: "register", text: textOf(rows, width) } : undefined;
}

/** Spreadsheets leave out the empty cells at the end of a row. */
function textOf(rows: readonly string[][], width: number): string {
  return rows
    .map((cells) => Array.from({ length: width }, (_, column) => (cells[column] ?? "").replace(/\s+/g, " ")).join("\t"))
    .join("\n");
}
