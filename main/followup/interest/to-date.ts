import type { ReadDb } from "../../ledger/context.ts";
import { computeInterest } from "./compute.ts";
import { readBases } from "./read-terms.ts";

/** What a letter may say of interest. */
export type InterestToDate = {
  /** The last of what lets it run. */
  basis: { kind: "agreement" | "demand"; on: string } | { kind: "monthly" };
  /** What ran of each document and was not charged. */
  lines: { invoiceId: number; document: string; currency: string; amountMinor: number }[];
  fees: { currency: string; amountMinor: number }[];
};

/** The interest that ran for a client up to a day, that day included; undefined where nothing lets it run or none did. */
export async function readInterestToDate(read: ReadDb, clientId: number, asOn: string): Promise<InterestToDate | undefined> {
  const basis = (await readBases(read, clientId)).get(clientId)?.findLast(({ fromOn }) => fromOn === null || fromOn <= asOn);
  if (!basis) return undefined;
  const { lines, totals } = await computeInterest(read, { clientId, asOn });
  if (lines.length === 0) return undefined;
  return {
    basis: basis.source === "monthly" ? { kind: "monthly" } : { kind: basis.kind, on: basis.agreedOn },
    lines: lines.map(({ invoiceId, document, currency, interestMinor }) => ({ invoiceId, document, currency, amountMinor: interestMinor })),
    fees: totals.filter(({ feeMinor }) => feeMinor > 0).map(({ currency, feeMinor }) => ({ currency, amountMinor: feeMinor })),
  };
}
