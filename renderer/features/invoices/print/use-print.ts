import { useCallback, useState } from "react";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import type { PagedRows } from "../../../ui/table/paged-rows.ts";
import { toastError } from "../../../ui/toast.ts";
import type { InvoiceTotals } from "../workbook/use-invoices.ts";

export type Printable = { rows: readonly InvoiceRow[]; totals: InvoiceTotals; words: string };

/** Paper for more rows than these is better made from a spreadsheet. */
const MOST = 3000;

/** Gathers the rows of the list and puts them on paper. `words` is the filter as a phrase. */
export function usePrint(source: PagedRows<InvoiceRow, InvoiceTotals>, words: string) {
  const [printable, setPrintable] = useState<Printable>();
  const print = () => {
    const { signal } = new AbortController();
    source.load(0, MOST - 1, signal).then((rows) => setPrintable({ rows, totals: source.extra ?? [], words }), toastError);
  };
  return { print, printable, done: useCallback(() => setPrintable(undefined), []) };
}
