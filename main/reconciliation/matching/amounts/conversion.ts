import { convertMinor, impliedRateMicros } from "../../../../shared/exchange.ts";
import { explainByOrder } from "./amounts.ts";
import { documentsBetween } from "./client-book.ts";
import { daysFrom, weekAround } from "./day-count.ts";
import type { Explanation, MatchDocument, MatchLine, Rate, RateTrust, Share } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import { singleStepOf } from "./subset.ts";
import { type AmountRules, fullShare, partsFor, sumShares, type Unit, unitsOf } from "./units.ts";

/** Deposits in soles that pay documents in another currency, and the reverse, at a dated rate. */

/** Banks and the street differ from the published rate by so much at most. */
const MOST_APART = 0.02;
/** Without any known rate: what a dollar may be worth, in millionths of a sol. */
const BELIEVABLE_USD = { low: 2_500_000, high: 5_000_000 };
/** Who owes in the deposit's own currency too pays on account of that more often than near some rate. */
const OWN_DEBTS = 5;
/** Pairs are looked for among so few documents, this near to a rate. */
const MAX_PAIRED = 12;
const PAIRED_APART = 0.005;
/** Least share of the amounts that lies inside a band between buying and selling. */
const LEAST_SPREAD = 0.004;

/** One client's documents in another currency than the line's; `book` and `named` hold only them. */
export type ForeignScope = Scope & {
  /** Of the documents. */
  currency: string;
  /** Of whichever of the two currencies is not PEN, oldest first. */
  rates: readonly Rate[];
  /** How many documents the client has open in the line's own currency. */
  ownDocuments: number;
};

/** The two currencies of a deposit and a document are PEN and another. */
export function isConvertible(line: MatchLine, currency: string): boolean {
  return line.currency !== currency && (line.currency === "PEN" || currency === "PEN");
}

/**
 * Documents in another currency that the deposit covers exactly at a rate near a dated one, or at a believable one where none is known
 * and the text names the documents or the client owes nothing else; and named documents that it pays in part, at the rate of the day.
 */
export function explainByConversion(scope: ForeignScope, rules: AmountRules): Explanation[] {
  const { line, named } = scope;
  const rates = ratesBefore(scope.rates, line.bookedOn);
  const found = candidateSets(scope, rates).flatMap((shares) => convert(scope, rates, shares));
  if (found.length > 0 || line.accountKind === "detraccion") return found;
  return named.length > 0 ? onAccount(scope, rates, rules) : pairs(scope, rates);
}

/** The dated rates of the week before a day, the newest first. */
function ratesBefore(rates: readonly Rate[], on: string): Rate[] {
  const { weekBefore } = weekAround(on);
  return rates.filter((rate) => rate.on <= on && rate.on >= weekBefore).reverse();
}

/** What may be paid whole: one unit, all that the text names, all that is open. */
function candidateSets(scope: ForeignScope, rates: readonly Rate[]): Share[][] {
  const { line, named, isOnlyNamed, isIssued, book } = scope;
  const issued = book.documents.filter(isIssued);
  const others =
    isOnlyNamed || named.length > 0
      ? []
      : rates.length > 0
        ? inRange(scope, rates)
        : issued.length === 1 && scope.ownDocuments === 0
          ? issued
          : [];
  const units = [...named, ...others].flatMap((document): readonly Unit[] => unitsOf(document, line.accountKind));
  const sets = units.map((unit) => unit.shares);
  for (const documents of [named, isOnlyNamed || rates.length === 0 ? [] : issued]) {
    if (documents.length > 1 && line.accountKind !== "detraccion") sets.push(documents.flatMap((document) => netShares(document)));
  }
  return sets.filter((shares) => sumShares(shares) > 0);
}

const netShares = (document: MatchDocument) => partsFor(document, "ordinary").map((part) => fullShare(document, part));

/** The client's documents that some rate of the band makes equal to the deposit. */
function inRange({ line, book, currency, isIssued }: ForeignScope, rates: readonly Rate[]): MatchDocument[] {
  if (line.accountKind === "detraccion") return book.documents.filter(isIssued);
  const low = Math.min(...rates.map((rate) => Math.min(rate.buyMicros, rate.sellMicros))) * (1 - MOST_APART);
  const high = Math.max(...rates.map((rate) => Math.max(rate.buyMicros, rate.sellMicros))) * (1 + MOST_APART);
  const ends = [low, high].map((micros) => convertMinor(line.amountMinor, line.currency, currency, Math.round(micros)) ?? 0);
  return documentsBetween(book, Math.min(...ends) - 1, Math.max(...ends) + 1).filter(isIssued);
}

