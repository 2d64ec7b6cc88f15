import { addDays, isoDate, parseHumanDate, weekday } from "../../../../shared/dates.ts";
import type { Token } from "../words/tokens.ts";
import { dayAndMonth, lastDayOfMonth, lastWeekday, monthEnd, monthStart, nextDayOfMonth, nextWeekday } from "./date-steps.ts";
import type { DateReader } from "./date-reader.ts";
import { countAt } from "./number-words.ts";

export const MONTH_NAMES = "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre".split(" ");

const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? "";

/** 1 to 12 for the name of a month, else 0. */
function monthAt(tokens: readonly Token[], at: number): number {
  return MONTH_NAMES.indexOf(wordAt(tokens, at)) + 1;
}

/** `30/11`, `30-11-26`, `30.11.2026`, `2026-11-30`; with a dot and no year only after «el» or «día», for `30.11` may be money. */
export const numericDate: DateReader = (tokens, at, todayOn) => {
  const token = tokens[at];
  if (token?.kind !== "number" || tokens[at - 1]?.kind === "money") return undefined;
  const whole = parseHumanDate(token.word);
  if (whole && /[-/.]/.test(token.word)) return whole >= todayOn ? { length: 1, next: whole, last: whole === todayOn ? whole : undefined } : { length: 1, last: whole }; // biome-ignore format: one rule
  const short = /^(\d{1,2})([/.-])(\d{1,2})$/.exec(token.word);
  const isFraction =
    /^(1\/[234]|2\/3|3\/4)$/.test(token.word) && /^(de|parte|del)$/.test(wordAt(tokens, at + 1)) && monthAt(tokens, at + 2) === 0;
  if (!short || isFraction || (short[2] === "." && !/^(el|dia)$/.test(wordAt(tokens, at - 1)))) return undefined;
  if (isoDate(2028, Number(short[3]), Number(short[1])) === undefined) return undefined;
  return { length: 1, ...dayAndMonth(todayOn, Number(short[1]), Number(short[3])) };
};

/** `30 de noviembre`, `1ro de diciembre de 2026`, `fin de mes`, `quincena de enero`, `fines de diciembre`, `navidad`. */
export const calendarDay: DateReader = (tokens, at, todayOn) =>
  namedDay(tokens, at, todayOn) ?? spanOfMonth(tokens, at, todayOn) ?? partOfMonth(tokens, at, todayOn);

/** `10 del mes que viene`, `10 del presente`, without «el». */
function dayOfMonthMeant(tokens: readonly Token[], at: number, day: number, length: number, todayOn: string): ReturnType<DateReader> {
  if (tokens[at]?.kind !== "number" || !/^(de|del)$/.test(wordAt(tokens, at + length))) return undefined;
  const which = monthMeant(tokens, at + length + 1, todayOn);
  if (!which) return undefined;
  const on = addDays(which.start, day - 1);
  return { length: length + 1 + which.length, ...(on >= todayOn ? { next: on } : { last: on }) };
}

function namedDay(tokens: readonly Token[], at: number, todayOn: string): ReturnType<DateReader> {
  if (wordAt(tokens, at) === "navidad") return { length: 1, isVague: true, ...dayAndMonth(todayOn, 25, 12) };
  const leading = monthAt(tokens, at);
  const behind = Number(/^\d{1,2}$/.test(wordAt(tokens, at + 1)) && !isCounted(tokens, at + 2) ? wordAt(tokens, at + 1) : 0);
  if (leading > 0 && behind >= 1 && behind <= 31) return { length: 2, ...dayAndMonth(todayOn, behind, leading) };
  const day = dayNumberAt(tokens, at);
  if (!day) return undefined;
  let next = at + day.length;
  if (/^de|del$/.test(wordAt(tokens, next)) && wordAt(tokens, next + 1) === "mes" && wordAt(tokens, next + 2) === "de") next += 2;
  const isJoined = /^(de|-|\/)$/.test(wordAt(tokens, next));
  const month = monthAt(tokens, isJoined ? next + 1 : next);
  if (month === 0) return dayOfMonthMeant(tokens, at, day.value, day.length, todayOn);
  next += isJoined ? 2 : 1;
  const yearAt = /^(de|del)$/.test(wordAt(tokens, next)) ? next + 1 : next;
  const year = /^20\d\d$/.test(wordAt(tokens, yearAt)) ? Number(wordAt(tokens, yearAt)) : undefined;
  if (year === undefined) return { length: next - at, ...dayAndMonth(todayOn, day.value, month) };
  const on = isoDate(year, month, day.value);
  return { length: yearAt + 1 - at, ...(on && on >= todayOn ? { next: on } : { last: on }) };
}

