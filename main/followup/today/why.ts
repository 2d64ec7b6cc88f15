import { addDays, daysBetween, formatLongDate, formatShortDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { BrokenPromise } from "../promises/broken.ts";
import type { Candidate } from "./candidate.ts";
import { isLetterDue, nextLetter } from "./step.ts";

/** Why a client is on the list today, in as few words as fit beside the days late, which the row shows already. */
export function sayWhy(candidate: Candidate, todayOn: string): string {
  if (candidate.brokenPromise) return sayBroken(candidate.brokenPromise);
  if (candidate.overdueMinor === 0) return sayComing(candidate, todayOn);
  if (candidate.onlyDetraccionOf !== null) return `Falta la detracción de ${candidate.onlyDetraccionOf}`;
  if (isLetterDue(candidate, todayOn)) return `Toca la ${nextLetter(candidate, todayOn)} carta`;
  const { habitDays, lastContact } = candidate;
  if (lastContact) return `${sayContact(lastContact.kind)} el ${formatShortDate(lastContact.on)}`;
  if (daysBetween(candidate.oldestDueOn, todayOn) === 1) return "Venció ayer";
  if (habitDays === null) return "Aún no se le ha escrito";
  return Math.round(habitDays) > 0 ? `Suele pagar ${sayDays(habitDays)} tarde` : "Suele pagar puntual";
}

function sayBroken({ amountMinor, paidMinor, currency, dueOn }: BrokenPromise): string {
  const came = paidMinor > 0 ? `llegó solo ${formatMoney(paidMinor, currency)}` : "no llegó";
  return `Prometió ${formatMoney(amountMinor, currency)} para el ${formatShortDate(dueOn)} y ${came}`;
}

function sayComing({ nextDueOn, habitDays }: Candidate, todayOn: string): string {
  const on = nextDueOn ?? todayOn;
  const when = on === todayOn ? "Vence hoy" : on === addDays(todayOn, 1) ? "Vence mañana" : `Vence el ${formatLongDate(on)}`;
  if (habitDays === null) return when;
  return Math.round(habitDays) > 0 ? `${when}; suele pagar ${sayDays(habitDays)} tarde` : `${when}; suele pagar puntual`;
}

function sayDays(days: number): string {
  const whole = Math.round(days);
  return `${whole} ${whole === 1 ? "día" : "días"}`;
}

const CONTACTS: Readonly<Record<string, string>> = { call: "Llamaste", visit: "Lo visitaste", letter: "Le enviaste una carta" };

function sayContact(kind: string): string {
  return CONTACTS[kind] ?? "Le escribiste";
}