function convert(scope: ForeignScope, rates: readonly Rate[], shares: readonly Share[]): Explanation[] {
  const { line, currency, book, named } = scope;
  const amountMinor = sumShares(shares);
  const implied = (lineMinor: number) =>
    line.currency === "PEN"
      ? impliedRateMicros(lineMinor, amountMinor, currency)
      : impliedRateMicros(amountMinor, lineMinor, line.currency);
  const rateMicros = implied(line.amountMinor);
  const tolerance = line.accountKind === "detraccion" ? 100 : 0;
  const range = [implied(Math.max(1, line.amountMinor - tolerance)), implied(line.amountMinor + tolerance)] as const;
  const compared = statedInSoles(line, shares) ?? compareRate(range, rates, line.bookedOn);
  if (compared ? compared.trust.apart > MOST_APART : rates.length > 0 || !isBelievable(scope, rateMicros)) return [];
  const documents = new Set(shares.map((share) => share.document));
  const isNamed = named.length > 0 && [...documents].every((document) => named.includes(document));
  const spread = compared ? LEAST_SPREAD + 2 * compared.trust.apart : 0.3;
  return [
    {
      fit: documents.size === 1 ? "part" : isNamed ? "named_sum" : "all_open",
      shares: [...shares],
      converted: { currency, amountMinor, rateMicros, rateOn: compared?.on ?? null },
      ...(compared ? { rateTrust: compared.trust } : {}),
      deductions: [],
      leftoverMinor: 0,
      chance: book.items.length * spread * (singleStepOf(line.amountMinor) > 1 ? 4 : 1) * (scope.ownDocuments > 0 ? OWN_DEBTS : 1),
      isOnlySet: true,
    },
  ];
}

/** Two documents of few, only near a dated rate: for a person, since many pairs come near some rate. */
function pairs(scope: ForeignScope, rates: readonly Rate[]): Explanation[] {
  const documents = scope.isOnlyNamed || rates.length === 0 ? [] : scope.book.documents.filter(scope.isIssued);
  if (documents.length < 3 || documents.length > MAX_PAIRED) return [];
  const found: Explanation[] = [];
  for (const [at, first] of documents.entries()) {
    for (const second of documents.slice(at + 1)) {
      for (const explanation of convert(scope, rates, [...netShares(first), ...netShares(second)])) {
        if ((explanation.rateTrust?.apart ?? 1) > PAIRED_APART) continue;
        found.push({ ...explanation, fit: "subset", chance: (explanation.chance * documents.length) / 2, isOnlySet: false });
      }
    }
  }
  return found;
}

/** The detracción that the document itself states in soles: what is deposited, within a sol. */
function statedInSoles({ accountKind, amountMinor }: MatchLine, shares: readonly Share[]): Compared | undefined {
  const stated = shares[0]?.document.detraccionPenMinor;
  if (accountKind !== "detraccion" || !stated || Math.abs(stated - amountMinor) > 100) return undefined;
  return { on: null, trust: { apart: 0, ageDays: 0 } };
}

type Compared = { on: string | null; trust: RateTrust };

/** The dated rate that the implied ones are nearest to; inside its buying and selling they are as near as can be. */
function compareRate([one, other]: readonly [number, number], rates: readonly Rate[], bookedOn: string): Compared | undefined {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  let nearest: Compared | undefined;
  for (const { on, buyMicros, sellMicros } of rates) {
    const [buy, sell] = [Math.min(buyMicros, sellMicros), Math.max(buyMicros, sellMicros)];
    const apart = high < buy ? (buy - high) / buy : low > sell ? (low - sell) / sell : 0;
    if (!nearest || apart < nearest.trust.apart) nearest = { on, trust: { apart, ageDays: daysFrom(on, bookedOn) } };
  }
  return nearest;
}

function isBelievable({ line, currency }: ForeignScope, rateMicros: number): boolean {
  const foreign = line.currency === "PEN" ? currency : line.currency;
  return foreign === "USD" && rateMicros >= BELIEVABLE_USD.low && rateMicros <= BELIEVABLE_USD.high;
}

/** Part of the named documents, or more than they are, at the newest rate: dollars are bought at the selling rate and sold at the buying one. */
function onAccount({ line, named, currency }: ForeignScope, [rate]: readonly Rate[], rules: AmountRules): Explanation[] {
  if (!rate) return [];
  const rateMicros = line.currency === "PEN" ? rate.sellMicros : rate.buyMicros;
  const amountMinor = convertMinor(line.amountMinor, line.currency, currency, rateMicros);
  if (!amountMinor) return [];
  const converted = { currency, amountMinor, rateMicros, rateOn: rate.on };
  const rateTrust = { apart: 0, ageDays: daysFrom(rate.on, line.bookedOn) };
  return explainByOrder({ ...line, amountMinor, currency }, named, rules)
    .filter(({ fit }) => fit === "partial" || fit === "over")
    .map((explanation) => ({ ...explanation, converted, rateTrust }));
}
