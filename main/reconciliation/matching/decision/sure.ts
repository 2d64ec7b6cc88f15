import type { MentionStrength } from "../evidence/document-index.ts";
import type { Payer } from "../evidence/evidence.ts";
import type { Explanation, MatchDocument } from "../model.ts";

/** When an explanation may be applied without asking, before the rest of the statement is looked at. */

/** The most that a client's own exact sum may owe to chance. */
const SURE_CHANCE = 0.01;
const SURE_SINGLE_CHANCE = 0.35;
/** What is missing, or is in another currency, leaves more to chance than an exact amount. */
const SURE_CHANGED_CHANCE = 0.05;
/** A habit that a person confirmed so often. */
const SURE_TIMES = 2;
/** A rate of at most so many days before, at most so far away. */
const SURE_RATE_DAYS = 3;
const SURE_APART = 0.01;

/** How the text names the documents of an explanation. */
export type Mentioned = {
  score: number;
  named: MatchDocument[];
  strength: MentionStrength | undefined;
  digits: number;
  isAtEnd: boolean;
  isNearlyNamed: boolean;
  /** What is nearly the number of this document is exactly that of another. */
  isOtherNamed: boolean;
  unpaid: string[];
};

export type Standing = {
  payer: Payer | undefined;
  mentioned: Mentioned;
  isAllNamed: boolean;
  /** How many documents the explanation pays. */
  documents: number;
};

/**
 * Whether who paid or what for is known by more than the amount. Money is forgiven only as rounding up to a sol, as a fee that a person
 * confirmed twice, or as a discount that was agreed or offered and came in time; interest, which needs a debit note, is always for a person.
 */
export function isSure(explanation: Explanation, { payer, mentioned, isAllNamed, documents }: Standing): boolean {
  const { fit, chance, isOnlySet, because, leftoverMinor } = explanation;
  if (explanation.converted && !isRateSure(explanation)) return false;
  const isPayerSure = payer?.isStrong === true;
  const isFullyNamed = isAllNamed && mentioned.strength !== undefined && mentioned.strength !== "bare" && mentioned.strength !== "near";
  const isBothLikely = isAllNamed && (payer?.weight ?? 0) >= 3 && mentioned.digits >= 4;
  const isSureSum = isFullyNamed || (isPayerSure && isOnlySet && chance <= SURE_CHANCE);
  const isSureChange = isFullyNamed || (isPayerSure && isOnlySet && chance <= (documents === 1 ? SURE_CHANGED_CHANCE : SURE_CHANCE));
  // What is missing stays open: nothing is lost by taking the money for what it names.
  const isSurePartial = documents === 1 && isPayerSure && isFullyNamed && !mentioned.isAtEnd && leftoverMinor === 0;
  switch (fit) {
    case "part":
    case "named_sum":
      return isFullyNamed || isBothLikely || (isPayerSure && chance <= (explanation.converted ? SURE_CHANGED_CHANCE : SURE_SINGLE_CHANCE));
    case "all_open":
    case "run":
    case "subset":
      return isSureSum;
    case "rounding":
      return isSureSum;
    case "discount":
      return isSureChange && because?.kind === "discount" && because.lateDays === 0;
    case "offer":
      return isSureChange && because?.kind === "offer" && !because.isBefore;
    case "fee":
      return isSureChange && isConfirmed(explanation);
    case "undeclared":
      return (isSureSum && isConfirmed(explanation)) || isSurePartial;
    case "favour":
      return isFullyNamed && isPayerSure && because?.kind === "favour" && because.isWhole;
    case "joint":
      return isFullyNamed && chance <= SURE_CHANCE;
    case "near":
    case "partial":
      return isSurePartial;
    default:
      return false;
  }
}

function isConfirmed({ because }: Explanation): boolean {
  return because?.kind === "habit" && because.times >= SURE_TIMES;
}

function isRateSure({ rateTrust }: Explanation): boolean {
  return rateTrust !== undefined && rateTrust.apart <= SURE_APART && rateTrust.ageDays <= SURE_RATE_DAYS;
}
