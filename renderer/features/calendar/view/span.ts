import { addDays, formatLetterDate, isoDate, weekday } from "../../../../shared/dates.ts";

export type View = "month" | "week" | "list";

export type Span = { fromOn: string; untilOn: string };

/** Monday of the week of a day. */
function weekStart(on: string): string {
  return addDays(on, -((weekday(on) + 6) % 7));
}

function monthStart(on: string): string {
  return `${on.slice(0, 7)}-01`;
}

/** The same day of another month, or its last one when that month is shorter. */
function addMonths(on: string, months: number): string {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  for (let day = Number(on.slice(8)); day > 28; day--) {
    const found = isoDate(year, month, day);
    if (found) return found;
  }
  return isoDate(year, month, Math.min(28, Number(on.slice(8)))) ?? on;
}

function monthEnd(on: string): string {
  return addDays(monthStart(addMonths(monthStart(on), 1)), -1);
}

/** The days that a view shows around a day: whole weeks of its month, its week, or its month. */
export function spanOf(view: View, on: string): Span {
  if (view === "week") return { fromOn: weekStart(on), untilOn: addDays(weekStart(on), 6) };
  if (view === "list") return { fromOn: monthStart(on), untilOn: monthEnd(on) };
  return { fromOn: weekStart(monthStart(on)), untilOn: addDays(weekStart(monthEnd(on)), 6) };
}

/** The day looked at when one goes a span forward (1) or back (-1). */
export function turnPage(view: View, on: string, direction: 1 | -1): string {
  return view === "week" ? addDays(on, 7 * direction) : addMonths(on, direction);
}

/** `Noviembre de 2026`, `Del 16 al 22 de noviembre de 2026`. */
export function spanName(view: View, on: string): string {
  const { fromOn, untilOn } = spanOf(view, on);
  if (view !== "week") return capital(monthName(on));
  const [from, until] = [fromOn, untilOn].map(formatLetterDate) as [string, string];
  const start = monthName(fromOn) === monthName(untilOn) ? String(Number(fromOn.slice(8))) : from.replace(sameYear(fromOn, untilOn), "");
  return `Del ${start} al ${until}`;
}

function sameYear(fromOn: string, untilOn: string): string {
  return fromOn.slice(0, 4) === untilOn.slice(0, 4) ? ` de ${fromOn.slice(0, 4)}` : "";
}

/** `noviembre de 2026` */
function monthName(on: string): string {
  return formatLetterDate(on).replace(/^\d+ de /, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
