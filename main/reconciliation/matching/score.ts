import type { Mention, MentionStrength } from "./document-index.ts";
import type { Evidence, Payer } from "./evidence.ts";
import type { Explanation, Facts, FitKind, Hypothesis, MatchDocument, MatchLine } from "./model.ts";
import { isOneSlip, plainUpper } from "./text.ts";

/**
 * Weights in log-odds: what the evidence multiplies the odds by, e-fold a point. They come from the domain, not from a fit to data:
 * a RUC or a whole document number settles it with an exact amount; an amount alone never does.
 */
const PRIOR = -6;
const MENTION: Readonly<Record<MentionStrength, number>> = { full: 7, reference: 6, number: 5, bare: 2 };
const UNPAID_MENTION: Readonly<Record<MentionStrength, number>> = { full: -3, reference: -2, number: -1.5, bare: 0 };
const FIT: Readonly<Record<FitKind, number>> = {
  part: 4,
  named_sum: 5,
  all_open: 4.1,
  run: 3.6,
  subset: 3.2,
  joint: 2.6,
  undeclared: 2.2,
  near: 1,
  partial: -0.4,
  over: -0.8,
};
const EXACT: ReadonlySet<FitKind> = new Set(["part", "named_sum", "all_open", "run", "subset"]);
const NEARLY_NAMED = 4.5;
const UNKNOWN_NUMBER = -2.5;

/** The most that a client's own exact sum may owe to chance and still be applied without asking. */
const SURE_CHANCE = 0.01;
const SURE_SINGLE_CHANCE = 0.35;

/** Names alike may weigh this much more for another client and still speak for this one: more where the text names its documents. */
const NAMESAKE = 0.5;
const NAMESAKE_NAMED = 2.5;
const EARLY_DAYS = 35;
const LONG_SILENCE_DAYS = 120;

/** What all explanations of one line by one client share. */
export type Case = {
  line: MatchLine;
  evidence: Evidence;
  clientId: number;
  openDocuments: number;
  /** A document issued after this day was hardly paid by the line. */
  latestIssueOn: string;
};

/** Weighs one explanation by everything that the line says. */
export function weighHypothesis(weighed: Case, explanation: Explanation): Hypothesis {
  const { line, evidence, clientId, openDocuments } = weighed;
  const payer = evidence.payers.find((candidate) => candidate.clientId === clientId);
  const rival = evidence.payers.find((candidate) => candidate.clientId !== clientId);
  const documents = [...new Set(explanation.shares.map((share) => share.document))];
  const mentioned = weighMentions(evidence, clientId, documents, EXACT.has(explanation.fit));
  const isAllNamed = mentioned.named.length === documents.length;
  const identity = payer?.weight ?? 0;
  const isOtherPayer = rival !== undefined && rival.weight >= 3 && rival.weight - identity > (isAllNamed ? NAMESAKE_NAMED : NAMESAKE);
  const against = isOtherPayer ? -0.6 * (rival.weight - identity) : evidence.isStranger && !payer ? (isAllNamed ? -0.3 : -1.5) : 0;
  const score =
    PRIOR +
    identity +
    mentioned.score +
    against +
    weighFit(line, explanation, documents, isAllNamed) -
    Math.log(1 + 10 * (isAllNamed ? 0 : explanation.chance)) +
    weighTiming(weighed, documents, isAllNamed);
  const facts: Facts = {
    payer: payer?.reason,
    named: mentioned.named,
    isNearlyNamed: mentioned.isNearlyNamed,
    unpaidNumbers: mentioned.unpaid,
    otherPayer: isOtherPayer ? rival.reason : undefined,
    isStranger: evidence.isStranger && !payer,
    openDocuments,
  };
  const isStrong =
    !isOtherPayer &&
    !mentioned.isOtherNamed &&
    mentioned.unpaid.length === 0 &&
    isSure(explanation, payer, mentioned, isAllNamed, documents.length);
  return { ...explanation, line, clientId, score, isStrong, facts };
}

