import type { Channel } from "../../../shared/contract/common.ts";
import type { GuardReason } from "../../../shared/contract/followup.ts";
import type { GuardRules } from "../../../shared/contract/followup-guard.ts";
import { addDays, daysBetween, formatDate, formatLongDate, limaDate, limaInstant } from "../../../shared/dates.ts";
import { insteadWords } from "../../../shared/guard-words.ts";
import { DEFAULT_GUARD_RULES } from "./current-rules.ts";
import { findTooOften } from "./frequency.ts";
import { lintText } from "./lint/lint.ts";
import { CONTACT_RULES, type ContactRules, HOUSE_BASIS } from "./rules.ts";
import { nextInsideWindow, windowProblem } from "./window.ts";

/** What the guard looks at: plain facts, already read. */
export type ContactAttempt = {
  channel: Channel;
  /** UTC ISO instant at which the client would be contacted. */
  at: string;
  /** Whether anything is open. */
  owes: boolean;
  /** Whether money in the client's favour, not yet applied, covers all that is open. */
  coveredByFavour: boolean;
  /** Whether the person contacted is the debtor or one of the debtor's own contacts. */
  isOwnContact: boolean;
  text?: string | undefined;
  /** Names of the client and the company, which are no threat. */
  names?: readonly (string | null | undefined)[];
  /** Present where the message thanks for a payment and asks for nothing: then what is owed plays no part. */
  /** `isRead`: its sentences were looked at apart from its table and its foot. */
  thanks?: { moneyCameIn: boolean; isRead?: boolean } | undefined;
  /** Whether it tells something and asks for nothing: then neither what is owed nor how often it was contacted plays a part. */
  informs?: boolean | undefined;
  /** Whether it answers what the client began: then neither what is owed nor how often it was contacted plays a part. */
  answers?: boolean | undefined;
  /** The day on which the client asked not to be written to any more through this channel. */
  askedToStopOn?: string | undefined;
  /** The days on which the client was contacted lately; thank-yous, unsent drafts and letters on paper are not among them. */
  contactedOn?: readonly string[];
  /** Whether all that is owed is in dispute. */
  allDisputed?: boolean;
  /** Where all that may be chased is promised: the last day of the grace. */
  promisedUntilOn?: string | undefined;
  /** Where all that may be chased is in a payment plan that is kept: in words, and from when its next cuota is asked for. */
  planKept?: { text: string; fromOn: string | null } | undefined;
  /** Up to when the bank statements reach; null where none is imported. */
  bankUpToOn?: string | null;
  /** Money of this client that waits: in favour and not applied, or in bank lines to review. */
  moneyWaiting?: { inFavour: boolean; bankLines: number };
};

/** `nextAllowedAt` only where waiting is what it takes. */
export type Verdict = { allowed: boolean; reasons: GuardReason[]; nextAllowedAt?: string };

type Waiting = GuardReason & { fromOn?: string };

/**
 * Whether a contact may be made, and each reason why not with its basis.
 * @param house what the business set for itself; never looser than the law
 */
export function judgeContact(attempt: ContactAttempt, house: GuardRules = DEFAULT_GUARD_RULES, law: ContactRules = CONTACT_RULES): Verdict {
  const lasting = lastingReasons(attempt, house, law);
  const waiting = [...windowReasons(attempt, house, law), ...(isCollecting(attempt) ? waitingReasons(attempt, house) : [])];
  const reasons = [...lasting, ...waiting.map(({ fromOn: _, ...reason }) => reason)];
  if (reasons.length === 0) return { allowed: true, reasons };
  if (lasting.length > 0) return { allowed: false, reasons };
  return { allowed: false, reasons, nextAllowedAt: nextAllowed(attempt, waiting, house, law) };
}

const isCollecting = ({ thanks, answers, informs }: ContactAttempt) => !thanks && !answers && !informs;

/** A person may go on with a reason where every rule in the way is the house's own. */
export function mayOverride(verdict: Verdict): boolean {
  return verdict.reasons.every(({ overridable }) => overridable);
}

const never = (code: string, text: string, basis: string): GuardReason => ({ code, text, basis, overridable: false });
const unlessReasoned = (code: string, text: string): GuardReason => ({ code, text, basis: HOUSE_BASIS, overridable: true });

/** The law's window never yields; hours that the house made narrower do. A holiday that the house added counts like the nation's. */
function windowReasons({ channel, at }: ContactAttempt, house: GuardRules, law: ContactRules): Waiting[] {
  const basis = law.windowBasis[channel];
  if (basis === undefined) return [];
  const byLaw = windowProblem(at, law.window, house.extraHolidays);
  if (byLaw) return [never(byLaw.code, byLaw.text, basis)];
  const byHouse = windowProblem(at, house, house.extraHolidays);
  return byHouse ? [unlessReasoned(byHouse.code, byHouse.text)] : [];
}

