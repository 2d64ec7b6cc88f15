import { pushTo } from "./push-to.ts";
import { compareText } from "./sorted-texts.ts";
import { type ClientBook, lowerBound, makeClientBook } from "./amounts/client-book.ts";
import { type EvidenceIndex, indexEvidence } from "./evidence/evidence.ts";
import { indexKnowledge, type Known, nothingKnown } from "./amounts/known.ts";
import type { MatchDocument, MatchInput, MatchLine, Pause } from "./model.ts";
import { stepOf } from "./amounts/subset.ts";
import { unitAmounts } from "./amounts/units.ts";

/** Indexes over everything that is open: a line's candidates are looked up, never searched for. */
export type MatchIndex = {
  evidence: EvidenceIndex;
  /** By currency and client, oldest due first. */
  byClient: ReadonlyMap<string, ReadonlyMap<number, MatchDocument[]>>;
  /** By currency and each amount a document may be paid by into an ordinary account. */
  byAmount: ReadonlyMap<string, ReadonlyMap<number, MatchDocument[]>>;
  /** By currency and detracción in soles. */
  byDetraccion: ReadonlyMap<string, ReadonlyMap<number, MatchDocument[]>>;
  /** Every amount of a currency, sorted, and those without céntimos: how crowded an amount is. */
  crowds: ReadonlyMap<string, { all: Float64Array; whole: Float64Array }>;
  /** Books of clients that lines asked for. */
  books: Map<string, ClientBook>;
  known: Known;
};

/** Indexes open documents, clients and what is known of them for any number of lines. */
export async function indexForMatching(input: Omit<MatchInput, "lines">, pause?: Pause): Promise<MatchIndex> {
  const { documents, clients, knowledge = nothingKnown } = input;
  const byClient = new Map<string, Map<number, MatchDocument[]>>();
  const byAmount = new Map<string, Map<number, MatchDocument[]>>();
  const byDetraccion = new Map<string, Map<number, MatchDocument[]>>();
  for (const [at, document] of documents.entries()) {
    if (at % 500 === 0) await pause?.();
    pushTo(innerMap(byClient, document.currency), document.clientId, document);
    const amounts = innerMap(byAmount, document.currency);
    for (const amountMinor of unitAmounts(document, "ordinary")) pushTo(amounts, amountMinor, document);
    for (const amountMinor of unitAmounts(document, "detraccion"))
      pushTo(innerMap(byDetraccion, document.currency), Math.round(amountMinor / 100), document);
  }
  for (const lists of byClient.values())
    for (const list of lists.values()) list.sort((a, b) => compareText(dueOf(a), dueOf(b)) || a.id - b.id);
  return {
    evidence: await indexEvidence(documents, clients, pause, knowledge.aliases),
    byClient,
    byAmount,
    byDetraccion,
    crowds: crowdsOf(byAmount),
    books: new Map(),
    known: indexKnowledge(knowledge),
  };
}

const dueOf = (document: MatchDocument) => document.parts[0]?.dueOn ?? "";

function innerMap(map: Map<string, Map<number, MatchDocument[]>>, key: string): Map<number, MatchDocument[]> {
  let inner = map.get(key);
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

function crowdsOf(byAmount: ReadonlyMap<string, ReadonlyMap<number, MatchDocument[]>>): MatchIndex["crowds"] {
  return new Map(
    [...byAmount].map(([currency, lists]) => {
      const all = Float64Array.from([...lists].flatMap(([amountMinor, documents]) => documents.map(() => amountMinor))).sort();
      return [currency, { all, whole: all.filter((amountMinor) => amountMinor % 100 === 0) }];
    }),
  );
}

/** Open documents of a client in a currency, oldest due first. */
export function documentsOf(index: MatchIndex, clientId: number, currency: string): readonly MatchDocument[] {
  return index.byClient.get(currency)?.get(clientId) ?? [];
}

/** What a client owes in a currency, as one kind of account sees it: made when first asked. */
export function clientBookOf(index: MatchIndex, clientId: number, currency: string, accountKind: MatchLine["accountKind"]): ClientBook {
  const key = bookKey(clientId, currency, accountKind);
  let book = index.books.get(key);
  if (!book) {
    book = makeClientBook(documentsOf(index, clientId, currency), accountKind);
    index.books.set(key, book);
  }
  return book;
}

/** Names a client's book. */
export function bookKey(clientId: number, currency: string, accountKind: MatchLine["accountKind"]): string {
  return `${clientId} ${currency} ${accountKind === "detraccion"}`;
}

/** The documents that may be paid by exactly a line's amount; at Banco de la Nación within a sol. */
export function lookUpAmount({ accountKind, amountMinor, currency }: MatchLine, index: MatchIndex): readonly MatchDocument[] {
  if (accountKind !== "detraccion") return index.byAmount.get(currency)?.get(amountMinor) ?? [];
  const soles = Math.round(amountMinor / 100);
  return [soles - 1, soles, soles + 1].flatMap((amount) => index.byDetraccion.get(currency)?.get(amount) ?? []);
}

/** How many open amounts one would expect to equal a line's by chance, from how crowded its neighbourhood (20% around) is. */
export function expectedByChance({ amountMinor, currency }: MatchLine, index: MatchIndex): number {
  const crowd = index.crowds.get(currency);
  if (!crowd) return 0;
  const amounts = amountMinor % 100 === 0 ? crowd.whole : crowd.all;
  const around = lowerBound(amounts, amountMinor * 1.2) - lowerBound(amounts, amountMinor * 0.8);
  return (around * stepOf(amountMinor)) / (amountMinor * 0.4);
}
