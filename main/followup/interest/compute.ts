import type { OutputOf } from "../../../shared/contract/index.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readRunningPlans } from "../payment-plans/in-plan.ts";
import { type LateDocument, readLateDocuments } from "./read-late.ts";
import { type NotedBasis, readBases, readRateTable, termsOf } from "./read-terms.ts";
import { type DatedRate, interestSpans } from "./simple-interest.ts";
import { whyInterest } from "./why.ts";

export type ComputedInterest = OutputOf<"followup.computeInterest">;
type Line = ComputedInterest["lines"][number];

export type InterestQuestion = { clientId?: number | undefined; invoiceId?: number | undefined; asOn: string };

/**
 * The interest that ran on what is late up to a day, that day included, and is not charged yet; of a document, a client, or all.
 * Collection costs are a client's, so they stand beside the interest of a client and not of one document.
 * @throws AppError not_found
 */
export async function computeInterest(read: ReadDb, { clientId, invoiceId, asOn }: InterestQuestion): Promise<ComputedInterest> {
  const owner = await ownerOf(read, clientId, invoiceId);
  const bases = await readBases(read, owner);
  const table = await readRateTable(read);
  const documents = bases.size === 0 ? [] : await readLateDocuments(read, { clientIds: [...bases.keys()], invoiceId }, asOn);
  const plannedOn = documents.length === 0 ? new Map<number, string>() : await readPlannedOn(read, asOn, owner);
  const lines = documents.flatMap((document) => {
    const own = untilPlanned(bases.get(document.clientId) ?? [], plannedOn.get(document.invoiceId));
    return linesOf(document, termsOf(own, table, document.currency), asOn);
  });
  const fees = invoiceId === undefined ? feesOf(bases, documents, asOn) : [];
  return {
    asOn,
    why: whyInterest({
      bases: owner === undefined ? undefined : (bases.get(owner) ?? []),
      documents,
      unratedCurrency: documents.find(({ currency }) => !isRated(table.get(currency) ?? [], asOn))?.currency,
      hasLines: lines.length > 0,
      asOn,
    }),
    lines,
    chargedMinor: sumByCurrency(documents.map(({ currency, chargedMinor }) => ({ currency, amountMinor: chargedMinor }))),
    totals: totalsOf(lines, fees),
  };
}

function isRated(rates: readonly DatedRate[], asOn: string): boolean {
  return rates.some(({ fromOn, annualHundredths }) => fromOn <= asOn && annualHundredths > 0);
}

/** Since when documents are in a payment plan that runs, by document. */
async function readPlannedOn(read: ReadDb, asOn: string, clientId?: number): Promise<Map<number, string>> {
  const plans = [...(await readRunningPlans(read, asOn, clientId)).values()].flat();
  return new Map(plans.flatMap(({ madeOn, documents }) => documents.map(({ invoiceId }) => [invoiceId, madeOn])));
}

/** A payment plan bears no interest but what was agreed in writing, as the paper of it says: while it runs, a demand of before it asks for none. */
function untilPlanned(bases: readonly NotedBasis[], plannedOn: string | undefined): readonly NotedBasis[] {
  if (plannedOn === undefined) return bases;
  return bases.map((basis) => {
    if (basis.source !== "noted" || basis.kind !== "demand") return basis;
    return { ...basis, endedOn: basis.endedOn !== null && basis.endedOn < plannedOn ? basis.endedOn : plannedOn };
  });
}

/** Whose interest is asked for; undefined = everybody's. */
async function ownerOf(read: ReadDb, clientId?: number, invoiceId?: number): Promise<number | undefined> {
  if (invoiceId !== undefined) {
    const invoice = await read.selectFrom("invoices").select("client_id").where("id", "=", invoiceId).executeTakeFirst();
    if (!invoice || (clientId !== undefined && invoice.client_id !== clientId))
      throw new AppError("not_found", "Ese documento no está en tus datos.");
    return invoice.client_id;
  }
  if (clientId !== undefined && !(await read.selectFrom("clients").select("id").where("id", "=", clientId).executeTakeFirst()))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return clientId;
}

function linesOf({ invoiceId, document, currency, parts }: LateDocument, terms: Parameters<typeof interestSpans>[1], asOn: string): Line[] {
  return parts.flatMap((part) =>
    interestSpans(part, terms, asOn).map((span) => ({ invoiceId, document, part: "net" as const, currency, ...span })),
  );
}

type Amount = { currency: string; amountMinor: number };

/** The costs agreed in writing with clients who are late, once each. */
function feesOf(bases: ReadonlyMap<number, readonly NotedBasis[]>, documents: readonly LateDocument[], asOn: string): Amount[] {
  const late = new Set(documents.map(({ clientId }) => clientId));
  return [...bases].flatMap(([clientId, own]) => {
    const inForce = own.find(({ fromOn, endedOn }) => (fromOn === null || fromOn <= asOn) && (endedOn === null || endedOn > asOn));
    return late.has(clientId) && inForce?.source === "noted" && inForce.fee ? [inForce.fee] : [];
  });
}

function sumByCurrency(amounts: readonly Amount[]): Amount[] {
  return [...Map.groupBy(amounts, ({ currency }) => currency)]
    .map(([currency, own]) => ({ currency, amountMinor: own.reduce((sum, { amountMinor }) => sum + amountMinor, 0) }))
    .filter(({ amountMinor }) => amountMinor !== 0)
    .toSorted((a, b) => compareCurrencies(a.currency, b.currency));
}

function totalsOf(lines: readonly Line[], fees: readonly Amount[]): ComputedInterest["totals"] {
  const interest = new Map(
    sumByCurrency(lines.map(({ currency, interestMinor }) => ({ currency, amountMinor: interestMinor }))).map((one) => [
      one.currency,
      one.amountMinor,
    ]),
  );
  const fee = new Map(sumByCurrency(fees).map((one) => [one.currency, one.amountMinor]));
  return [...new Set([...interest.keys(), ...fee.keys()])]
    .toSorted(compareCurrencies)
    .map((currency) => ({ currency, interestMinor: interest.get(currency) ?? 0, feeMinor: fee.get(currency) ?? 0 }));
}