/** `5`, `cinco`, `primero`, `1ro`. */
function dayNumberAt(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
  if (/^(primero|1ro|1ero)$/.test(wordAt(tokens, at))) return { value: 1, length: 1 };
  const count = countAt(tokens, at);
  if (!count || count.value < 1 || count.value > 31) return undefined;
  const isOrdinal = tokens[at]?.kind === "number" && /^(ro|ero|er|º|°)$/.test(wordAt(tokens, at + 1)) && tokens[at + 1]?.isApart === false;
  return { value: count.value, length: count.length + (isOrdinal ? 1 : 0) };
}

const MONTH_PARTS: readonly [RegExp, (start: string, end: string) => string][] = [
  [/^(fin|fines|finales|final|cierre)$/, (_start, end) => end],
  [/^(mediados|medio|mitad)$/, (start) => addDays(start, 14)],
  [/^(principios|principio|inicios|inicio|comienzos)$/, (start) => addDays(start, 4)],
  [/^quincena$/, (start) => addDays(start, 14)],
];

const FRIDAY = 5;

/** `el último día del mes`, `la última semana de diciembre` (its end), `la primera semana de enero` (its Friday), `los primeros días del mes`. */
const MONTH_SPANS: readonly [RegExp, RegExp, (start: string, end: string) => string][] = [
  [/^ultim[oa]s?$/, /^(dia|dias|semana|quincena|de|del)$/, (_start, end) => end],
  [/^ultimo$/, /^viernes$/, (_start, end) => addDays(lastWeekday(end, FRIDAY), weekday(end) === FRIDAY ? 7 : 0)],
  [/^segunda$/, /^quincena$/, (_start, end) => end],
  [/^primera$/, /^quincena$/, (start) => addDays(start, 14)],
  [/^primer(a|os)$/, /^(semana|dias)$/, (start) => nextWeekday(start, FRIDAY, true)],
  [/^primer$/, /^viernes$/, (start) => nextWeekday(start, FRIDAY, true)],
  [/^primer$/, /^dia$/, (start) => start],
];

function spanOfMonth(tokens: readonly Token[], at: number, todayOn: string): ReturnType<DateReader> {
  const span = MONTH_SPANS.find(([order, what]) => order.test(wordAt(tokens, at)) && what.test(wordAt(tokens, at + 1)));
  const of = /^(de|del)$/.test(wordAt(tokens, at + 1)) ? at + 1 : at + 2;
  if (!span || !/^(de|del)$/.test(wordAt(tokens, of))) return undefined;
  const which = monthMeant(tokens, of + 1, todayOn);
  if (!which) return undefined;
  const on = span[2](which.start, monthEnd(which.start));
  const ahead = which.isNamed || on >= todayOn ? on : span[2](monthStart(which.start, 1), monthEnd(which.start, 1));
  return { length: of + 1 + which.length - at, next: ahead };
}

function partOfMonth(tokens: readonly Token[], at: number, todayOn: string): ReturnType<DateReader> {
  const part = MONTH_PARTS.find(([word]) => word.test(wordAt(tokens, at)))?.[1];
  // «por cierre de mes» is a reason, not a day.
  if (!part || wordAt(tokens, at - 1) === "por") return undefined;
  const isQuincena = wordAt(tokens, at) === "quincena";
  const of = /^(de|del)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const which = monthMeant(tokens, of, todayOn);
  if (!which) return isQuincena ? { length: 1, next: nextQuincena(todayOn), last: lastDayOfMonth(todayOn, 15) } : undefined;
  const on = part(which.start, monthEnd(which.start));
  const next = which.isNamed || on >= todayOn ? on : part(monthStart(which.start, 1), monthEnd(which.start, 1));
  return { length: of + which.length - at, next, last: part(monthStart(which.start, -1), monthEnd(which.start, -1)) };
}

/** «la quincena» is the next 15th after today, when wages are paid; today is still one. */
function nextQuincena(todayOn: string): string | undefined {
  return nextDayOfMonth(todayOn, 15);
}

