import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { guessInvoiceList, readInvoiceList } from "../../../../main/invoices/list/invoice-list.ts";
import { readTable } from "../../../../main/platform/tables.ts";

it("a workbook with merged cells, real dates and numbers is read as it looks", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Pendientes");
  sheet.addRow(["Facturas pendientes al 31/01/2026"]);
  sheet.addRow([]);
  sheet.addRow(["Cliente", "RUC", "Factura", "Fecha", "Vence", "Total"]);
  sheet.addRow(["Minera del Norte", 20100047218, "F001-1", new Date(Date.UTC(2026, 0, 5)), new Date(Date.UTC(2026, 1, 4)), 1180]);
  sheet.addRow(["", "", "F001-2", new Date(Date.UTC(2026, 0, 13)), new Date(Date.UTC(2026, 1, 12)), 59.5]);
  sheet.addRow(["", "", "", "", "Total", { formula: "SUM(F4:F5)", result: 1239.5 }]);
  sheet.mergeCells("A4:A5");
  sheet.mergeCells("B4:B5");
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const rows = (await readTable(bytes, "pendientes.xlsx")).sheets[0]?.rows ?? [];
  const { mapping, score } = guessInvoiceList(rows);
  expect(score).toBe(1);
  expect(readInvoiceList(rows, mapping)).toMatchObject([
    {
      row: 4,
      invoice: { number: "1", clientDocNumber: "20100047218", issueOn: "2026-01-05", dueOn: "2026-02-04", totalMinor: 118_000 },
      warnings: [],
    },
    { row: 5, invoice: { number: "2", clientName: "Minera del Norte", totalMinor: 5_950 }, warnings: [{ code: "client_carried" }] },
  ]);
});
