import type { ColumnMapping } from "../../../shared/contract/reconciliation.ts";
import { dateOrder, decimalMark, readAmount, readDate } from "./columns.ts";
import { guessMoney } from "./guess-money.ts";
import { findColumn, foldHeading, LONGEST } from "./headings.ts";

/** How banks and spreadsheets call each column, the surest first. */
const NAMES = {
  bookedOn: [
    "Fecha",
    "Fecha de operación",
    "Fecha operación",
    "F. operación",
    "Fecha de movimiento",
    "Fecha movimiento",
    "Fecha contable",
    "Fecha proceso",
    "Fecha de proceso",
    "Booking date",
    "Date",
    "Transaction date",
    "Posting date",
    "Completed date",
    "F. operativa",
    "Datum",
  ],
  description: [
    "Descripción",
    "Descripción operación",
    "Concepto",
    "Detalle",
    "Glosa",
    "Movimiento",
    "Referencia",
    "Descripción del movimiento",
    "Mensaje",
    "Description",
    "Details",
    "Memo",
    "Narrative",
    "Label",
    "Payee",
    "Libellé",
    "Verwendungszweck",
    "Omschrijving",
    "Reference",
  ],
  amount: ["Monto", "Importe", "Monto operación", "Amount", "Valor", "Bedrag", "Betrag"],
  credit: [
    "Abono",
    "Abonos",
    "Haber",
    "Ingreso",
    "Ingresos",
    "Crédito",
    "Créditos",
    "Depósito",
    "Depósitos",
    "Entrada",
    "Credit",
    "Deposit",
    "Credit amount",
    "Importe abono",
    "Monto abono",
    "Paid in",
    "Money in",
    "Haben",
    "Kredit",
  ],
  debit: [
    "Cargo",
    "Cargos",
    "Debe",
    "Egreso",
    "Egresos",
    "Débito",
    "Débitos",
    "Retiro",
    "Retiros",
    "Salida",
    "Gasto",
    "Gastos",
    "Debit",
    "Debit amount",
    "Importe cargo",
    "Monto cargo",
    "Withdrawal",
    "Paid out",
    "Money out",
    "Soll",
    "Debet",
  ],
  operation: [
    "Nº operación",
    "Número de operación",
    "Nro. de operación",
    "Operación - Número",
    "Núm. movimiento",
    "Nº. Doc.",
    "Operación",
    "Documento",
    "Nro documento",
    "Transaction id",
    "Operation number",
    "Reference number",
  ],
  balance: ["Saldo", "Saldo contable", "Saldo disponible", "Saldo (+)", "Balance", "Running balance", "Solde"],
  counterpartyDoc: ["RUC", "RUC/DNI", "DNI", "Doc. ordenante", "Documento ordenante", "RUC adquiriente", "Tax id"],
  counterpartyName: [
    "Ordenante",
    "Nombre ordenante",
    "Origen",
    "Cliente",
    "Razón social",
    "Remitente",
    "Nombre",
    "Payer",
    "Counterparty",
    "Name",
  ],
} as const satisfies Partial<Record<keyof ColumnMapping, readonly string[]>>;

type Field = keyof typeof NAMES;
const FIELDS = Object.keys(NAMES) as Field[];
const SAMPLE_ROWS = 40;
const SEARCHED_ROWS = 25;

/** A table whose columns nobody told us, and what they most likely are. */
export type UnknownTable = {
  /** Position of the headings, 0 = first row; -1 when the table has none. */
  headerRow: number;
  columns: string[];
  guess: Partial<ColumnMapping>;
};

/**
 * What the columns of a table most likely hold: by their headings, and where those say nothing by what stands under them
 * (the first column of dates, the first of amounts, the longest texts).
 */
export function guessMapping(rows: readonly string[][]): UnknownTable {
  const headerRow = findLikelyHeader(rows);
  const width = Math.max(0, ...rows.slice(0, SEARCHED_ROWS + SAMPLE_ROWS).map((cells) => cells.length));
  const headings = headerRow < 0 ? [] : (rows[headerRow] ?? []);
  const columns = Array.from({ length: width }, (_, at) => headings[at]?.trim().slice(0, 2 * LONGEST) || `Columna ${at + 1}`);
  const found = new Map<Field, number>();
  for (const field of FIELDS) {
    const at = findColumn(headings, NAMES[field]);
    if (at !== undefined && ![...found.values()].includes(at)) found.set(field, at);
  }
  const below = rows.slice(headerRow + 1);
  // Without headings, what stands above the table is not told apart from it but by its rows.
  const isData = (cells: readonly string[]) => (headerRow < 0 ? cells.some(isDateCell) && cells.some(isAmountCell) : cells.length > 1);
  const samples = below.filter(isData).slice(0, SAMPLE_ROWS);
  guessFromSamples(found, samples, width);
  return { headerRow, columns, guess: toMapping(found, headings, headerRow, rows) };
}

