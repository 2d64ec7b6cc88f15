import { addDays, weekday } from "../../../../shared/dates.ts";
import { businessDayFrom, easterSunday, holidayName } from "../../../../shared/holidays.ts";
import type { Token } from "../words/tokens.ts";
import { addBusinessDays, addMonths, inWeek, lastDayOfMonth, lastWeekday, nextDayOfMonth, nextWeekday } from "./date-steps.ts";
import type { DateReader } from "./date-reader.ts";
import { calendarDay, isCounted, MONTH_NAMES, numericDate } from "./dates-calendar.ts";
import { countAt } from "./number-words.ts";

const DAY_NAMES = "domingo lunes martes miercoles jueves viernes sabado".split(" ");
const WEDNESDAY = 3;
const FRIDAY = 5;
const SATURDAY = 6;

const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? "";

/** Whether the words from a place on are those of a phrase; `|` separates what may stand in one place. */
function says(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(" ").every((word, step) => word.split("|").includes(wordAt(tokens, at + step)));
}

/** A time of the day behind a day («por la tarde», «a primera hora»): how many words it takes. */
function timeOfDay(tokens: readonly Token[], at: number): number {
  if (says(tokens, at, "por|en|a la manana|tarde|noche|mananita|tardecita")) return 3;
  if (says(tokens, at, "a primera|ultima hora")) return 3;
  return says(tokens, at, "temprano|mismo") ? 1 : 0;
}

const PHRASES: readonly [phrase: string, days: number, isBehind?: boolean][] = [
  ["pasado manana", 2],
  ["dia siguiente", 1],
  ["antes de ayer", -2, true],
  ["anteayer", -2, true],
  ["ayer", -1, true],
  ["anoche", -1, true],
  ["esta misma manana|tarde|noche", 0],
  ["esta|en manana|tarde|noche", 0],
  ["al rato", 0],
  ["a primera hora", 1],
  ["hoy en ocho", 7],
  ["hoy en 8", 7],
  ["hoy en quince", 15],
  ["hoy en 15", 15],
  ["en|por la tarde|noche|tardecita", 0],
  ["en|durante|por el dia", 0],
  ["curso del dia", 0],
  ["curso de la manana|tarde|noche|dia", 0],
  ["final del dia", 0],
  ["final de la tarde|dia", 0],
  ["fin del dia", 0],
  ["en|dentro media hora", 0],
  ["despues del almuerzo", 0],
  ["despues de almorzar|almuerzo", 0],
  ["al mediodia", 0],
  ["del mediodia", 0],
  ["al medio dia", 0],
  ["transcurso del dia", 0],
  ["transcurso de la manana|tarde|noche", 0],
  ["en|dentro unas horas", 0],
  ["a la noche|tarde|salida", 0],
  ["mas tarde|ratito|rato", 0],
  ["en|dentro un ratito|rato|momento", 0],
  ["al toque", 0],
  ["hoy dia", 0],
  ["hoy", 0],
  ["ahorita", 0],
  ["en este|estos mismo momento|momentos|instante", 0],
  ["en este|estos momento|momentos|instante", 0],
  ["en un toque|minuto|minutito|instante", 0],
  ["ahora en|por la noche|tarde|mediodia", 0],
  ["ahora mismo", 0],
  ["ahora al mediodia", 0],
]; // biome-ignore format: a table

/** `hoy`, `mañana temprano`, `pasado mañana`, `ayer`, `en la tarde`, `más tarde`, `al toque`. */
export const relativeDay: DateReader = (tokens, at, todayOn) => {
  const word = wordAt(tokens, at);
  if (word === "pasado" && !says(tokens, at, "pasado manana")) {
    const isAhead = /^(te|le|les|o)$/.test(wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) === "o";
    return isAhead && !/^(mes|ano|dia)$/.test(wordAt(tokens, at - 1)) ? { length: 1, next: addDays(todayOn, 2) } : undefined;
  }
  if (word === "manana" && !/^(la|en|esta)$/.test(wordAt(tokens, at - 1)))
    return { length: 1 + timeOfDay(tokens, at + 1), next: addDays(todayOn, 1) };
  // In the morning of today where it is past, of tomorrow where it is to come.
  if (says(tokens, at, "en|por la manana")) return { length: 3, next: addDays(todayOn, 1), last: todayOn };
  const phrase = PHRASES.find(([each]) => says(tokens, at, each));
  if (!phrase) return undefined;
  const length = phrase[0].split(" ").length;
  const on = addDays(todayOn, phrase[1]);
  if (phrase[2]) return { length: length + timeOfDay(tokens, at + length), last: on };
  return { length: length + timeOfDay(tokens, at + length), next: on, ...(phrase[1] === 0 ? { last: on } : {}) };
};

