import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { addDays, formatLongDate, formatShortDate, weekday } from "../../../../shared/dates.ts";
import { currencyExponent, currencySymbol, formatAmount, formatMoney, roundToUnits } from "../../../../shared/money.ts";

export type Day = OutputOf<"followup.getCalendar">["days"][number];

/** `9:05`, from minutes since midnight. */
export function timeText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes since midnight of `9:05`; undefined when it is no hour. */
export function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : -1;
  return minutes >= 0 && minutes < 1440 && Number(match?.[2]) < 60 ? minutes : undefined;
}

/** `S/ 1,180.00`, or nothing for what is about no money. */
export function amountText({ currency, amountMinor }: Pick<CalendarEvent, "currency" | "amountMinor">): string {
  return currency === null || amountMinor === null ? "" : formatMoney(amountMinor, currency);
}

/** `S/ 9,051`: whole units, where a cell has little room; `S/ 151 mil` and `S/ 1.2 M` where it has less. */
export function wholeText({ currency, amountMinor }: { currency: string; amountMinor: number }, isShort = false): string {
  const units = Math.round(amountMinor / 10 ** currencyExponent(currency));
  const said =
    !isShort || units < 10_000
      ? formatAmount(roundToUnits(amountMinor, currency), currency).replace(/\.\d+$/, "")
      : units < 999_500
        ? `${Math.round(units / 1000)} mil`
        : `${(units / 1_000_000).toFixed(1)} M`;
  return `${currencySymbol(currency)}\u00a0${said}`;
}

/** `S/ 1,500.50 y US$ 200.00` */
export function sumText(due: Day["due"]): string {
  return due.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(" y ");
}

/** What an event says in one line: `Llamar: Textiles Sipán S.A., S/ 900.00`. */
export function eventLine(event: CalendarEvent): string {
  const amount = amountText(event);
  const time = event.minutes === null ? "" : `${timeText(event.minutes)} `;
  return `${time}${headingOf(event)}: ${event.clientName}${amount ? `, ${amount}` : ""}`;
}

/** What it is, in a few words: `Vence F001-1220`, `Llamar`. */
export function headingOf({ kind, title }: Pick<CalendarEvent, "kind" | "title">): string {
  return kind === "due" ? `Vence ${title}` : title;
}

/** `hoy`, `mañana`, `el lunes 23 de noviembre`. */
export function dayText(on: string, todayOn: string): string {
  if (on === todayOn) return "hoy";
  if (on === addDays(todayOn, 1)) return "mañana";
  return `el ${formatLongDate(on, on.slice(0, 4) !== todayOn.slice(0, 4))}`;
}

const WEEKEND: readonly string[] = ["Sábado", "Domingo"];

/** The name of the holiday of a day; nothing on a weekend, which the date itself says. */
export function holidayOf({ closedBecause }: Pick<Day, "closedBecause">): string | undefined {
  return closedBecause === null || WEEKEND.includes(closedBecause) ? undefined : closedBecause;
}

/** Why nobody is contacted on a day: `Es sábado`, `Es feriado: Inmaculada Concepción`. */
export function closedText(day: Pick<Day, "closedBecause"> | undefined): string | undefined {
  const closedBecause = day?.closedBecause ?? null;
  if (closedBecause === null) return undefined;
  const what = WEEKEND.includes(closedBecause) ? closedBecause.toLowerCase() : `feriado (${closedBecause})`;
  return `Es ${what}: no se contacta a nadie.`;
}

/** Names over the columns, Monday first, with their letters where there is no room. */
export const WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as const;

/** `lun 23`, `mié 25/11` at the turn of a month. */
export function shortDay(on: string): string {
  const name = WEEKDAYS[(weekday(on) + 6) % 7] ?? "lunes";
  return `${name.slice(0, 3)} ${on.endsWith("-01") ? formatShortDate(on) : Number(on.slice(8))}`;
}
