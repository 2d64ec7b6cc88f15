import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { useCall, useCaller } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import type { PagedRows } from "../../../ui/table/paged-rows.ts";
import { usePagedRows } from "../../../ui/table/use-paged-rows.ts";
import type { InvoicesLink } from "./link.ts";

export type InvoiceTotals = OutputOf<"invoices.listInvoices">["totals"];

const PAGE = 200;

/** What is asked of the ledger for a state of the screen, and a name that tells two such questions apart. */
export function askedOf({ tab, filter, search, sort }: InvoicesLink) {
  const input = { filter: { ...filter, tab }, ...(search ? { search } : {}), sort };
  return { name: JSON.stringify(input), input };
}

export type Asked = ReturnType<typeof askedOf>;

/** The documents of a filter and order, by pages; a change in the ledger brings a new outline and with it the pages in sight. */
export function useInvoices({ name, input }: Asked): PagedRows<InvoiceRow, InvoiceTotals> {
  const call = useCaller();
  const outline = useCall("invoices.outlineInvoices", { ...input, every: PAGE });
  return usePagedRows<InvoiceRow, InvoiceTotals>({
    key: name,
    outline: outline.data,
    outlineAt: outline.dataUpdatedAt,
    pageSize: PAGE,
    loadPage: async (cursor, limit, signal) => {
      const page = await call("invoices.listInvoices", { ...input, limit, ...(cursor ? { cursor } : {}) }, { signal });
      return { rows: page.rows, extra: page.totals };
    },
    explain: (error) => explainError(error).text,
  });
}
