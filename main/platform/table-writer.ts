import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import ExcelJS from "exceljs";
import { writeWhole } from "./saved-files.ts";

/** A column of an exported table: text stays text, money and numbers are real numbers, dates are real dates. */
export type ExportColumn<Row> = { heading: string; width?: number } & (
  | { kind: "text"; value(row: Row): string | null }
  | { kind: "number"; value(row: Row): number | null; format?: string }
  | { kind: "date"; value(row: Row): string | null }
);

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"). */
function formulaSafe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvCell<Row>(column: ExportColumn<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return "";
  if (column.kind === "date") return `${String(value).slice(8, 10)}/${String(value).slice(5, 7)}/${String(value).slice(0, 4)}`;
  if (column.kind === "number") return String(value);
  const text = formulaSafe(String(value));
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a CSV in UTF-8 with BOM, so that Excel in Spanish reads its accents. Rows may come in pages. */
export function writeCsv<Row>(path: string, columns: readonly ExportColumn<Row>[], pages: AsyncIterable<readonly Row[]>): Promise<void> {
  return writeWhole(path, async (aside) => {
    const file = await open(aside, "w", 0o600);
    try {
      await file.write(`\ufeff${columns.map((column) => column.heading).join(",")}\r\n`);
      for await (const rows of pages)
        await file.write(rows.map((row) => `${columns.map((column) => csvCell(column, row)).join(",")}\r\n`).join(""));
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

function xlsxCell<Row>(column: ExportColumn<Row>, row: Row): string | number | Date | null {
  const value = column.value(row);
  return column.kind === "date" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
}

/** A sheet of a workbook that is being written. */
export type ExportSheet = { write(workbook: ExcelJS.stream.xlsx.WorkbookWriter, checkDisk: () => void): Promise<void> };

/** A sheet with one heading row; rows may come in pages. Rows that `isStrong` names stand out, as sums do. */
export function exportSheet<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  isStrong: (row: Row) => boolean = () => false,
): ExportSheet {
  return {
    async write(workbook, checkDisk) {
      const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
      sheet.columns = columns.map((column) => ({
        width: column.width ?? 14,
        style: { numFmt: column.kind === "date" ? "dd/mm/yyyy" : column.kind === "number" ? (column.format ?? "#,##0.00") : "@" },
      }));
      const heading = sheet.addRow(columns.map((column) => column.heading));
      heading.font = { bold: true };
      heading.commit();
      for await (const rows of pages) {
        checkDisk();
        for (const row of rows) {
          const added = sheet.addRow(columns.map((column) => xlsxCell(column, row)));
          if (isStrong(row)) added.font = { bold: true };
          added.commit();
        }
      }
      sheet.commit();
    },
  };
}

/** Writes an XLSX of one sheet as a stream: memory does not grow with the rows. Text is stored as text and never as a formula. */
export function writeXlsx<Row>(
  path: string,
  sheetName: string,
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Promise<void> {
  return writeWorkbook(path, [exportSheet(sheetName, columns, pages)]);
}

/** Writes an XLSX of several sheets, in the same way. */
export function writeWorkbook(path: string, sheets: readonly ExportSheet[]): Promise<void> {
  return writeWhole(path, (aside) => streamXlsx(aside, sheets));
}

async function streamXlsx(path: string, sheets: readonly ExportSheet[]): Promise<void> {
  const stream = createWriteStream(path, { mode: 0o600 });
  const closed = new Promise<void>((resolve, reject) => {
    stream.on("close", resolve);
    stream.on("error", reject);
  });
  closed.catch(() => undefined); // heard below; until then it must not count as unheard
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const checkDisk = () => {
    if (stream.errored) throw stream.errored;
  };
  try {
    for (const sheet of sheets) await sheet.write(workbook, checkDisk);
    await Promise.race([workbook.commit(), closed]); // the workbook never ends on a stream that failed
    await closed;
  } catch (error) {
    stream.destroy();
    throw error;
  }
}
