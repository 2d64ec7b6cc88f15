import ExcelJS from "exceljs";
import { formatDate } from "../../../shared/dates.ts";
import { currencyExponent } from "../../../shared/money.ts";
import type { CurrencyStatement, StatementFacts } from "./facts.ts";
import { AGES, documentText, spanText, STATEMENT_TITLE } from "./words.ts";

type Cell = string | number | Date | null;
type Column = { heading: string; width: number; isDate?: boolean; isAmount?: boolean };

const DATE = "dd/mm/yyyy";

const OPEN_COLUMNS: readonly Column[] = [
  { heading: "Documento", width: 30 },
  { heading: "Emisión", width: 12, isDate: true },
  { heading: "Vencimiento", width: 12, isDate: true },
  { heading: "Días de atraso", width: 14 },
  { heading: "Importe", width: 15, isAmount: true },
  { heading: "Pagado", width: 15, isAmount: true },
  { heading: "Saldo", width: 15, isAmount: true },
];

const MOVEMENT_COLUMNS: readonly Column[] = [
  { heading: "Fecha", width: 12, isDate: true },
  { heading: "Movimiento", width: 42 },
  { heading: "Aplicado a", width: 34 },
  { heading: "Cargo", width: 15, isAmount: true },
  { heading: "Abono", width: 15, isAmount: true },
  { heading: "Saldo", width: 15, isAmount: true },
];

/** A statement of account as a workbook: a summary, and what is owed and what moved in each currency. Text is text: nothing of it is a formula. */
export async function writeStatementBook(facts: StatementFacts): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "Cuentas Claras";
  book.created = new Date(facts.at);
  book.modified = new Date(facts.at);
  addSummary(book, facts);
  for (const currency of facts.currencies) {
    addOpen(book, facts, currency);
    addMovements(book, facts, currency);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSummary(book: ExcelJS.Workbook, facts: StatementFacts): void {
  const sheet = book.addWorksheet("Resumen", { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } });
  sheet.columns = [{ width: 14 }, ...Array.from({ length: 8 }, () => ({ width: 17 }))];
  addTitle(sheet, facts);
  const heading = sheet.addRow(["Moneda", "Saldo", ...AGES, "A su favor, sin aplicar"]);
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, horizontal: "right" };
  heading.getCell(1).alignment = { horizontal: "left" };
  for (const { currency, openMinor, ages, inFavourMinor } of facts.currencies) {
    const units = unitsOf(currency);
    const row = sheet.addRow([currency, units(openMinor), ...ages.map(units), units(inFavourMinor)]);
    for (let column = 2; column <= 8; column++) row.getCell(column).numFmt = formatOf(currency);
    row.getCell(2).font = { bold: true };
  }
  if (facts.currencies.length === 0) sheet.addRow(["No hay nada pendiente de pago."]);
}

function addOpen(book: ExcelJS.Workbook, facts: StatementFacts, { currency, open, openMinor }: CurrencyStatement): void {
  const units = unitsOf(currency);
  const rows = open.map((row): Cell[] => [
    documentText(row),
    dateOf(row.issueOn),
    dateOf(row.dueOn),
    row.daysLate > 0 ? row.daysLate : null,
    units(row.amountMinor),
    units(row.amountMinor - row.openMinor),
    units(row.openMinor),
  ]);
  const sum: Cell[] = ["Total pendiente", null, null, null, null, null, units(openMinor)];
  addTable(book, `Pendientes ${currency}`, facts, { currency, columns: OPEN_COLUMNS, rows: [...rows, sum] });
}

function addMovements(book: ExcelJS.Workbook, facts: StatementFacts, statement: CurrencyStatement): void {
  const { currency, openingMinor, movements, closingMinor, chargedMinor, paidMinor } = statement;
  const units = unitsOf(currency);
  const opening: Cell[] = [null, "Saldo anterior", null, null, null, units(openingMinor)];
  const rows = movements.map(({ on, what, applied, chargeMinor, paidMinor: paid, balanceMinor }): Cell[] => [
    dateOf(on),
    what,
    applied || null,
    chargeMinor === 0 ? null : units(chargeMinor),
    paid === 0 ? null : units(paid),
    units(balanceMinor),
  ]);
  const until = `Saldo al ${formatDate(facts.untilOn ?? facts.todayOn)}`;
  const sum: Cell[] = [null, until, null, units(chargedMinor), units(paidMinor), units(closingMinor)];
  addTable(book, `Movimientos ${currency}`, facts, {
    currency,
    columns: MOVEMENT_COLUMNS,
    rows: [...(facts.fromOn === null ? [] : [opening]), ...rows, sum],
  });
}

/** The last row is the sum. */
type Sheet = { currency: string; columns: readonly Column[]; rows: readonly Cell[][] };

function addTable(book: ExcelJS.Workbook, name: string, facts: StatementFacts, { currency, columns, rows }: Sheet): void {
  const sheet = book.addWorksheet(name, { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } });
  sheet.columns = columns.map(({ width }) => ({ width }));
  addTitle(sheet, facts);
  const heading = sheet.addRow(columns.map((column) => (column.isAmount ? `${column.heading} ${currency}` : column.heading)));
  heading.font = { bold: true };
  heading.border = { bottom: { style: "thin" } };
  sheet.views = [{ state: "frozen", ySplit: heading.number }];
  for (const [index, values] of rows.entries()) {
    const row = sheet.addRow(values);
    for (const [place, column] of columns.entries()) {
      const cell = row.getCell(place + 1);
      if (column.isDate) cell.numFmt = DATE;
      if (column.isAmount) cell.numFmt = formatOf(currency);
    }
    if (index < rows.length - 1) continue;
    row.font = { bold: true };
    row.border = { top: { style: "thin" } };
  }
  for (const [place, column] of columns.entries()) if (column.isAmount) heading.getCell(place + 1).alignment = { horizontal: "right" };
}

function addTitle(sheet: ExcelJS.Worksheet, facts: StatementFacts): void {
  const { company, client, todayOn } = facts;
  sheet.addRow([`${STATEMENT_TITLE} al ${formatDate(todayOn)}`]).font = { bold: true, size: 14 };
  sheet.addRow([`${company.name} · RUC ${company.ruc}`]);
  sheet.addRow([`Cliente: ${client.name} · ${client.document}`]);
  sheet.addRow([`Movimientos ${spanText(facts)}`]);
  sheet.addRow([]);
}

function dateOf(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}

/** Minor units as the number that a spreadsheet shows; only ever written, never added up. */
function unitsOf(currency: string) {
  return (minor: number) => minor / 10 ** currencyExponent(currency);
}

function formatOf(currency: string): string {
  return currencyExponent(currency) === 0 ? "#,##0" : `#,##0.${"0".repeat(currencyExponent(currency))}`;
}
