import type { Channel } from "../../../shared/contract/common.ts";
import type { GuardReason } from "../../../shared/contract/followup.ts";
import type { ExtraHoliday } from "../../../shared/holidays.ts";
import { CONTACT_RULES, type ContactRules } from "./rules.ts";
import { nextInsideWindow, windowProblem } from "./window.ts";
import { findCollectionWords, findForbiddenWords } from "./words.ts";

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
  /** Present where the message thanks for a payment and asks for nothing: then what is owed plays no part. */
  thanks?: { moneyCameIn: boolean } | undefined;
  extraHolidays?: readonly ExtraHoliday[];
};

/** `nextAllowedAt` only where waiting is what it takes. */
export type Verdict = { allowed: boolean; reasons: GuardReason[]; nextAllowedAt?: string };

/** Whether a contact may be made, and each reason why not with its basis. */
export function judgeContact(attempt: ContactAttempt, rules: ContactRules = CONTACT_RULES): Verdict {
  const lasting = lastingReasons(attempt, rules);
  const windowBasis = rules.windowBasis[attempt.channel];
  const problem = windowBasis === undefined ? undefined : windowProblem(attempt.at, rules.window, attempt.extraHolidays);
  const reasons = problem && windowBasis !== undefined ? [...lasting, { ...problem, basis: windowBasis }] : lasting;
  if (reasons.length === 0) return { allowed: true, reasons };
  if (lasting.length > 0) return { allowed: false, reasons };
  return { allowed: false, reasons, nextAllowedAt: nextInsideWindow(attempt.at, rules.window, attempt.extraHolidays) };
}

function lastingReasons(attempt: ContactAttempt, rules: ContactRules): GuardReason[] {
  const reasons: GuardReason[] = attempt.thanks ? thanksReasons(attempt.thanks, attempt.text ?? "", rules) : debtReasons(attempt, rules);
  if (!attempt.isOwnContact) {
    reasons.push({ code: "third_party", text: "Esa persona no es contacto de este cliente.", basis: rules.thirdPartyBasis });
  }
  for (const { code, phrase, basis } of findForbiddenWords(attempt.text ?? "")) {
    reasons.push({ code, text: `El texto dice «${phrase}»: dilo de otra manera.`, basis });
  }
  return reasons;
}

/** Why there is nothing to collect. */
function debtReasons(attempt: ContactAttempt, rules: ContactRules): GuardReason[] {
  const reasons: GuardReason[] = [];
  if (!attempt.owes) reasons.push({ code: "nothing_owed", text: "No debe nada: no hay qué cobrar.", basis: rules.nothingOwedBasis });
  else if (attempt.coveredByFavour) {
    reasons.push({
      code: "covered",
      text: "Lo que tiene a su favor cubre lo que debe: aplícalo antes de escribirle.",
      basis: rules.nothingOwedBasis,
    });
  }
  return reasons;
}

/** A thank-you is for money that came in, and does not ask for more under that name. */
function thanksReasons({ moneyCameIn }: { moneyCameIn: boolean }, text: string, rules: ContactRules): GuardReason[] {
  const reasons: GuardReason[] = [];
  if (!moneyCameIn) reasons.push({ code: "nothing_to_thank", text: "Ese pago se anuló: no hay qué agradecer.", basis: rules.thanksBasis });
  for (const phrase of findCollectionWords(text))
    reasons.push({ code: "asks_money", text: `El texto dice «${phrase}»: un agradecimiento no cobra.`, basis: rules.thanksBasis });
  return reasons;
}
