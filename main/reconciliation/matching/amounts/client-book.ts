import type { MatchDocument, MatchLine, Share } from "../model.ts";
import { fullShare, partsFor, unitAmounts } from "./units.ts";

/** What one client owes in one currency, as one kind of account sees it, ready for many lines to be compared with. */
export type ClientBook = {
  /** Oldest due first. */
  documents: readonly MatchDocument[];
  /** What may be added up: each net cuota, or each detracción, oldest due first. */
  items: readonly Share[];
  /** The amounts by which its documents may be paid, sorted, beside their documents. */
  amounts: Float64Array;
  byAmount: readonly MatchDocument[];
  /** Everything that is open for its kind of account. */
  netMinor: number;
  lastIssueOn: string;
  /** Documents of which something was paid already: their rest may come less a retención of the whole. */
  begun: readonly MatchDocument[];
};

export function makeClientBook(documents: readonly MatchDocument[], accountKind: MatchLine["accountKind"]): ClientBook {
  const items = documents.flatMap((document) => partsFor(document, accountKind).map((part) => fullShare(document, part)));
  items.sort((a, b) => (a.part.dueOn < b.part.dueOn ? -1 : a.part.dueOn > b.part.dueOn ? 1 : 0));
  const entries = documents.flatMap((document) => unitAmounts(document, accountKind).map((amountMinor) => ({ document, amountMinor })));
  entries.sort((a, b) => a.amountMinor - b.amountMinor);
  return {
    documents,
    items,
    amounts: Float64Array.from(entries, (entry) => entry.amountMinor),
    byAmount: entries.map((entry) => entry.document),
    netMinor: items.reduce((sum, item) => sum + item.amountMinor, 0),
    lastIssueOn: documents.reduce((last, { issueOn }) => (issueOn > last ? issueOn : last), ""),
    begun: documents.filter(isBegun),
  };
}

function isBegun({ parts, totalMinor }: MatchDocument): boolean {
  return parts.every(({ part }) => part === "net") && parts.reduce((sum, { openMinor }) => sum + openMinor, 0) < totalMinor;
}

/** Position of the first of sorted values that is not below one. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The documents that may be paid by an amount of a range, both ends included. */
export function documentsBetween(book: ClientBook, fromMinor: number, toMinor: number): MatchDocument[] {
  const found: MatchDocument[] = [];
  for (let at = lowerBound(book.amounts, fromMinor); at < book.amounts.length && (book.amounts[at] as number) <= toMinor; at++) {
    const document = book.byAmount[at] as MatchDocument;
    if (!found.includes(document)) found.push(document);
  }
  return found;
}
