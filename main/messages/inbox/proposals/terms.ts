import type { AnswerLimits } from "../../../../shared/contract/messages-inbox.ts";
import { addDays } from "../../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../../shared/holidays.ts";

export type Cuota = { dueOn: string; amountMinor: number };

type Asked = {
  totalMinor: number;
  count: number;
  /** The day that the client names for the first. */
  firstOn?: string | undefined;
  todayOn: string;
  extraHolidays: readonly ExtraHoliday[];
};

/**
 * The cuotas that the owner's limits allow: no more than they say, the first no smaller and no later, on days of contact. They add up to the total
 * exactly: the céntimos that do not divide go to the last.
 */
export function cuotasWithin(limits: AnswerLimits, { totalMinor, count, firstOn, todayOn, extraHolidays }: Asked): Cuota[] {
  const least = leastFirst(limits, totalMinor);
  // Who must pay all of it first has nothing left to split.
  const most = least >= totalMinor ? 1 : Math.max(1, Math.min(count, limits.mostCuotas, totalMinor));
  const latest = latestDay(limits, todayOn, extraHolidays);
  const tomorrow = businessDayFrom(addDays(todayOn, 1), extraHolidays);
  const wanted = firstOn && firstOn >= todayOn ? businessDayFrom(firstOn, extraHolidays) : tomorrow;
  const start = most === 1 && !firstOn ? latest : wanted <= latest ? wanted : latest;
  const amounts = amountsOf(totalMinor, most, least);
  let dueOn = start;
  return amounts.map((amountMinor, index) => {
    if (index > 0) {
      const next = businessDayFrom(addDays(start, limits.daysBetweenCuotas * index), extraHolidays);
      dueOn = next > dueOn ? next : businessDayFrom(addDays(dueOn, 1), extraHolidays);
    }
    return { dueOn, amountMinor };
  });
}

/** Of a debt that may be put off, the first payment now and the rest on the last day that the limits allow; all at once where no first one is asked for. */
export function putOffWithin(limits: AnswerLimits, { totalMinor, todayOn, extraHolidays }: Omit<Asked, "count" | "firstOn">): Cuota[] {
  const latest = latestDay(limits, todayOn, extraHolidays);
  const first = Math.min(leastFirst(limits, totalMinor), totalMinor);
  const tomorrow = businessDayFrom(addDays(todayOn, 1), extraHolidays);
  if (first === 0 || first === totalMinor || tomorrow >= latest) return [{ dueOn: latest, amountMinor: totalMinor }];
  return [
    { dueOn: tomorrow, amountMinor: first },
    { dueOn: latest, amountMinor: totalMinor - first },
  ];
}

/** The last day of contact within the limit; today where there is none. */
export function latestDay({ longestDays }: AnswerLimits, todayOn: string, extraHolidays: readonly ExtraHoliday[]): string {
  for (let days = longestDays; days > 0; days--) {
    const on = addDays(todayOn, days);
    if (businessDayFrom(on, extraHolidays) === on) return on;
  }
  return todayOn;
}

/** Rounded up: never less than the owner asks for. */
function leastFirst({ leastFirstHundredths }: AnswerLimits, totalMinor: number): number {
  return Number((BigInt(totalMinor) * BigInt(leastFirstHundredths) + 9_999n) / 10_000n);
}

function amountsOf(totalMinor: number, count: number, firstMinor: number): number[] {
  const equal = Math.floor(totalMinor / count);
  // Each of the rest keeps a céntimo at least.
  const first = count === 1 ? totalMinor : Math.min(Math.max(equal, firstMinor), totalMinor - (count - 1));
  const rest = totalMinor - first;
  const each = count === 1 ? 0 : Math.floor(rest / (count - 1));
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return first;
    return index === count - 1 ? rest - each * (count - 2) : each;
  });
}

const WORDS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  diez: 10,
  doce: 12,
};

/** In how many parts a client asks to pay, where it says so: `en 3 partes`, `dos armadas`. */
export function cuotasAsked(text: string): number | undefined {
  const found =
    /\b(\d{1,2}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce)\s+(?:partes?|cuotas?|armadas?|pagos?|letras?|meses|quincenas|semanas|abonos?)\b/i.exec(
      text.slice(0, 4000),
    );
  const said = found?.[1]?.toLowerCase();
  const count = said === undefined ? undefined : (WORDS[said] ?? Number(said));
  return count !== undefined && count >= 1 && count <= 60 ? count : undefined;
}
