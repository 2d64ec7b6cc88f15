import type { Mention, MentionStrength } from "../evidence/document-index.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Explanation, Facts, FitKind, Hypothesis, MatchDocument, MatchLine, PayingDays } from "../model.ts";
import { isNearly, isNearMention } from "../evidence/near-number.ts";
import { isOfMonth } from "../evidence/months.ts";
import { isSure, type Mentioned } from "./sure.ts";

/**
 * Weights in log-odds: what the evidence multiplies the odds by, e-fold a point. They come from the domain, not from a fit to data:
 * a RUC or a whole document number settles it with an exact amount; an amount alone never does.
 */
const PRIOR = -6;
const MENTION: Readonly<Record<MentionStrength, number>> = { full: 7, reference: 6, number: 5, near: 4.5, bare: 2 };
const UNPAID_MENTION: Readonly<Record<MentionStrength, number>> = { full: -3, reference: -2, number: -1.5, near: -0.5, bare: 0 };
const FIT: Readonly<Record<FitKind, number>> = {
  part: 4,
  named_sum: 5,
  all_open: 4.1,
  run: 3.6,
  subset: 3.2,
  joint: 2.6,
  undeclared: 2.2,
  discount: 3.4,
  offer: 4,
  interest: 3,
  fee: 2.2,
  rounding: 1.8,
  favour: 2.4,
  near: 1,
  partial: -0.4,
  over: -0.8,
};
const EXACT: ReadonlySet<FitKind> = new Set(["part", "named_sum", "all_open", "run", "subset", "discount", "offer", "interest", "fee"]);
export const isExactFit = (fit: FitKind) => EXACT.has(fit);
const NEARLY_NAMED = 4.5;
const UNKNOWN_NUMBER = -2.5;
const ITS_MONTH = 0.7;
const OTHER_MONTH = -0.4;

/** Names alike may weigh this much more for another client and still speak for this one: more where the text names its documents. */
const NAMESAKE = 0.5;
const NAMESAKE_NAMED = 2.5;
/** Nobody pays, or names, a document that is not there yet. */
const NOT_YET_ISSUED = -2;
const USUAL_DAYS = 0.18;
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
  payingDays?: PayingDays | undefined;
};

/** Weighs one explanation by everything that the line says. */
export function weighHypothesis(weighed: Case, explanation: Explanation): Hypothesis {
  const { line, evidence, clientId, openDocuments } = weighed;
  const payer = evidence.payers.find((candidate) => candidate.clientId === clientId);
  const rival = evidence.payers.find((candidate) => candidate.clientId !== clientId);
  const documents = [...new Set([...explanation.shares, ...(explanation.favour ?? [])].map((share) => share.document))];
  const mentioned = weighMentions(evidence, clientId, documents, EXACT.has(explanation.fit));
  const isAllNamed = mentioned.named.length === documents.length;
  const isFuture = documents.some((document) => document.issueOn > weighed.latestIssueOn);
  const isUsual = !isFuture && !isAllNamed && isUsualDay(weighed, documents);
  const month = monthOf(weighed, documents);
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
    (isFuture ? NOT_YET_ISSUED : weighTiming(weighed, documents, isAllNamed)) +
    weighDays(weighed, isUsual, isAllNamed) +
    weighMonth(weighed, month, isAllNamed);
  const isNear = mentioned.strength === "near";
  const facts: Facts = {
    payer: payer?.reason,
    named: isNear ? [] : mentioned.named,
    isNearlyNamed: isNear || mentioned.isNearlyNamed,
    month: isAllNamed ? undefined : month,
    unpaidNumbers: mentioned.unpaid,
    otherPayer: isOtherPayer ? rival.reason : undefined,
    isStranger: evidence.isStranger && !payer,
    openDocuments,
    usualDays: isUsual && openDocuments > 1 ? weighed.payingDays : undefined,
  };
  const isStrong =
    !isOtherPayer &&
    !isFuture &&
    !mentioned.isOtherNamed &&
    mentioned.unpaid.length === 0 &&
    isSure(explanation, { payer, mentioned, isAllNamed, documents: documents.length });
  return { ...explanation, line, clientId, score, isStrong, facts };
}