/** «mes», «este mes», «presente», «próximo mes», «mes que viene», «diciembre», «año» (December). */
function monthMeant(
  tokens: readonly Token[],
  at: number,
  todayOn: string,
): { start: string; length: number; isNamed: boolean } | undefined {
  const month = monthAt(tokens, at);
  if (month > 0) {
    const start = dayAndMonth(monthStart(todayOn), 1, month).next;
    return start ? { start, length: 1, isNamed: true } : undefined;
  }
  const phrase = [0, 1, 2].map((step) => wordAt(tokens, at + step));
  if (/^(los|mes)$/.test(phrase[0] ?? "") && /^(corrientes?|presente)$/.test(phrase[1] ?? ""))
    return { start: monthStart(todayOn), length: 2, isNamed: false };
  if (/^(mes)$/.test(phrase[0] ?? "") && phrase[1] === "en" && phrase[2] === "curso")
    return { start: monthStart(todayOn), length: 3, isNamed: false };
  if (phrase[0] === "ano") return { start: `${todayOn.slice(0, 4)}-12-01`, length: 1, isNamed: true };
  if (phrase[0] === "mes" && /^(proximo|siguiente|entrante)$/.test(phrase[1] ?? ""))
    return { start: monthStart(todayOn, 1), length: 2, isNamed: true };
  if (/^(mes|pasado)$/.test(phrase[0] ?? "") && /^(pasado|anterior|mes)$/.test(phrase[1] ?? ""))
    return { start: monthStart(todayOn, -1), length: 2, isNamed: true };
  if (phrase[0] === "mes" && phrase[1] === "que" && /^(viene|entra|sigue)$/.test(phrase[2] ?? ""))
    return { start: monthStart(todayOn, 1), length: 3, isNamed: true };
  if (phrase[0] === "mes" || phrase[0] === "presente") return { start: monthStart(todayOn), length: 1, isNamed: false };
  if (phrase[1] !== "mes") return undefined;
  if (/^(proximo|otro|siguiente)$/.test(phrase[0] ?? "")) return { start: monthStart(todayOn, 1), length: 2, isNamed: true };
  return /^(este|presente)$/.test(phrase[0] ?? "") ? { start: monthStart(todayOn), length: 2, isNamed: false } : undefined;
}

/** Whether what follows a figure makes of it a count, not a day. */
export const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "percent" || COUNTED.test(wordAt(tokens, at));

const COUNTED =
  /^(soles|sol|lucas|mil|k|dolares|dias|dia|semanas|meses|cuotas|partes|letras|horas|facturas|armadas|minutos|porciento|por|millones|cajas|bolsas|am|pm)$/;

/** «el quince», «el primero», «para el once»; «el uno» and «el dos» count something else but for a day of the month named so. */
function isDayInWords(tokens: readonly Token[], at: number, from: number, length: number): boolean {
  if (wordAt(tokens, from - 1) === "dia" || wordAt(tokens, from) === "primero") return true;
  const after = wordAt(tokens, from + length);
  return wordAt(tokens, at) === "el" && !/^(un|uno|una|cien|ciento)$/.test(wordAt(tokens, from)) && !/^(y|mil|o)$/.test(after);
}

/** `el 15 del 10`, `el 30 de este`. */
function monthByNumber(tokens: readonly Token[], at: number, todayOn: string): ReturnType<typeof monthMeant> {
  if (wordAt(tokens, at) === "este" && !/^(dia|ano)$/.test(wordAt(tokens, at + 1)))
    return { start: monthStart(todayOn), length: 1, isNamed: true };
  if (wordAt(tokens, at - 1) !== "del" || !/^(0?[1-9]|1[0-2])$/.test(wordAt(tokens, at)) || isCounted(tokens, at + 1)) return undefined;
  const start = dayAndMonth(monthStart(todayOn), 1, Number(wordAt(tokens, at))).next;
  return start ? { start, length: 1, isNamed: true } : undefined;
}

/** `el 5`, `el día 12 del presente`, `al 5 del próximo mes`: the next 5th on or after today, the last on or before it. */
export const dayOfMonth: DateReader = (tokens, at, todayOn) => {
  if (!/^(el|dia|al|este|hasta|para|del|fecha)$/.test(wordAt(tokens, at))) return undefined;
  const from = /^(el|al|este|del|para|hasta)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === "dia" ? at + 2 : at + 1;
  const day = dayNumberAt(tokens, from);
  if (!day || (tokens[from]?.kind !== "number" && !isDayInWords(tokens, at, from, day.length))) return undefined;
  const end = from + day.length;
  // «el 28 mil soles»: the day, then the sum.
  const isBeforeSum = wordAt(tokens, at) === "el" && wordAt(tokens, end) === "mil";
  if (isCounted(tokens, end) && !isBeforeSum) return undefined;
  if (monthAt(tokens, end) > 0 || (wordAt(tokens, end) === "de" && monthAt(tokens, end + 1) > 0)) {
    const named = namedDay(tokens, from, todayOn);
    return named && { ...named, length: named.length + from - at };
  }
  const which = /^(de|del)$/.test(wordAt(tokens, end))
    ? (monthMeant(tokens, end + 1, todayOn) ?? monthByNumber(tokens, end + 1, todayOn))
    : undefined;
  if (which) {
    const on = addDays(which.start, day.value - 1);
    const is = on.slice(0, 7) === which.start.slice(0, 7);
    return { length: end + 1 + which.length - at, next: is && on >= todayOn ? on : undefined, last: is && on <= todayOn ? on : undefined };
  }
  return { length: end - at, next: nextDayOfMonth(todayOn, day.value), last: lastDayOfMonth(todayOn, day.value) };
};
