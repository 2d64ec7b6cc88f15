import type { InvoiceFilter, InvoiceSort, NewInvoice } from "../../../shared/contract/invoices.ts";

/** A document as the model keeps it: what was typed, what was paid of it, nothing that the ledger computed. */
export type ModelDocument = {
  id: number;
  type: NewInvoice["type"];
  series: string;
  number: string;
  clientId: number;
  clientDoc: string;
  clientName: string;
  issueOn: string;
  currency: string;
  totalMinor: number;
  parts: { part: "net" | "detraccion" | "retencion"; dueOn: string; openMinor: number }[];
  dueOn: string;
  references: string[];
  isVoid: boolean;
};

export type Narrowing = { filter?: InvoiceFilter; search?: string };

export const openOf = ({ parts }: ModelDocument) => parts.reduce((sum, part) => sum + part.openMinor, 0);

/** Due date of the oldest open part, or of the last one when nothing is open. */
export function nextDueOf({ parts, dueOn }: ModelDocument): string {
  const open = parts.filter(({ openMinor }) => openMinor > 0).map((part) => part.dueOn);
  if (open.length > 0) return open.toSorted()[0] as string;
  return (
    parts
      .map((part) => part.dueOn)
      .toSorted()
      .at(-1) ?? dueOn
  );
}

/** The workbook in plain JavaScript: a list that is filtered and searched ... */
export function narrowed(documents: readonly ModelDocument[], { filter, search }: Narrowing, todayOn: string): ModelDocument[] {
  return documents.filter((document) => fits(document, filter ?? {}, todayOn) && (!search || found(document, search)));
}

/** ... and sorted. Gives the ids. */
export function sortedIds(rows: readonly ModelDocument[], { by, descending }: InvoiceSort): number[] {
  const keyed = rows.map((row) => ({ id: row.id, key: KEYS[by](row) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key) * (descending ? -1 : 1)).map(({ id }) => id);
}

export function modelTotals(rows: readonly ModelDocument[]) {
  return ["PEN", "USD", "EUR"].flatMap((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    if (own.length === 0) return [];
    const sum = (value: (row: ModelDocument) => number) => own.reduce((total, row) => total + value(row), 0);
    return [{ currency, openMinor: sum(openOf), totalMinor: sum(({ totalMinor }) => totalMinor), count: own.length }];
  });
}

type Key = readonly (string | number)[];

const KEYS: Record<InvoiceSort["by"], (document: ModelDocument) => Key> = {
  issueOn: (document) => [document.issueOn, document.id],
  dueOn: (document) => [nextDueOf(document), document.id],
  total: (document) => [document.totalMinor, document.id],
  open: (document) => [openOf(document), document.id],
  document: (document) => [`${document.series}-${document.number.padStart(8, "0")}`, document.id],
  client: (document) => [folded(document.clientName), document.clientId, document.issueOn, document.id],
};

function compare(a: Key, b: Key): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] as string) < (b[place] as string) ? -1 : 1;
}

function fits(document: ModelDocument, filter: InvoiceFilter, todayOn: string): boolean {
  const open = openOf(document);
  const dueOn = nextDueOf(document);
  const late = Math.round((Date.parse(todayOn) - Date.parse(dueOn)) / 86_400_000);
  const asksLate = filter.minDaysLate !== undefined || filter.maxDaysLate !== undefined;
  return [
    filter.tab === undefined || TABS[filter.tab](document, open, dueOn >= todayOn),
    filter.clientId === undefined || document.clientId === filter.clientId,
    filter.currency === undefined || document.currency === filter.currency,
    filter.type === undefined || document.type === filter.type,
    document.issueOn >= (filter.issuedFrom ?? "") && document.issueOn <= (filter.issuedTo ?? "9"),
    dueOn >= (filter.dueFrom ?? "") && dueOn <= (filter.dueTo ?? "9"),
    !asksLate || (open > 0 && late >= (filter.minDaysLate ?? -Infinity) && late <= (filter.maxDaysLate ?? Infinity)),
    open >= (filter.minOpenMinor ?? 0) && open <= (filter.maxOpenMinor ?? Infinity),
    filter.openPart === undefined || document.parts.some(({ part, openMinor }) => part === filter.openPart && openMinor > 0),
  ].every(Boolean);
}

const TABS: Record<NonNullable<InvoiceFilter["tab"]>, (document: ModelDocument, open: number, isToCome: boolean) => boolean> = {
  open: (_document, open) => open > 0,
  overdue: (_document, open, isToCome) => open > 0 && !isToCome,
  upcoming: (_document, open, isToCome) => open > 0 && isToCome,
  paid: ({ isVoid, type }, open) => open === 0 && !isVoid && type !== "07",
  all: () => true,
};

/** What the search box promises: words that begin words of the client, a number, a series with or without number, a reference, an amount. */
function found(document: ModelDocument, text: string): boolean {
  const clientWords = [...folded(document.clientName).split(" "), document.clientDoc];
  const [, series, number] = /^([a-z][a-z0-9]{1,3})(?:-0*(\d{1,8}))?$/i.exec(text) ?? [];
  const amount = /^[\d,]*\d\.\d\d$/.test(text) ? Number(text.replace(/[.,]/g, "")) : undefined;
  const quoted = folded(text).replaceAll(" ", "");
  return [
    folded(text)
      .split(" ")
      .every((word) => clientWords.some((own) => own.startsWith(word))),
    /^\d{1,8}$/.test(text) && document.number === String(Number(text)),
    series !== undefined &&
      (number ? document.series === series.toUpperCase() && document.number === number : document.series.startsWith(series.toUpperCase())),
    quoted.length >= 3 && document.references.some((reference) => folded(reference).replaceAll(" ", "").startsWith(quoted)),
    amount !== undefined && (document.totalMinor === amount || openOf(document) === amount),
  ].some(Boolean);
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.']/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