function lastingReasons(attempt: ContactAttempt, house: GuardRules, law: ContactRules): GuardReason[] {
  const reasons = isCollecting(attempt) ? collectReasons(attempt, house, law) : attempt.thanks ? thanksReasons(attempt.thanks, law) : [];
  if (attempt.askedToStopOn && !attempt.thanks) {
    const text = `El ${formatDate(attempt.askedToStopOn)} pidió que no le escribieran por este medio: usa otro, o espera a que escriba.`;
    reasons.push(unlessReasoned("asked_to_stop", text));
  }
  if (!attempt.isOwnContact) reasons.push(never("third_party", "Esa persona no es contacto de este cliente.", law.thirdPartyBasis));
  return [...reasons, ...wordReasons(attempt, house)];
}

function collectReasons(attempt: ContactAttempt, house: GuardRules, law: ContactRules): GuardReason[] {
  return [...debtReasons(attempt, law), ...doubts(attempt, house)];
}

function wordReasons({ text = "", names = [], thanks }: ContactAttempt, { ownPhrases }: GuardRules): GuardReason[] {
  const found = lintText(text, { names, ownPhrases, purpose: thanks && !thanks.isRead ? "thanks" : "collection" });
  return found.map(({ code, phrase, instead, basis }) =>
    never(code, `El texto dice «${phrase.replace(/\s+/g, " ")}»: ${insteadWords(instead)}`, basis),
  );
}

/** Why there is nothing to collect. */
function debtReasons(attempt: ContactAttempt, law: ContactRules): GuardReason[] {
  if (!attempt.owes) return [never("nothing_owed", "No debe nada: no hay qué cobrar.", law.nothingOwedBasis)];
  if (attempt.coveredByFavour)
    return [never("covered", "Lo que tiene a su favor cubre lo que debe: aplícalo antes de escribirle.", law.nothingOwedBasis)];
  if (attempt.allDisputed) {
    const text = "Todo lo que debe está en reclamo: resuélvelo con el cliente y ciérralo antes de cobrar.";
    return [never("disputed", text, law.disputedBasis)];
  }
  return [];
}

/** What makes the balance doubtful until somebody looks. */
function doubts({ owes, coveredByFavour, moneyWaiting, bankUpToOn, at }: ContactAttempt, house: GuardRules): GuardReason[] {
  const reasons: GuardReason[] = [];
  if (owes && !coveredByFavour && moneyWaiting) reasons.push(...waitingMoney(moneyWaiting));
  const age = bankUpToOn ? daysBetween(bankUpToOn, limaDate(at)) : 0;
  if (owes && bankUpToOn && age > house.bankStaleDays) {
    const text = `El banco está al ${formatDate(bankUpToOn)}, hace ${age} días: puede haber pagado ya. Importa el estado de cuenta.`;
    reasons.push(unlessReasoned("bank_stale", text));
  }
  return reasons;
}

function waitingMoney({ inFavour, bankLines }: NonNullable<ContactAttempt["moneyWaiting"]>): GuardReason[] {
  if (bankLines > 0) {
    const which = bankLines === 1 ? "Hay un abono suyo" : `Hay ${bankLines} abonos suyos`;
    return [unlessReasoned("money_waiting", `${which} por revisar en Bancos: aplícalo antes de escribirle.`)];
  }
  if (!inFavour) return [];
  return [unlessReasoned("money_waiting", "Tiene un abono sin aplicar: aplícalo a lo que debe antes de escribirle.")];
}

function waitingReasons({ owes, promisedUntilOn, planKept, channel, contactedOn = [], at }: ContactAttempt, house: GuardRules): Waiting[] {
  const reasons: Waiting[] = [];
  if (owes && promisedUntilOn !== undefined && limaDate(at) <= promisedUntilOn) {
    const text = `Prometió pagar y su plazo corre hasta el ${formatLongDate(promisedUntilOn)}: espera hasta entonces.`;
    reasons.push({ ...unlessReasoned("promise_waiting", text), fromOn: addDays(promisedUntilOn, 1) });
  }
  if (owes && planKept) {
    const fromOn = planKept.fromOn ?? undefined;
    reasons.push({ ...unlessReasoned("payment_plan_kept", planKept.text), ...(fromOn ? { fromOn } : {}) });
  }
  // A letter on paper is no call at the door: it neither counts nor is counted.
  const tooOften = channel === "letter" ? undefined : findTooOften(contactedOn, at, house);
  if (tooOften) reasons.push({ ...unlessReasoned("too_often", tooOften.text), fromOn: tooOften.freeOn });
  return reasons;
}

/** The first instant at which none of these is in the way any more. */
function nextAllowed({ channel, at }: ContactAttempt, waiting: readonly Waiting[], house: GuardRules, law: ContactRules): string {
  const days = waiting.flatMap(({ fromOn }) => fromOn ?? []);
  const from = days.map((on) => limaInstant(on, house.fromMinutes)).reduce((last, next) => (next > last ? next : last), at);
  return law.windowBasis[channel] === undefined ? new Date(from).toISOString() : nextInsideWindow(from, house, house.extraHolidays);
}

/** A thank-you is for money that came in. */
function thanksReasons({ moneyCameIn }: { moneyCameIn: boolean }, law: ContactRules): GuardReason[] {
  return moneyCameIn ? [] : [never("nothing_to_thank", "Ese pago se anuló: no hay qué agradecer.", law.thanksBasis)];
}
