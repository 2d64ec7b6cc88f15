import type { InvoiceFilter, InvoiceSort } from "../../../../shared/contract/invoices.ts";
import { isDate } from "../../../../shared/dates.ts";

export type InvoiceTab = NonNullable<InvoiceFilter["tab"]>;

/** What the address of Facturas says: which documents, in what order, and what is open beside them. */
export type InvoicesLink = {
  tab: InvoiceTab;
  /** The filter without its tab. */
  filter: Omit<InvoiceFilter, "tab">;
  search: string;
  sort: InvoiceSort;
  openId: number | undefined;
  /** `nueva=1`: the form of a new document is open. */
  isRecording: boolean;
};

const TABS: readonly InvoiceTab[] = ["open", "overdue", "upcoming", "paid", "all"];
const SORTS: readonly InvoiceSort["by"][] = ["issueOn", "dueOn", "client", "document", "total", "open"];

const integer = (text: string) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined);
const positive = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);
const date = (text: string) => (isDate(text) ? text : undefined);
const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string) =>
    values.find((value) => value === text);

const READERS: { [Key in keyof Required<Omit<InvoiceFilter, "tab">>]: (text: string) => InvoiceFilter[Key] } = {
  clientId: positive,
  currency: (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined),
  type: oneOf(["01", "03", "07", "08", "OTHER"] as const),
  issuedFrom: date,
  issuedTo: date,
  dueFrom: date,
  dueTo: date,
  minDaysLate: integer,
  maxDaysLate: integer,
  minOpenMinor: integer,
  maxOpenMinor: integer,
  openPart: oneOf(["net", "detraccion", "retencion"] as const),
};

/** The order of a tab before the user chooses one: what is late, oldest first; the rest, newest first. */
export function usualSort(tab: InvoiceTab): InvoiceSort {
  return tab === "overdue" || tab === "upcoming" ? { by: "dueOn", descending: false } : { by: "issueOn", descending: true };
}

/** Reads the query of the address; what is not understood is left out. */
export function readInvoicesLink(query: URLSearchParams): InvoicesLink {
  const tab = TABS.find((one) => one === query.get("tab")) ?? "open";
  const filter = Object.fromEntries(
    Object.entries(READERS).flatMap(([key, read]) => {
      const value = read(query.get(key) ?? "");
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return {
    tab,
    filter,
    search: (query.get("buscar") ?? "").slice(0, 200),
    sort: readSort(query.get("orden") ?? "") ?? usualSort(tab),
    openId: positive(query.get("factura") ?? query.get("id") ?? ""),
    isRecording: query.get("nueva") === "1",
  };
}

function readSort(text: string): InvoiceSort | undefined {
  const by = SORTS.find((one) => one === text.replace(/^-/, ""));
  return by && { by, descending: text.startsWith("-") };
}

/** The query that `readInvoicesLink` reads back; what is as usual is not written. */
export function writeInvoicesLink(link: InvoicesLink): URLSearchParams {
  const query = new URLSearchParams();
  if (link.tab !== "open") query.set("tab", link.tab);
  for (const [key, value] of Object.entries(link.filter)) if (value !== undefined) query.set(key, String(value));
  if (link.search) query.set("buscar", link.search);
  const usual = usualSort(link.tab);
  if (link.sort.by !== usual.by || (link.sort.descending ?? false) !== usual.descending)
    query.set("orden", `${link.sort.descending ? "-" : ""}${link.sort.by}`);
  if (link.openId !== undefined) query.set("factura", String(link.openId));
  if (link.isRecording) query.set("nueva", "1");
  return query;
}
