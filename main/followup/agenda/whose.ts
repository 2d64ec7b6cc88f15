import { daysBetween } from "../../../shared/dates.ts";

/** Who may do a step, the nearest first, and to whom it passes when nobody did it. */
export type Candidates = {
  /** Given by hand, the step's, the client's. */
  people: readonly (number | null)[];
  /** Since when it waits for whoever has it. */
  sinceOn: string;
  escalate: { afterDays: number; toPersonId: number } | null;
};

/**
 * Who has a step to do on a day: the first of those named who still works here; after so many days in the list, whom the plan says.
 * @param working the ids of the people of the office
 */
export function whoseIsIt(
  { people, sinceOn, escalate }: Candidates,
  working: ReadonlySet<number>,
  todayOn: string,
): { personId: number | null; escalatedFromId: number | null } {
  const personId = people.find((id) => id !== null && working.has(id)) ?? null;
  if (escalate && working.has(escalate.toPersonId) && escalate.toPersonId !== personId) {
    if (daysBetween(sinceOn, todayOn) >= escalate.afterDays) return { personId: escalate.toPersonId, escalatedFromId: personId };
  }
  return { personId, escalatedFromId: null };
}
