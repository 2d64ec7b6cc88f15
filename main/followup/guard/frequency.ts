import type { GuardRules } from "../../../shared/contract/followup-guard.ts";
import { addDays, daysBetween, limaDate } from "../../../shared/dates.ts";

type Caps = Pick<GuardRules, "mostPerDay" | "mostPerWeek">;

/** A week is the day itself and the six before it. */
export const WEEK_DAYS = 7;

/** Why one more contact on a day would be too many; `freeOn` is the first day on which it is not. */
export type TooOften = { text: string; freeOn: string };

/** Whether a client was contacted as often as the house allows, on the day of `at` or in the week that it ends. */
export function findTooOften(contactedOn: readonly string[], at: string, caps: Caps): TooOften | undefined {
  const on = limaDate(at);
  const { today, week } = count(contactedOn, on);
  if (today < caps.mostPerDay && week < caps.mostPerWeek) return undefined;
  const text =
    today >= caps.mostPerDay
      ? `Hoy ya se le contactó ${times(today)}: el tope es ${times(caps.mostPerDay)} al día.`
      : `En los últimos siete días ya se le contactó ${times(week)}: el tope es ${times(caps.mostPerWeek)} a la semana.`;
  return { text, freeOn: firstFree(contactedOn, on, caps) };
}

function firstFree(contactedOn: readonly string[], on: string, caps: Caps): string {
  let day = addDays(on, 1);
  while (count(contactedOn, day).week >= caps.mostPerWeek) day = addDays(day, 1);
  return day;
}

function count(contactedOn: readonly string[], on: string): { today: number; week: number } {
  const ages = contactedOn.map((contact) => daysBetween(contact, on));
  return { today: ages.filter((age) => age === 0).length, week: ages.filter((age) => age >= 0 && age < WEEK_DAYS).length };
}

function times(count: number): string {
  return count === 1 ? "una vez" : `${count} veces`;
}