/** Weeks ahead that stand behind a weekday: «que viene», «de la próxima semana», «de esta semana». */
function weekBehind(tokens: readonly Token[], at: number): { weeks?: number; isPast?: boolean; isAfter?: boolean; length: number } {
  if (says(tokens, at, "subsiguiente|subsiguente")) return { isAfter: true, length: 1 };
  if (says(tokens, at, "de la semana entrante|proxima|siguiente")) return { weeks: 1, length: 4 };
  if (says(tokens, at, "de la proxima|otra|siguiente") && !/^(semana|quincena)$/.test(wordAt(tokens, at + 3)))
    return { weeks: 1, length: 3 };
  if (says(tokens, at, "pasado|ultimo") && wordAt(tokens, at + 1) !== "manana") return { isPast: true, length: 1 };
  if (says(tokens, at, "que paso")) return { isPast: true, length: 2 };
  if (says(tokens, at, "de la semana pasada|anterior")) return { isPast: true, weeks: -1, length: 4 };
  if (says(tokens, at, "de la proxima|proximo|otra|siguiente semana")) return { weeks: 1, length: 4 };
  if (says(tokens, at, "de la semana que viene|entra")) return { weeks: 1, length: 5 };
  if (says(tokens, at, "de esta semana")) return { weeks: 0, length: 3 };
  if (says(tokens, at, "que viene|entra")) return { length: 2 };
  return { length: says(tokens, at, "proximo|entrante|siguiente") ? 1 : 0 };
}

/** `el viernes`, `este viernes`, `viernes 27`, `el viernes pasado`, `lunes de la próxima semana`. On a Friday «el viernes» is a week away. */
export const weekdayDate: DateReader = (tokens, at, todayOn) => {
  const day = DAY_NAMES.indexOf(wordAt(tokens, at));
  if (day < 0 || wordAt(tokens, at - 1) === "los") return undefined;
  const before = wordAt(tokens, at - 1);
  // «jueves, 15 de octubre», «lunes (23/11)».
  const isApart = tokens[at + 1]?.kind === "comma" && tokens[at + 2]?.kind === "number";
  const number = isApart || /^(el|dia)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const dated = dayBehind(tokens, number, todayOn);
  if (dated && (!isApart || dated.length > 1 || /\D/.test(wordAt(tokens, number)))) return { ...dated, length: number - at + dated.length };
  const behind = weekBehind(tokens, at + 1);
  const length = 1 + behind.length + timeOfDay(tokens, at + 1 + behind.length);
  const last = lastWeekday(todayOn, day);
  if (behind.weeks === -1) return { length, last: inWeek(todayOn, day, -1) };
  if (behind.weeks === undefined && (before === "otro" || behind.isAfter)) return { length, next: inWeek(todayOn, day, 1), last };
  if (behind.isPast || /^(pasado|ultimo)$/.test(before)) return { length, last };
  if (behind.weeks !== undefined) return { length, next: inWeek(todayOn, day, behind.weeks), last };
  return { length, next: nextWeekday(todayOn, day, before === "este"), last };
};

/** The day of the month that follows a weekday: `27`, `27 de noviembre`. */
function dayBehind(tokens: readonly Token[], at: number, todayOn: string): ReturnType<DateReader> {
  const token = tokens[at];
  if (token?.kind !== "number" || isCounted(tokens, at + 1)) return undefined;
  const written = numericDate(tokens, at, todayOn);
  if (written) return written;
  if (wordAt(tokens, at + 1) === "de" || MONTH_NAMES.includes(wordAt(tokens, at + 1))) {
    const full = calendarDay(tokens, at, todayOn);
    if (full) return full;
  }
  if (!/^\d{1,2}$/.test(token.word)) return undefined;
  const next = nextDayOfMonth(todayOn, Number(token.word));
  const last = lastDayOfMonth(todayOn, Number(token.word));
  // Of the two, the one that falls on the weekday named is meant.
  const named = DAY_NAMES.indexOf(wordAt(tokens, at - 1));
  const isOn = (on: string | undefined) => on !== undefined && weekday(on) === named;
  if (isOn(next) !== isOn(last)) return { length: 1, ...(isOn(next) ? { next } : { last }) };
  return { length: 1, next, last };
}

