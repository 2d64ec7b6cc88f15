import { CHANNEL_NAMES } from "../../../shared/channel-names.ts";
import { weekday } from "../../../shared/dates.ts";
import type { Outcome } from "./credit.ts";
import { figuresOf, type Measured } from "./figures.ts";

const WEEKDAYS = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

export type Groups = { byTemplate: Measured[]; byChannel: Measured[]; byWeekday: Measured[]; byHour: Measured[] };

/** The key of what was written without a template. */
export const OWN_WORDS = "-";

/** The same contacts by their template, channel, weekday (1 Monday ... 7) and hour in Lima; a group without contacts is left out. */
export function groupOutcomes(outcomes: readonly Outcome[], templateNames: ReadonlyMap<string, string>): Groups {
  const most = (a: Measured, b: Measured) => b.sent - a.sent || (a.label < b.label ? -1 : 1);
  const inOrder = (a: Measured, b: Measured) => Number(a.key) - Number(b.key);
  return {
    byTemplate: group(
      outcomes,
      ({ contact }) => contact.template ?? OWN_WORDS,
      (code) => (code === OWN_WORDS ? "Con palabras propias" : (templateNames.get(code) ?? code)),
    ).sort(most),
    byChannel: group(
      outcomes,
      ({ contact }) => contact.channel,
      (channel) => CHANNEL_NAMES[channel],
    ).sort(most),
    byWeekday: group(
      outcomes,
      ({ contact }) => String(weekday(contact.on) || 7),
      (day) => capitalise(WEEKDAYS[Number(day) % 7] ?? ""),
    ).sort(inOrder),
    byHour: group(
      outcomes,
      ({ contact }) => String(contact.hour),
      (hour) => `${hour}:00 a ${hour}:59`,
    ).sort(inOrder),
  };
}

function group<Key extends string>(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => Key,
  label: (key: Key) => string,
): Measured[] {
  return [...Map.groupBy(outcomes, keyOf)].map(([key, some]) => figuresOf(key, label(key), some));
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
