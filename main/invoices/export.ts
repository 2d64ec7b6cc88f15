import type { InputOf } from "../../shared/contract/index.ts";
import type { InvoiceRow } from "../../shared/contract/invoices.ts";
import { currencyExponent } from "../../shared/money.ts";
import { documentName } from "../clients/index.ts";
import type { CallContext } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { pathFor } from "../platform/saved-files.ts";
import { type ExportColumn, writeCsv, writeXlsx } from "../platform/table-writer.ts";
import { readPage } from "./workbook/pages.ts";

const STATES: Readonly<Record<InvoiceRow["status"], string>> = { open: "por cobrar", partial: "a cuenta", paid: "pagada", void: "anulada" };
const units = (minor: number, currency: string) => minor / 10 ** currencyExponent(currency);

const COLUMNS: readonly ExportColumn<InvoiceRow>[] = [
  { heading: "Tipo", kind: "text", width: 16, value: (row) => documentName(row.type) },
  { heading: "Documento", kind: "text", width: 16, value: (row) => row.document },
  { heading: "RUC o DNI", kind: "text", width: 14, value: (row) => row.clientDoc },
  { heading: "Cliente", kind: "text", width: 42, value: (row) => row.clientName },
  { heading: "Emisión", kind: "date", value: (row) => row.issueOn },
  { heading: "Vence", kind: "date", value: (row) => row.dueOn },
  { heading: "Días de atraso", kind: "number", format: "0", value: (row) => row.daysLate },
  { heading: "Moneda", kind: "text", width: 8, value: (row) => row.currency },
  { heading: "Total", kind: "number", value: (row) => units(row.totalMinor, row.currency) },
  { heading: "Por cobrar", kind: "number", value: (row) => units(row.openMinor, row.currency) },
  {
    heading: "Estado",
    kind: "text",
    width: 12,
    value: (row) => (row.totalMinor === 0 && row.status === "paid" ? "sin cobro" : STATES[row.status]),
  },
  { heading: "Último paso", kind: "text", width: 24, value: (row) => row.lastStep },
  { heading: "Notas", kind: "text", width: 40, value: (row) => row.notes },
];

const PAGE = 1_000;

/** Writes the filtered workbook, page by page, to a file in the ledger's folder. Gives its path and how many rows it holds. */
export async function exportWorkbook(
  context: CallContext,
  input: InputOf<"invoices.exportInvoices">,
): Promise<{ path: string; rows: number }> {
  const path = pathFor(context.folder, "exportados", `facturas-${context.todayOn}.${input.format}`);
  let rows = 0;
  const pages = (async function* () {
    const pause = breather(context.signal);
    let cursor: string | undefined;
    do {
      const page = await readPage(context, { ...input, limit: PAGE, ...(cursor ? { cursor } : {}) });
      rows += page.rows.length;
      context.progress(
        rows,
        page.totals.reduce((sum, total) => sum + total.count, 0),
        "Exportando facturas",
      );
      yield page.rows;
      await pause();
      cursor = page.nextCursor;
    } while (cursor);
  })();
  if (input.format === "csv") await writeCsv(path, COLUMNS, pages);
  else await writeXlsx(path, "Facturas", COLUMNS, pages);
  return { path, rows };
}