/** The first of the top rows with three or more headings that we know; -1 when there is none. */
function findLikelyHeader(rows: readonly string[][]): number {
  let best = -1;
  let bestCount = 2;
  for (const [index, cells] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const count = FIELDS.filter((field) => findColumn(cells, NAMES[field]) !== undefined).length;
    if (count > bestCount) {
      best = index;
      bestCount = count;
    }
  }
  return best >= 0 ? best : firstTextRow(rows);
}

/** A row of texts only, next above a row with a date and an amount: headings in words we do not know. */
function firstTextRow(rows: readonly string[][]): number {
  const first = rows.slice(0, SEARCHED_ROWS).findIndex((cells) => cells.some(isDateCell) && cells.some(isAmountCell));
  const at = rows.slice(0, Math.max(0, first)).findLastIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const above = rows[at] ?? [];
  const isText = !above.some((cell) => isDateCell(cell) || isAmountCell(cell));
  return isText && above.filter((cell) => cell.trim() !== "").length > 2 ? at : -1;
}

const COMPACT_DAY = /^(19[89]|20\d)\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const isDateCell = (cell: string) =>
  (/\D/.test(cell.trim()) || COMPACT_DAY.test(cell.trim())) && (readDate(cell, "dmy") ?? readDate(cell, "mdy")) !== undefined;
const isAmountCell = (cell: string) =>
  !isDateCell(cell) && /\d/.test(cell) && (readAmount(cell, ".", "PEN") ?? readAmount(cell, ",", "PEN")) !== undefined;

/** Numbers of operations and accounts, also international ones. */
const NUMBER = /^[\d\s*•-]+$|^[A-Z]{2}\d{2}[A-Z0-9 ]{11,36}$/;

function guessFromSamples(found: Map<Field, number>, samples: readonly string[][], width: number): void {
  const cellsOf = (at: number) => samples.map((cells) => cells[at] ?? "").filter((cell) => cell !== "");
  const free = () => Array.from({ length: width }, (_, at) => at).filter((at) => ![...found.values()].includes(at));
  const isMostly = (at: number, is: (cell: string) => boolean) =>
    cellsOf(at).length > 0 && cellsOf(at).filter(is).length >= cellsOf(at).length * 0.8;
  if (!found.has("bookedOn")) {
    const at = free().find((position) => isMostly(position, isDateCell));
    if (at !== undefined) found.set("bookedOn", at);
  }
  if (!found.has("amount") && !found.has("credit")) {
    const amounts = free().filter((position) => isMostly(position, isAmountCell));
    const money = guessMoney(samples, amounts, found.get("balance"));
    for (const [field, at] of Object.entries(money)) found.set(field as Field, at);
  }
  if (!found.has("description")) {
    const length = (at: number) => cellsOf(at).reduce((sum, cell) => sum + cell.length, 0);
    const [at] = free()
      .filter((position) => !isMostly(position, (cell) => isDateCell(cell) || isAmountCell(cell) || NUMBER.test(cell)))
      .sort((a, b) => length(b) - length(a));
    if (at !== undefined) found.set("description", at);
  }
  if (found.has("credit") || found.has("debit")) found.delete("amount");
}

function toMapping(
  found: Map<Field, number>,
  headings: readonly string[],
  headerRow: number,
  rows: readonly string[][],
): Partial<ColumnMapping> {
  const mapping: Partial<ColumnMapping> = {};
  if (headerRow >= 0) mapping.headerRow = headerRow;
  for (const [field, at] of found) {
    const heading = headings[at]?.trim() ?? "";
    const isUnique =
      heading !== "" && heading.length <= LONGEST && headings.filter((other) => foldHeading(other) === foldHeading(heading)).length === 1;
    mapping[field] = isUnique ? heading : at;
  }
  const booked = found.get("bookedOn");
  if (booked !== undefined) mapping.dateOrder = dateOrder(rows.slice(headerRow + 1).map((cells) => cells[booked] ?? ""));
  return mapping;
}

/** The headings of a table folded and joined, by which its mapping is remembered; of a table without headings, its shape. */
export function headerSignature(rows: readonly string[][], { headerRow, columns }: UnknownTable): string {
  if (headerRow >= 0) return columns.map(foldHeading).join("|");
  const sample = rows.find((cells) => cells.some(isDateCell) && cells.some(isAmountCell)) ?? [];
  const mark = decimalMark(sample);
  return `#${sample.map((cell) => (isDateCell(cell) ? "d" : isAmountCell(cell) ? `n${mark}` : "t")).join("")}`;
}
