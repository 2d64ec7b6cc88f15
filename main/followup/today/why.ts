import { addDays, daysBetween, formatLongDate, formatShortDate } from "../../../shared/dates.ts";
import type { Candidate } from "./candidate.ts";
import { isLetterDue, nextLetter } from "./step.ts";

/** Why a client is on the list today, in a few words. */
export function sayWhy(candidate: Candidate, todayOn: string): string {
  if (candidate.overdueMinor === 0) return sayComing(candidate, todayOn);
  const daysLate = daysBetween(candidate.oldestDueOn, todayOn);
  if (candidate.onlyDetraccionOf !== null) return `Falta la detracción de ${candidate.onlyDetraccionOf}`;
  if (isLetterDue(candidate, todayOn)) return sayLetter(candidate, todayOn);
  const late = daysLate === 1 ? "Venció ayer" : `Tiene ${daysLate} días de atraso`;
  const { habitDays, lastContact } = candidate;
  if (lastContact) return `${late}; ${sayContact(lastContact.kind)} el ${formatShortDate(lastContact.on)}`;
  if (habitDays !== null && Math.round(habitDays) > 0) return `${late} y ${sayHabit(habitDays)}`;
  if (habitDays !== null) return `${late} y suele pagar puntual`;
  return daysLate === 1 ? late : `${late} y aún no se le ha escrito`;
}

function sayComing({ nextDueOn, habitDays }: Candidate, todayOn: string): string {
  const on = nextDueOn ?? todayOn;
  const when = on === todayOn ? "Vence hoy" : on === addDays(todayOn, 1) ? "Vence mañana" : `Vence el ${formatLongDate(on)}`;
  if (habitDays === null) return when;
  return Math.round(habitDays) > 0 ? `${when} y ${sayHabit(habitDays)}` : `${when}; suele pagar puntual`;
}

function sayLetter(candidate: Candidate, todayOn: string): string {
  const which = `Toca la ${nextLetter(candidate, todayOn)} carta`;
  return candidate.lastContact
    ? `${which}; ${sayContact(candidate.lastContact.kind)} el ${formatShortDate(candidate.lastContact.on)}`
    : which;
}

function sayHabit(days: number): string {
  const whole = Math.round(days);
  return `paga unos ${whole} ${whole === 1 ? "día" : "días"} tarde`;
}

const CONTACTS: Readonly<Record<string, string>> = {
  call: "llamaste",
  visit: "lo visitaste",
  letter: "le enviaste una carta",
  email: "le escribiste",
};

function sayContact(kind: string): string {
  return CONTACTS[kind] ?? "le escribiste";
}
