import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { GuardRules } from "../../../shared/contract/followup-guard.ts";
import { addDays, limaDate, limaMinutes } from "../../../shared/dates.ts";
import type { WaitingItem } from "./item.ts";

export type SaidContact = {
  channel: "call" | "visit" | "sms" | "email" | "whatsapp";
  /** When it was, UTC ISO. */
  at: string;
  todayOn: string;
  /** Whom it was with, or the client. */
  who: string;
};

/** What follows from how a contact ended; `on` is the earliest day for it. */
export type NextStep = { kind: WaitingItem["channel"]; on: string; minutes: number | null; text: string };

/** Who does not answer in the morning may do so in the afternoon. */
const NOON = 13 * 60;
const MORNING = 10 * 60;
const AFTERNOON = 15 * 60;

/**
 * The step that follows by itself: nobody answered, it is tried again on another day at another hour; the wrong person, its number is looked for;
 * they want to be called, they are. Nothing follows from what was talked, promised or disputed: those have a day of their own, or none.
 */
export function nextStep(
  outcome: ContactOutcome | undefined,
  contact: SaidContact,
  hours: Pick<GuardRules, "fromMinutes" | "untilMinutes">,
): NextStep | null {
  const spokenOn = limaDate(contact.at);
  const tomorrow = addDays(spokenOn > contact.todayOn ? spokenOn : contact.todayOn, 1);
  const kind = contact.channel === "visit" ? "visit" : "call";
  if (outcome === "no_answer") {
    const minutes = limaMinutes(contact.at) < NOON ? AFTERNOON : MORNING;
    return { kind, on: tomorrow, minutes: inside(minutes, hours), text: againText(outcome, contact) };
  }
  if (outcome === "wrong_person") return { kind: "other", on: contact.todayOn, minutes: null, text: againText(outcome, contact) };
  if (outcome === "call_back") return { kind, on: tomorrow, minutes: null, text: againText(outcome, contact) };
  return null;
}

/** What a next step is about, in the words of the list. */
export function againText(outcome: ContactOutcome | undefined, { channel, who }: Pick<SaidContact, "channel" | "who">): string {
  if (outcome === "wrong_person") return `Busca otro número de ${who}`;
  if (outcome === "no_answer") return channel === "visit" ? "Volver a visitar: no había nadie" : "Volver a llamar: no contestó";
  if (outcome === "call_back")
    return channel === "visit" ? "Volver a visitar: pidió que sea este día" : "Volver a llamar: pidió que sea este día";
  return `Seguir lo conversado con ${who}`;
}

function inside(minutes: number, { fromMinutes, untilMinutes }: Pick<GuardRules, "fromMinutes" | "untilMinutes">): number {
  return Math.max(fromMinutes, Math.min(minutes, untilMinutes - 1));
}
