import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { Candidate } from "./candidate.ts";

export type Step = Pick<Suggestion, "step" | "stepLabel">;

const ORDINALS = ["primera", "segunda", "tercera"] as const;

/** Days late from which a letter is due, the first, the second and the last one. */
const FIRST_LETTER = 16;
const SECOND_LETTER = 31;
const LAST_LETTER = 61;

/**
 * What to do next: a message while it is fresh, a letter once a stage is reached (domain: 16, 31 and 61 days), and between letters
 * a call after a message and a message after a call. Without a telephone it is always a letter.
 */
export function chooseStep(candidate: Candidate, daysLate: number): Step {
  if (isLetterDue(candidate, daysLate)) return letter(candidate, daysLate);
  const wasWritten = candidate.lastContact?.kind === "whatsapp";
  if (candidate.mobile !== null && !(wasWritten && daysLate > 0)) return { step: "whatsapp", stepLabel: "WhatsApp" };
  if (candidate.phone !== null) return { step: "call", stepLabel: "Llamar" };
  return letter(candidate, daysLate);
}

/** Whether the delay has reached a letter that was not written yet. A missing detracción is asked for by message. */
export function isLetterDue({ letters, lastLetterSent, onlyDetraccionOf }: Candidate, daysLate: number): boolean {
  if (onlyDetraccionOf !== null) return false;
  if (daysLate >= LAST_LETTER) return !lastLetterSent;
  if (daysLate >= SECOND_LETTER) return letters < 2;
  return daysLate >= FIRST_LETTER && letters < 1;
}

/** `primera`, `segunda`, `tercera`, `última`: which letter comes next. */
export function nextLetter({ letters }: Candidate, daysLate: number): string {
  if (daysLate >= LAST_LETTER) return "última";
  return ORDINALS[letters] ?? "siguiente";
}

function letter(candidate: Candidate, daysLate: number): Step {
  if (daysLate >= LAST_LETTER) return { step: "letter", stepLabel: "Última carta" };
  if (daysLate <= 0) return { step: "letter", stepLabel: "Recordatorio" };
  return { step: "letter", stepLabel: `Carta ${candidate.letters + 1}` };
}
