import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import type { WorkbookColumn } from "../../../ui/table/columns.ts";
import { PrintTable } from "../../../ui/table/PrintTable.tsx";
import type { Printable } from "./use-print.ts";

type Props = { printable: Printable; columns: readonly WorkbookColumn<InvoiceRow>[]; onDone: () => void };

const rowId = (row: InvoiceRow) => row.id;

/** The list of documents on paper, with the columns the user has chosen. */
export function InvoicesPrint({ printable, columns, onDone }: Props) {
  const { rows, totals, words } = printable;
  const status = useCall("settings.getStatus", {}).data;
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const cut = count > rows.length ? ` Se imprimen los primeros ${rows.length.toLocaleString("en-US")}.` : "";
  return (
    <PrintTable
      title={`${status?.company?.legalName ?? ""}: facturas`}
      words={`${words}.${status ? ` Al ${formatDate(status.todayOn)}.` : ""}${cut}`}
      columns={columns}
      rows={rows}
      rowId={rowId}
      totals={`${count.toLocaleString("en-US")} documentos. Por cobrar: ${totals.map((total) => formatMoney(total.openMinor, total.currency)).join(" y ") || "nada"}.`}
      onDone={onDone}
    />
  );
}