function weighMentions({ mentions }: Evidence, clientId: number, documents: readonly MatchDocument[], isExact: boolean): Mentioned {
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
  if (mentions.known.length + mentions.unknown.length === 0) return result;
  // By id: what other lines left of a document is another object.
  const byId = new Map(documents.map((document) => [document.id, document]));
  const named = new Set<MatchDocument>();
  let best = 0;
  let unpaid = 0;
  const isNamedItself = mentions.known.some((mention) => mention.documents.some((document) => byId.has(document.id)));
  for (const mention of mentions.known) {
    const paid = mention.documents.flatMap((document) => byId.get(document.id) ?? []);
    if (paid.length === 0) {
      // A number beside that of the document is another document, not a slip.
      if (isExact && documents.length === 1 && !isNamedItself && isNearMention(mention, documents[0] as MatchDocument)) {
        result.isNearlyNamed = true;
        result.isOtherNamed = true;
        continue;
      }
      // Digits behind "Nº" are an operation as often as an invoice: they count only where the client has such a document.
      if (mention.strength === "number" && !mention.documents.some((document) => document.clientId === clientId)) continue;
      unpaid += UNPAID_MENTION[mention.strength];
      if (mention.strength !== "bare" && mention.strength !== "near") result.unpaid.push(mention.text);
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

function weighFit(line: MatchLine, explanation: Explanation, documents: readonly MatchDocument[], isAllNamed: boolean): number {
  const { fit, because, leftoverMinor, deductions, adjustments = [] } = explanation;
  let weight = FIT[fit];
  if (isAllNamed && fit === "partial") weight += 1.4;
  // A little too much is paid by mistake; much more pays something else too.
  else if (isAllNamed && fit === "over") weight += 0.6 - (2 * leftoverMinor) / (explanation.converted?.amountMinor ?? line.amountMinor);
  else if (fit === "partial" && documents.length === 1) weight += 0.4;
  // What goes to Banco de la Nación, or is withheld, seldom comes to another account.
  if (line.accountKind !== "detraccion" && explanation.shares.some((share) => share.part.part !== "net")) weight -= 1;
  if (fit === "part" && leftoverMinor + deductions.length + adjustments.length > 0) weight -= 0.5;
  if (because?.kind === "habit") weight += Math.min(1.6, 0.5 * Math.log2(1 + because.times));
  if (because?.kind === "withheld") weight += 0.6;
  if (because?.kind === "discount" && because.lateDays > 0) weight -= 1.5;
  if (because?.kind === "offer" && because.isBefore) weight -= 1.5;
  // Who uses part of a balance pays a rest with céntimos; whole soles are a payment on account.
  if (because?.kind === "favour" && !because.isWhole) weight -= line.amountMinor % 100 === 0 ? 1.8 : 0.8;
  return weight - weighConversion(explanation) - 0.05 * (documents.length - 1);
}

/** Another currency is less likely than the document's own, the more so the farther the rate is from the dated one, or where none is known. */
function weighConversion({ converted, rateTrust }: Explanation): number {
  if (!converted) return 0;
  return rateTrust ? 0.4 + 60 * rateTrust.apart : 3;
}

/** Money rarely comes long before it is due or after long silence; else, among equals, the oldest is a little likelier. */
function weighTiming({ line }: Case, documents: readonly MatchDocument[], isAllNamed: boolean): number {
  if (isAllNamed) return 0;
  const late = daysLate(line, documents);
  if (late < -EARLY_DAYS) return -0.6;
  return late > LONG_SILENCE_DAYS ? -0.5 - Math.min(0.3, (late - LONG_SILENCE_DAYS) / 1_000) : late / 1_000;
}

function daysLate(line: MatchLine, documents: readonly MatchDocument[]): number {
  return dayOf(line.bookedOn) - dayOf(documents[0]?.parts[0]?.dueOn ?? line.bookedOn);
}

/** Whether the deposit comes when this client usually pays, give or take two days. */
function isUsualDay({ line, payingDays }: Case, documents: readonly MatchDocument[]): boolean {
  if (!payingDays) return false;
  const late = daysLate(line, documents);
  return late >= payingDays.from - 2 && late <= payingDays.to + 2;
}

/** A hint among several documents, too small to apply one of two equals without asking. */
function weighDays({ payingDays, openDocuments }: Case, isUsual: boolean, isAllNamed: boolean): number {
  if (!payingDays || isAllNamed || openDocuments < 2 || !isUsual) return 0;
  return USUAL_DAYS * Math.min(1, payingDays.times / 4);
}

/** The month that the text names, where all the documents are of it, or of one of those it names. */
function monthOf({ line, evidence }: Case, documents: readonly MatchDocument[]): string | undefined {
  if (evidence.months.length === 0) return undefined;
  const found = documents.map(({ issueOn }) => evidence.months.find((month) => isOfMonth(issueOn, month, line.bookedOn)));
  return found.includes(undefined) ? undefined : found[0]?.word;
}

/** What the text says of the month tells equal documents apart, and weighs less than anything that names one. */
function weighMonth({ evidence }: Case, month: string | undefined, isAllNamed: boolean): number {
  if (evidence.months.length === 0 || isAllNamed) return 0;
  return month ? ITS_MONTH : OTHER_MONTH;
}

/** Days in a calendar of equal months, near enough to tell older from newer. */
function dayOf(on: string): number {
  return Number(on.slice(0, 4)) * 365.25 + Number(on.slice(5, 7)) * 30.44 + Number(on.slice(8, 10));
}