/** `la próxima semana` (its Friday: the last day that keeps the word), `esta semana`, `fin de semana` (Saturday), `el próximo mes` (no date). */
export const weekDate: DateReader = (tokens, at, todayOn) => {
  if (says(tokens, at, "fin|fines de semana"))
    return { length: 3, next: nextWeekday(todayOn, SATURDAY, true), last: lastWeekday(todayOn, SATURDAY) };
  if (says(tokens, at, "mitad|mediados de semana")) return { length: 3, next: nextWeekday(todayOn, WEDNESDAY) };
  if (says(tokens, at, "media semana")) return { length: 2, next: nextWeekday(todayOn, WEDNESDAY) };
  if (says(tokens, at, "semana pasada|anterior")) return { length: 2 };
  if (says(tokens, at, "mes pasado|anterior")) return { length: 2 };
  if (says(tokens, at, "proxima|proximo|otra|siguiente semana")) return { length: 2, next: inWeek(todayOn, FRIDAY, 1) };
  if (says(tokens, at, "semana que viene|entra")) return { length: 3, next: inWeek(todayOn, FRIDAY, 1) };
  if (says(tokens, at, "semana proxima|entrante|siguiente")) return { length: 2, next: inWeek(todayOn, FRIDAY, 1) };
  if (says(tokens, at, "esta misma semana")) return { length: 3, next: nextWeekday(todayOn, FRIDAY, true) };
  if (says(tokens, at, "esta semana")) return { length: 2, next: nextWeekday(todayOn, FRIDAY, true) };
  if (says(tokens, at, "durante|en la semana") || says(tokens, at, "de la semana"))
    return { length: 3, next: nextWeekday(todayOn, FRIDAY, true) };
  if (says(tokens, at, "proximo|otro|siguiente mes")) return { length: 2 };
  if (says(tokens, at, "mes que viene|entra")) return { length: 3 };
  if (says(tokens, at, "en|este este|el mes") || says(tokens, at, "este mes")) return { length: wordAt(tokens, at) === "este" ? 2 : 3 };
  return says(tokens, at, "unos|estos dias") ? { length: 2 } : undefined;
};

/** `pasando el feriado`, `después de navidad`, `pasadas las fiestas`: the first working day behind the holiday. */
export const afterHoliday: DateReader = (tokens, at, todayOn) => {
  if (!says(tokens, at, "pasando|pasado|pasada|pasados|pasadas|despues|luego")) return undefined;
  let from = at + 1;
  while (/^(de|del|el|los|las|la|estas|estos|este|que|pase|todo)$/.test(wordAt(tokens, from))) from++;
  const on = holidayAhead(tokens, from, todayOn);
  return on ? { length: from + on.length - at, isVague: true, next: businessDayFrom(addDays(on.on, 1)) } : undefined;
};

/** The last day of the holiday named, and how many words name it. */
function holidayAhead(tokens: readonly Token[], at: number, todayOn: string): { on: string; length: number } | undefined {
  const next = (monthAndDay: string) => {
    const on = `${todayOn.slice(0, 4)}-${monthAndDay}`;
    return on >= todayOn ? on : `${Number(todayOn.slice(0, 4)) + 1}-${monthAndDay}`;
  };
  if (says(tokens, at, "fiestas patrias")) return { on: next("07-29"), length: 2 };
  if (says(tokens, at, "navidad")) return { on: next("12-25"), length: 1 };
  if (says(tokens, at, "ano nuevo")) return { on: next("01-01"), length: 2 };
  if (says(tokens, at, "semana santa")) {
    const easter = easterSunday(Number(todayOn.slice(0, 4)));
    return { on: easter >= todayOn ? easter : easterSunday(Number(todayOn.slice(0, 4)) + 1), length: 2 };
  }
  if (!says(tokens, at, "feriado|feriados|fiestas")) return undefined;
  const days = Array.from({ length: 60 }, (_, step) => addDays(todayOn, step));
  const first = days.find((on) => holidayName(on) !== undefined);
  return first ? { on: first, length: says(tokens, at + 1, "largo|largos") ? 2 : 1 } : undefined;
}

