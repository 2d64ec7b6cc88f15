import { addDays, isoDate } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";

export type Every = "week" | "fortnight" | "month";

export type AgreedCuota = { number: number; dueOn: string; amountMinor: number };

export type Split = {
  totalMinor: number;
  count: number;
  firstOn: string;
  every: Every;
  down?: { on: string; amountMinor: number } | undefined;
};

const DAYS: Readonly<Record<Exclude<Every, "month">, number>> = { week: 7, fortnight: 14 };

/**
 * Equal cuotas, what does not divide in the last, after a down payment where there is one; each on the first day of contact from its date.
 * By months the day is the first one's, or the last of a shorter month: 31 January, 28 February, 31 March.
 */
export function splitDebt({ totalMinor, count, firstOn, every, down }: Split, extraHolidays: readonly ExtraHoliday[]): AgreedCuota[] {
  const restMinor = totalMinor - (down?.amountMinor ?? 0);
  const each = Math.floor(restMinor / count);
  const cuotas = Array.from({ length: count }, (_, index) => ({
    dueOn: dateOf(firstOn, every, index),
    amountMinor: index === count - 1 ? restMinor - each * (count - 1) : each,
  }));
  const first = down ? [{ dueOn: down.on, amountMinor: down.amountMinor }] : [];
  return [...first, ...cuotas].map(({ dueOn, amountMinor }, index) => ({
    number: index + 1,
    dueOn: businessDayFrom(dueOn, extraHolidays),
    amountMinor,
  }));
}

function dateOf(firstOn: string, every: Every, index: number): string {
  if (every !== "month") return addDays(firstOn, DAYS[every] * index);
  const months = Number(firstOn.slice(0, 4)) * 12 + Number(firstOn.slice(5, 7)) - 1 + index;
  return lastUpTo(Math.floor(months / 12), (months % 12) + 1, Number(firstOn.slice(8, 10)));
}

/** That day of a month, or its last one when the month is shorter. */
function lastUpTo(year: number, month: number, day: number): string {
  return isoDate(year, month, day) ?? lastUpTo(year, month, day - 1);
}
