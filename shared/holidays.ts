import { addDays, weekday } from "./dates.ts";

/**
 * The sixteen national holidays of Peru (D.Leg. 713, art. 6, and the laws that added to it).
 * New laws add days: callers pass the ones the user added as `extra`.
 */
const FIXED: Readonly<Record<string, string>> = {
  "01-01": "Año Nuevo",
  "05-01": "Día del Trabajo",
  "06-07": "Batalla de Arica y Día de la Bandera",
  "06-29": "San Pedro y San Pablo",
  "07-23": "Día de la Fuerza Aérea",
  "07-28": "Fiestas Patrias",
  "07-29": "Fiestas Patrias",
  "08-06": "Batalla de Junín",
  "08-30": "Santa Rosa de Lima",
  "10-08": "Combate de Angamos",
  "11-01": "Todos los Santos",
  "12-08": "Inmaculada Concepción",
  "12-09": "Batalla de Ayacucho",
  "12-25": "Navidad",
};

/** A day that is a holiday for this business beyond the national ones. */
export type ExtraHoliday = { on: string; name: string };

/** Easter Sunday of a Gregorian year (the anonymous algorithm of Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const offset = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * offset) / 451);
  const position = epact + offset - 7 * shift + 114;
  const month = Math.floor(position / 31);
  const day = (position % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The name of the holiday that falls on a date, or undefined on an ordinary day. */
export function holidayName(on: string, extra: readonly ExtraHoliday[] = []): string | undefined {
  const fixed = FIXED[on.slice(5)];
  if (fixed) return fixed;
  const easter = easterSunday(Number(on.slice(0, 4)));
  if (on === addDays(easter, -3)) return "Jueves Santo";
  if (on === addDays(easter, -2)) return "Viernes Santo";
  return extra.find((day) => day.on === on)?.name;
}

/** Monday to Friday and not a holiday. */
export function isBusinessDay(on: string, extra: readonly ExtraHoliday[] = []): boolean {
  const day = weekday(on);
  return day !== 0 && day !== 6 && holidayName(on, extra) === undefined;
}

/** The date itself when it is a business day, else the first business day after it. */
export function businessDayFrom(on: string, extra: readonly ExtraHoliday[] = []): string {
  let day = on;
  while (!isBusinessDay(day, extra)) day = addDays(day, 1);
  return day;
}