type Unit = "day" | "business" | "week" | "month" | "hour" | "minute";

function unitAt(tokens: readonly Token[], at: number): { unit: Unit; length: number } | undefined {
  const word = wordAt(tokens, at);
  if (/^dias?$/.test(word))
    return /^(habiles|utiles|laborables)$/.test(wordAt(tokens, at + 1)) ? { unit: "business", length: 2 } : { unit: "day", length: 1 };
  if (/^semanas?$/.test(word)) return { unit: "week", length: 1 };
  if (/^mes(es)?$/.test(word)) return { unit: "month", length: 1 };
  if (/^(minutos?|min)$/.test(word)) return { unit: "minute", length: 1 };
  return /^horas?$/.test(word) ? { unit: "hour", length: 1 } : undefined;
}

function step(on: string, unit: Unit, count: number): string {
  if (unit === "minute") return on;
  if (unit === "business") return addBusinessDays(on, count);
  if (unit === "month") return addMonths(on, count);
  if (unit === "hour") return addDays(on, Math.sign(count) * Math.floor(Math.abs(count) / 24));
  return addDays(on, unit === "week" ? 7 * count : count);
}

/** `en 3 días`, `dentro de una semana`, `en 48 horas`, `15 días más`, `una semana adicional`. */
export const inSomeTime: DateReader = (tokens, at, todayOn) => {
  const isLed = says(tokens, at, "en|dentro|a");
  let from = isLed ? at + 1 : at;
  if (isLed && says(tokens, from, "de los|las")) from += 2;
  else if (isLed && says(tokens, from, "los|las")) from++;
  if (/^(proximos|proximas|siguientes)$/.test(wordAt(tokens, from))) from++;
  if (isLed && wordAt(tokens, from) === "de") from++;
  if (isLed && /^(unos|unas|aprox|maximo)$/.test(wordAt(tokens, from))) from++;
  const count = countAt(tokens, from);
  const unit = count && unitAt(tokens, from + count.length);
  if (!count || !unit) return undefined;
  const end = from + count.length + unit.length;
  const isMore = /^(mas|adicional|adicionales|extra)$/.test(wordAt(tokens, end));
  const isBare =
    /^(plazo|maximo|minimo|max|deme|dame|denme|denos|espereme|esperame|necesito|otorgar|unos|por)$/.test(wordAt(tokens, at - 1)) ||
    says(tokens, at - 2, "plazo de");
  const isFromHere = wordAt(tokens, at) === "a" && (says(tokens, at - 2, "de aca|aqui|hoy") || says(tokens, end, "desde|de hoy|ahora|la"));
  const isWhole = (at === 0 || tokens[at - 1]?.kind === "break") && /^(y|por|maximo|te|le|nomas|se|como)$/.test(wordAt(tokens, end));
  if (!isWhole && !isMore && !(isLed && wordAt(tokens, at) !== "a") && !isFromHere && !isBare) return undefined;
  return { length: end + (isMore ? 1 : 0) - at, next: step(todayOn, unit.unit, Math.min(count.value, 400)) };
};

/** `hace 2 días`, `hace una semana`. */
export const ago: DateReader = (tokens, at, todayOn) => {
  if (!says(tokens, at, "hace")) return undefined;
  const from = /^(como|unos|unas)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const count = countAt(tokens, from);
  const unit = count && unitAt(tokens, from + count.length);
  if (count && unit) return { length: from + count.length + unit.length - at, last: step(todayOn, unit.unit, -Math.min(count.value, 400)) };
  if (says(tokens, at + 1, "media hora")) return { length: 3, last: todayOn };
  const isJustNow = says(tokens, at + 1, "un|unos|pocos rato|momento|instante|minutos|minuto") || says(tokens, at + 1, "rato|poco|minutos");
  return isJustNow ? { length: says(tokens, at + 1, "un|unos|pocos") ? 3 : 2, last: todayOn } : undefined;
};