type Mentioned = {
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

function weighMentions({ mentions }: Evidence, clientId: number, documents: readonly MatchDocument[], isExact: boolean): Mentioned {
  // By id: what other lines left of a document is another object.
  const byId = new Map(documents.map((document) => [document.id, document]));
  const named = new Set<MatchDocument>();
  const result: Mentioned = {
    score: 0,
    named: [],
    strength: undefined,
    digits: 0,
    isAtEnd: false,
    isNearlyNamed: false,
    isOtherNamed: false,
    unpaid: [],
  };
  let best = 0;
  let unpaid = 0;
  for (const mention of mentions.known) {
    const paid = mention.documents.flatMap((document) => byId.get(document.id) ?? []);
    if (paid.length === 0) {
      if (isExact && documents.length === 1 && isNearMention(mention, documents[0] as MatchDocument)) {
        result.isNearlyNamed = true;
        result.isOtherNamed = true;
        continue;
      }
      // Digits behind "Nº" are an operation as often as an invoice: they count only where the client has such a document.
      if (mention.strength === "number" && !mention.documents.some((document) => document.clientId === clientId)) continue;
      unpaid += UNPAID_MENTION[mention.strength];
      if (mention.strength !== "bare") result.unpaid.push(mention.text);
      continue;
    }
    for (const document of paid) named.add(document);
    const value = valueOf(mention, isExact);
    result.isAtEnd ||= mention.isAtEnd;
    if (value <= best) continue;
    best = value;
    result.strength = mention.strength;
    result.digits = mention.text.length;
  }
  for (const unknown of mentions.unknown) {
    const isNear = documents.some((document) => isNearly(unknown, document));
    if (isNear && named.size === 0) result.isNearlyNamed = true;
    else if (!isNear) {
      unpaid += unknown.series === "" ? UNKNOWN_NUMBER / 2 : UNKNOWN_NUMBER;
      result.unpaid.push(unknown.text);
    }
  }
  const share = named.size / documents.length;
  result.named = [...named];
  result.isNearlyNamed &&= named.size === 0;
  // An exact sum vouches for the documents that the text had no room for.
  const covered = share === 1 || !isExact ? share : 0.5 + share / 2;
  result.score = (share > 0 ? best * covered : 0) + (result.isNearlyNamed ? NEARLY_NAMED : 0) + Math.max(-6, unpaid);
  return result;
}

/** A number that several documents share says less, unless the exact amount tells them apart. */
function valueOf({ strength, documents, text }: Mention, isExact: boolean): number {
  const shared = isExact || strength === "reference" ? 0 : 0.7 * Math.log(documents.length);
  const length = strength === "bare" ? Math.min(3, text.length) - 4 + Math.min(3, text.length - 2) : 0;
  return Math.max(0.3, MENTION[strength] + length - shared);
}

/** A known number one slip away from that of a document; where the text has no series, of a number long enough to be no chance. */
function isNearMention({ strength, documents }: Mention, paid: MatchDocument): boolean {
  if (strength === "full") return documents.some((document) => isNearly(document, paid));
  return strength === "number" && paid.number.length > 3 && documents.some((document) => isOneSlip(document.number, paid.number));
}

/** The number one slip of the keyboard away, or cut off where the bank's text ends. */
function isNearly(unknown: { series: string; number: string; isAtEnd?: boolean }, document: MatchDocument): boolean {
  const number = plainUpper(document.number);
  if (unknown.series === document.series)
    return isOneSlip(unknown.number, number) || (unknown.isAtEnd === true && (number.startsWith(unknown.number) || unknown.number === "0"));
  return unknown.number === number && number.length > 1 && isOneSlip(unknown.series, document.series);
}

function weighFit(line: MatchLine, explanation: Explanation, documents: readonly MatchDocument[], isAllNamed: boolean): number {
  let weight = FIT[explanation.fit];
  if (isAllNamed && (explanation.fit === "partial" || explanation.fit === "over")) weight += explanation.fit === "partial" ? 1.4 : 0.6;
  else if (explanation.fit === "partial" && documents.length === 1) weight += 0.4;
  // What goes to Banco de la Nación, or is withheld, seldom comes to another account.
  if (line.accountKind !== "detraccion" && explanation.shares.some((share) => share.part.part !== "net")) weight -= 1;
  if (explanation.fit === "part" && explanation.leftoverMinor + explanation.deductions.length > 0) weight -= 0.5;
  return weight - 0.05 * documents.length;
}

/** Money rarely comes before the invoice, long before it is due or after long silence; else, among equals, the oldest is a little likelier. */
function weighTiming({ line, latestIssueOn }: Case, documents: readonly MatchDocument[], isAllNamed: boolean): number {
  if (documents.some((document) => document.issueOn > latestIssueOn)) return isAllNamed ? -0.5 : -2;
  if (isAllNamed) return 0;
  const late = dayOf(line.bookedOn) - dayOf(documents[0]?.parts[0]?.dueOn ?? line.bookedOn);
  if (late < -EARLY_DAYS) return -0.6;
  return late > LONG_SILENCE_DAYS ? -0.5 - Math.min(0.3, (late - LONG_SILENCE_DAYS) / 1_000) : late / 1_000;
}

/** Days in a calendar of equal months, near enough to tell older from newer. */
function dayOf(on: string): number {
  return Number(on.slice(0, 4)) * 365.25 + Number(on.slice(5, 7)) * 30.44 + Number(on.slice(8, 10));
}

function isSure(explanation: Explanation, payer: Payer | undefined, mentioned: Mentioned, isAllNamed: boolean, documents: number): boolean {
  const isPayerSure = payer?.isStrong === true;
  const isFullyNamed = isAllNamed && mentioned.strength !== undefined && mentioned.strength !== "bare";
  const isBothLikely = isAllNamed && (payer?.weight ?? 0) >= 3 && mentioned.digits >= 4;
  switch (explanation.fit) {
    case "part":
    case "named_sum":
      return isFullyNamed || isBothLikely || (isPayerSure && explanation.chance <= SURE_SINGLE_CHANCE);
    case "all_open":
    case "run":
    case "subset":
      return isFullyNamed || (isPayerSure && explanation.isOnlySet && explanation.chance <= SURE_CHANCE);
    case "near":
    case "partial":
      return documents === 1 && isPayerSure && isFullyNamed && !mentioned.isAtEnd && explanation.leftoverMinor === 0;
    default:
      return false;
  }
}
