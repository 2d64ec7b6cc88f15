import type * as XlsxModule from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { AppError } from "../../shared/contract/errors.ts";
import { serialDateText } from "./table-serial.ts";

type Xlsx = Pick<typeof XlsxModule, "read">;
/** The part of the library that knows number formats has no types of its own. */
type Formats = { is_date(format: string): boolean };
type SheetRows = { name: string; rows: string[][] };

const MAX_CELLS = 8_000_000;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 2_000;

/** Sheets of an XLSX, XLS or ODS workbook. The library weighs 1 MB, so it is loaded on first use. */
export async function readBook(bytes: Uint8Array, fileName: string): Promise<SheetRows[]> {
  return readSheets(fileName, (xlsx) => xlsx.read(bytes, { type: "array", ...OPTIONS }));
}

/** Sheets of a page of HTML tables or of an XML workbook of Excel 2003; in HTML every cell stays as it is written. */
export async function readMarkup(text: string, fileName: string): Promise<SheetRows[]> {
  const isHtml = /<table[\s>]/i.test(text);
  return readSheets(fileName, (xlsx) => xlsx.read(text, { type: "string", ...OPTIONS, raw: isHtml }));
}

const OPTIONS = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  cellText: true,
  nodim: true,
} as const;

async function readSheets(fileName: string, read: (xlsx: Xlsx) => WorkBook): Promise<SheetRows[]> {
  const xlsx = await import("@e965/xlsx");
  const formats = xlsx.SSF as Formats;
  try {
    const book = read(xlsx);
    const uses1904 = Boolean(book.Workbook?.WBProps?.date1904);
    const budget = { cells: MAX_CELLS };
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet ? [{ name, rows: sheetRows(sheet, { formats, uses1904, budget }) }] : [];
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    const hasPassword = error instanceof Error && /password|encrypt/i.test(error.message);
    if (hasPassword) throw new AppError("unreadable_file", `«${fileName}» tiene contraseña. Quítasela en Excel y vuelve a intentarlo.`);
    throw new AppError(
      "unreadable_file",
      `«${fileName}» no se puede leer como hoja de Excel. Ábrelo en Excel y guárdalo de nuevo como .xlsx.`,
    );
  }
}

function tooManyCells(): AppError {
  return new AppError("unreadable_file", "La hoja tiene demasiadas celdas. Deja solo la tabla, guárdala de nuevo y vuelve a intentarlo.");
}

type Reading = { formats: Formats; uses1904: boolean; budget: { cells: number } };

function sheetRows(sheet: WorkSheet, reading: Reading): string[][] {
  const data: (CellObject | undefined)[][] = sheet["!data"] ?? [];
  if (data.length > MAX_ROWS) throw tooManyCells();
  const rows: string[][] = [];
  for (let index = 0; index < data.length; index++) {
    const cells = data[index];
    if (cells && cells.length > MAX_COLUMNS) throw tooManyCells();
    const row = cells ? trimRow(Array.from(cells, (cell) => (cell ? cellText(cell, reading) : ""))) : [];
    reading.budget.cells -= row.length + 1;
    if (reading.budget.cells < 0) throw tooManyCells();
    rows.push(row);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function trimRow(row: string[]): string[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === "") length -= 1;
  return length === row.length ? row : row.slice(0, length);
}

function cellText(cell: CellObject, { formats, uses1904 }: Reading): string {
  const value = cell.v;
  if (typeof value === "string") return cell.t === "e" ? "" : value.trim();
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (value instanceof Date) return value.toISOString().slice(0, 10).split("-").reverse().join("/");
  if (typeof value !== "number" || cell.t === "e") return "";
  const format = typeof cell.z === "string" ? cell.z : "";
  if (format !== "" && format !== "General" && formats.is_date(format)) return serialDateText(value, uses1904) ?? plainNumber(value);
  const padding = /^0{2,}$/.exec(format);
  const text = plainNumber(value);
  return padding && /^\d+$/.test(text) ? text.padStart(format.length, "0") : text;
}

/** A spreadsheet's number as a plain decimal: its 15 significant digits (what Excel itself shows), never an exponent. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  const [digits = "0", exponent] = Number(value.toPrecision(15)).toString().split("e");
  if (exponent === undefined) return digits;
  const shift = Number(exponent);
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "0", decimals = ""] = digits.replace("-", "").split(".");
  return shift > 0 ? sign + whole + decimals.padEnd(shift, "0") : `${sign}0.${"0".repeat(-shift - 1)}${whole}${decimals}`;
}
