import { isDate, isoDate, parseHumanDate } from "../../../shared/dates.ts";
import { parseAmount } from "../../../shared/money.ts";
import { serialDateText } from "../../platform/table-serial.ts";
import { withinReason } from "./plain-amount.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";
export type DecimalMark = "." | ",";

const MONTHS: Readonly<Record<string, number>> = {
  ene: 1,
  jan: 1,
  feb: 2,
  mar: 3,
  abr: 4,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  aug: 8,
  set: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dic: 12,
  dec: 12,
};

/**
 * The order of day and month in a column of dates, decided from all of it: one 25/03 makes every 03/04 the third of April.
 * Gives undefined where nothing tells.
 */
export function decideDateOrder(cells: readonly string[]): DateOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  let previous = "";
  for (const cell of cells) {
    // Statements run by days: the next movement is mostly of the same one.
    if (cell === previous) continue;
    previous = cell;
    const match = /^\s*(\d{1,4})[-/. ](\d{1,2})[-/. ]\d{1,4}/.exec(cell);
    if (!match) continue;
    if (match[1]?.length === 4) yearFirst++;
    else if (Number(match[1]) > 12) dayFirst++;
    else if (Number(match[2]) > 12) monthFirst++;
  }
  if (yearFirst > dayFirst + monthFirst) return "ymd";
  if (monthFirst === dayFirst) return undefined;
  return monthFirst > dayFirst ? "mdy" : "dmy";
}

/** The order of a column of dates; where nothing tells, day first, as Peru writes. */
export function dateOrder(cells: readonly string[]): DateOrder {
  return decideDateOrder(cells) ?? "dmy";
}

const NAMED = /^(\d{1,2})[-/. ]*(?:de )?([a-záéíóú]{3})[a-záéíóú]*\.?[-/., ]*(?:del? )?(\d{4}|\d{2})(?!\d)/i;
/** `Apr 8, 2026` */
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i;
const WEEKDAY = /^(lun|mar|mi[eé]|jue|vie|s[aá]b|dom)[a-záéíóú]*\.?,?\s+(?=\d)/i;

/**
 * One cell of a column whose order is known, as `YYYY-MM-DD`; undefined when it is no date.
 * A weekday before it and a time behind it are passed over: `vie 13/11/2026, 10:15 a. m.`.
 */
export function readDate(cell: string, order: DateOrder): string | undefined {
  const on = readDay(cell, order);
  return on !== undefined && isDate(on) ? on : undefined;
}

function readDay(cell: string, order: DateOrder): string | undefined {
  const body = cell.trim().slice(0, 60).replace(WEEKDAY, "").replace(MONTH_FIRST, "$2 $1 $3");
  const named = NAMED.exec(body);
  if (named) {
    const month = MONTHS[(named[2] ?? "").toLowerCase()];
    const year = Number(named[3]);
    return month === undefined ? undefined : isoDate(year < 100 ? 2000 + year : year, month, Number(named[1]));
  }
  const day = body
    .replace(/(?<=\d{2})[T\s,-]+\d{1,2}[:.]\d{2}(?!\d).*$/, "")
    .replace(/\s*([-/.])\s*/g, "$1")
    .replace(/(?<=^\d{4}\.\d{1,2}\.\d{1,2})\.$/, "");
  if (order !== "mdy") return parseHumanDate(day);
  return parseHumanDate(day.replace(/^(\d{1,2})([-/.])(\d{1,2})(?=[-/.])/, "$3$2$1"));
}

/** A day that a spreadsheet shows as its number (46339 = 13/11/2026), of the years 1990 to 2099; only a column of dates may hold one. */
function readSerial(cell: string): string | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(cell)) return undefined;
  const serial = Number(cell);
  return serial < 32_874 || serial >= 73_051 ? undefined : parseHumanDate(serialDateText(serial, false) ?? "");
}

/** Reads the cells of one column of dates, each spelling once: a statement has few days and many movements. */
export function dateReader(order: DateOrder): (cell: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, readDate(cell, order) ?? readSerial(cell.trim()));
    return known.get(cell);
  };
}

/** The decimal mark of a column of amounts, decided from all of it: `1.234,56` anywhere makes `1.234` one thousand. */
export function decimalMark(cells: readonly string[]): DecimalMark {
  let points = 0;
  let commas = 0;
  let pointThousands = 0;
  for (const cell of cells) {
    if (/^-?\d+\.\d\d?$/.test(cell)) {
      points++;
      continue;
    }
    if (!/[.,]/.test(cell)) continue;
    const body = /^[\d.,]*$/.test(cell) ? cell : cell.replace(/[^\d.,]/g, "");
    const last = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
    if (last < 0) continue;
    const mark = body[last];
    const isBoth = body.includes(".") && body.includes(",");
    const isRepeated = body.indexOf(mark ?? "") !== last;
    const behind = body.length - last - 1;
    const isDecimal = isBoth || (!isRepeated && behind !== 3);
    const isThousands = !isBoth && isRepeated;
    if ((isDecimal && mark === ".") || (isThousands && mark === ",")) points++;
    if ((isDecimal && mark === ",") || (isThousands && mark === ".")) commas++;
    if (!isDecimal && mark === ".") pointThousands++;
  }
  if (points === commas) return pointThousands > 0 ? "," : ".";
  return commas > points ? "," : ".";
}

const CURRENCY_SIGN = /S\/\.?|US\$|USD|PEN|[A-Z]{0,3}\p{Sc}|^[A-Z]{3}(?=[-−(\d])|(?<=\d)[A-Z]{3}$/iu;

/**
 * One amount of a column whose decimal mark is known, in signed minor units.
 * Takes `S/ 1,234.56`, `(120.00)`, `120.00-`, `+5`, `1 234,56`, `120.00 DB`; gives undefined for an empty cell and for what is no amount.
 */
export function readAmount(cell: string, mark: DecimalMark, currency: string): number | undefined {
  // Nearly every cell of a spreadsheet is a plain decimal.
  if (mark === "." && /^-?\d{1,12}(\.\d\d?)?$/.test(cell)) return withinReason(parseAmount(cell, currency));
  if (cell.length > 60) return undefined;
  const plain = cell.replace(/[\s\u00a0\u202f']/g, "");
  let body = plain.replace(/(DB|DR|CR)$/i, "").replace(CURRENCY_SIGN, "");
  const isNegative = /^\(.*\)$/.test(body) || /^[-−–]|[-−–]$/.test(body) || /D[BR]$/i.test(plain);
  body = body.replace(/^[(+\-−–]+|[)\-−–]+$/g, "");
  const thousands = mark === "." ? "," : ".";
  const [whole = "", decimals, ...rest] = body.split(mark);
  if (rest.length > 0 || !isWhole(whole, thousands) || (whole === "" && !decimals)) return undefined;
  const digits = whole.replaceAll(thousands, "") || "0";
  const minor = withinReason(parseAmount(decimals ? `${digits}.${decimals}` : digits, currency));
  return minor !== undefined && isNegative && minor !== 0 ? -minor : minor;
}

/** Like `readAmount`, and takes a cell that the column's mark does not explain by the other one: texts among the numbers of a sheet. */
export function readMixedAmount(cell: string, mark: DecimalMark, currency: string): number | undefined {
  return readAmount(cell, mark, currency) ?? readAmount(cell, mark === "." ? "," : ".", currency);
}

function isWhole(text: string, thousands: string): boolean {
  const groups = text.split(thousands);
  return groups.every((group, index) => /^\d*$/.test(group) && (index === 0 || group.length === 3));
}
