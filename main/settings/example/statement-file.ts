import ExcelJS from "exceljs";
import { formatDate } from "../../../shared/dates.ts";
import type { Example, StatementRow } from "./types.ts";

/** The headings of BCP's export of movements, in row 5 (see reconciliation/formats). */
const HEADINGS = [
  "Fecha",
  "Fecha valuta",
  "Descripción operación",
  "Monto",
  "Saldo",
  "Sucursal - agencia",
  "Operación - Número",
  "Operación - Hora",
  "Usuario",
  "UTC",
  "Referencia2",
];
const WIDTHS = [12, 12, 44, 14, 14, 18, 20, 16, 12, 8, 30];

/** Writes the example's statement as the workbook that BCP's web page gives: account in B1, currency in B2, headings in row 5. */
export async function writeExampleStatement({ statement }: Pick<Example, "statement">): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Movimientos");
  sheet.addRow(["Cuenta", statement.account]);
  sheet.addRow(["Moneda", statement.currency === "USD" ? "Dólares" : "Soles"]);
  sheet.addRow(["Tipo de Cuenta", "Corriente"]);
  sheet.addRow([]);
  sheet.addRow(HEADINGS).font = { bold: true };
  for (const row of statement.rows) sheet.addRow(cellsOf(row));
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const column of [4, 5]) sheet.getColumn(column).numFmt = "#,##0.00";
  // The bytes of the file must not depend on the clock.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellsOf(row: StatementRow): (string | number)[] {
  const on = formatDate(row.bookedOn);
  return [
    on,
    on,
    row.description,
    row.amountMinor / 100,
    row.balanceMinor / 100,
    row.branch,
    row.operation,
    row.time,
    row.user,
    "0000",
    row.reference2,
  ];
}
