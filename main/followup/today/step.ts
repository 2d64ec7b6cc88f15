import type { Stage } from "../../../shared/contract/common.ts";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { stageFor } from "../../../shared/letter-stage.ts";
import { type Candidate, LETTER_DAYS } from "./candidate.ts";

export type Step = Pick<Suggestion, "step" | "stepLabel">;

const ORDINALS = ["primera", "segunda", "tercera"] as const;

/** Days late from which the first and the second letter are due (domain: 16 to 30, 31 to 60). */
const FIRST_LETTER = 16;
const SECOND_LETTER = 31;

/**
 * What to do next: a message while it is fresh, a letter once its time has come, and between letters
 * a call after a message and a message after a call. A broken promise is talked about. Without a telephone it is always a letter.
 */
export function chooseStep(candidate: Candidate, todayOn: string): Step {
  const daysLate = daysBetween(candidate.oldestDueOn, todayOn);
  if (isLetterDue(candidate, todayOn)) return letter(candidate, todayOn);
  const wasWritten = candidate.lastContact?.kind === "whatsapp";
  if (candidate.mobile !== null && !(wasWritten && daysLate > 0) && !isCallDue(candidate))
    return { step: "whatsapp", stepLabel: "WhatsApp" };
  if (candidate.phone !== null) return { step: "call", stepLabel: "Llamar" };
  return letter(candidate, todayOn);
}

function isCallDue({ brokenPromise, phone }: Candidate): boolean {
  return brokenPromise !== null && phone !== null;
}

/**
 * Whether the time of a letter has come that was not written yet: one from 16 days late, two from 31, the last from 61,
 * each after the time that the one before it gave. A missing detracción is asked for by message.
 */
export function isLetterDue(candidate: Candidate, todayOn: string): boolean {
  const { letters, lastLetterOn, lastLetterSent, onlyDetraccionOf } = candidate;
  if (onlyDetraccionOf !== null || lastLetterSent) return false;
  if (lastLetterOn !== null && daysBetween(lastLetterOn, todayOn) <= LETTER_DAYS) return false;
  const daysLate = daysBetween(candidate.oldestDueOn, todayOn);
  if (stageOf(candidate, todayOn) === "extrajudicial") return true;
  return letters < (daysLate >= SECOND_LETTER ? 2 : daysLate >= FIRST_LETTER ? 1 : 0);
}

/** The tone that fits: the last one only to who was written a letter before, however old the debt. */
export function stageOf({ oldestDueOn, letters }: Candidate, todayOn: string): Stage {
  const stage = stageFor(daysBetween(oldestDueOn, todayOn));
  return stage === "extrajudicial" && letters === 0 ? "administrativa" : stage;
}

/** `primera`, `segunda`, `última`: which letter comes next. */
export function nextLetter(candidate: Candidate, todayOn: string): string {
  if (stageOf(candidate, todayOn) === "extrajudicial") return "última";
  return ORDINALS[candidate.letters] ?? "siguiente";
}

function letter(candidate: Candidate, todayOn: string): Step {
  const stage = stageOf(candidate, todayOn);
  if (stage === "extrajudicial") return { step: "letter", stepLabel: "Última carta" };
  if (stage === "preventiva") return { step: "letter", stepLabel: "Recordatorio" };
  return { step: "letter", stepLabel: `Carta ${candidate.letters + 1}` };
}
