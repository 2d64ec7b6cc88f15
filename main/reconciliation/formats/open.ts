import { decodeText } from "../../platform/table-encoding.ts";
import { readTable } from "../../platform/tables.ts";
import type { StatementFile, StatementFormat } from "./format.ts";
import { detectFormat } from "./registry.ts";

/** The standards say what they are at their beginning; a long table need not be decoded twice to see that it is none. */
const HEAD_BYTES = 65_536;

/**
 * A statement file and the format that knows it. The standards (OFX, QIF, MT940, CAMT) are known by their text;
 * only what is none of them is opened as a table.
 * @throws AppError unreadable_file, unsupported_file when it is neither
 */
export async function openStatementFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ file: StatementFile; format: StatementFormat | undefined }> {
  const textOf = (part: Uint8Array) => (isBook(bytes) ? "" : decodeText(withoutPadding(part), fileName).text);
  const head: StatementFile = { fileName, bytes, text: textOf(bytes.subarray(0, HEAD_BYTES)), sheets: [] };
  const standard = head.text === "" ? undefined : detectFormat(head);
  if (standard) return { file: bytes.length > HEAD_BYTES ? { ...head, text: textOf(bytes) } : head, format: standard };
  const { sheets } = await readTable(bytes, fileName);
  const file = { ...head, text: "", sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map(withinWidth) })) };
  return { file, format: detectFormat(file) };
}

/** A ZIP (XLSX, ODS), a compound file (XLS), a PDF or a picture: nothing to read as text. */
function isBook(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf) || (a === 0x25 && b === 0x50) || a === 0x89 || (a === 0xff && b === 0xd8);
}

/** No bank's table is wider; a line of a million commas is none. */
const MAX_COLUMNS = 200;

const withinWidth = (cells: string[]) => (cells.length > MAX_COLUMNS ? cells.slice(0, MAX_COLUMNS) : cells);

/** Old systems fill the last block of a text file with zeros. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  const first = bytes.indexOf(0);
  return first > 0 && bytes.subarray(first).every((byte) => byte === 0) ? bytes.subarray(0, first) : bytes;
}
