import type { ExchangeRate } from "../../shared/contract/rates.ts";
import { formatDate } from "../../shared/dates.ts";
import { parseRate } from "../../shared/exchange-rate.ts";
import { foldText } from "../../shared/identifiers.ts";
import { type DateOrder, readDate } from "../platform/table-dates.ts";
import { orderOfPastDays } from "./date-order.ts";
import { type GridDay, readMonthGrid } from "./month-grid.ts";
import { type PastedLine, pastedLines } from "./pasted-lines.ts";
import { implausible, impossible } from "./plausible.ts";
import type { DatedRate } from "./queries.ts";

export type PastedRates = { rates: ExchangeRate[]; rejected: { row: number; message: string }[] };

type Options = {
  /** Of rows that name none. */
  currency: string;
  todayOn: string;
  /** What is known already, by currency. */
  known: ReadonlyMap<string, readonly DatedRate[]>;
};

type Read = { row: number; rate: ExchangeRate };

/** As many as are saved at once. */
const MOST_RATES = 5_000;

/**
 * Reads a pasted list of exchange rates: `20/11/2026|3.745|3.752|` of SUNAT, a table copied from a page, a CSV, with or without headings,
 * the calendar of a month.
 * The good rows in the order of their dates; each of the others by its row (from 1), with what is wrong and the mend.
 */
export function readPastedRates(text: string, options: Options): PastedRates {
  const lines = pastedLines(text);
  const dated = lines.flatMap(({ dateText, cells }) => (dateText !== undefined && cells.length > 0 ? [dateText] : []));
  const order = orderOfPastDays(dated, options.todayOn);
  const rejected: PastedRates["rejected"] = [];
  const grid = dated.length === 0 ? readMonthGrid(text) : [];
  const read = grid.length > 0 ? readGrid(grid, options, rejected) : readLines(lines, order, options, rejected);
  const rates = [...Map.groupBy(oncePerDay(read, rejected), ({ rate }) => rate.currency)].flatMap(([currency, ofCurrency]) =>
    plausibleOf(
      ofCurrency.toSorted((a, b) => (a.rate.on < b.rate.on ? -1 : 1)),
      options.known.get(currency) ?? [],
      rejected,
    ),
  );
  for (const { row } of rates.slice(MOST_RATES))
    rejected.push({ row, message: `Son más de ${MOST_RATES} filas: pega esta parte después.` });
  return { rates: rates.slice(0, MOST_RATES).map(({ rate }) => rate), rejected: rejected.toSorted((a, b) => a.row - b.row) };
}

function readLines(lines: readonly PastedLine[], order: DateOrder, options: Options, rejected: PastedRates["rejected"]): Read[] {
  let sellFirst = false;
  let titleOn: string | undefined;
  const read: Read[] = [];
  for (const line of lines) {
    const date = line.dateText === undefined ? undefined : readDate(line.dateText, order);
    const on = date && "on" in date ? date.on : undefined;
    if (!hasRate(line)) {
      const words = foldText(line.text);
      if (/\bventa\b|\bcompra\b/.test(words) && line.dateText === undefined) sellFirst = isSellFirst(words);
      // «Tipo de cambio al 20/11/2026» stands over rows that have no date of their own.
      else if (on !== undefined && /[a-z]{3}/.test(words)) titleOn = on;
      else if (line.dateText !== undefined) rejected.push({ row: line.row, message: "Faltan la compra y la venta de ese día." });
      continue;
    }
    const problem = line.dateText !== undefined && on === undefined ? noSuchDay(line.dateText) : undefined;
    const rate = problem ?? readRate(line, on ?? titleOn, sellFirst, options);
    if (typeof rate === "string") rejected.push({ row: line.row, message: rate });
    else read.push({ row: line.row, rate });
  }
  return read;
}

function readGrid(days: readonly GridDay[], options: Options, rejected: PastedRates["rejected"]): Read[] {
  return days.flatMap(({ row, dateText, buy, sell }) => {
    const rate = gridRate(row, dateText, [buy, sell], options);
    if (typeof rate !== "string") return [{ row, rate }];
    rejected.push({ row, message: rate });
    return [];
  });
}

function gridRate(row: number, dateText: string | undefined, cells: string[], options: Options): ExchangeRate | string {
  if (dateText === undefined) return "No dice de qué mes es: escribe el mes y el año en la primera fila, como noviembre 2026.";
  const date = readDate(dateText, "dmy");
  if (!("on" in date)) return noSuchDay(dateText);
  return readRate({ row, text: "", dateText, currency: undefined, cells }, date.on, false, options);
}

const noSuchDay = (dateText: string) => `No existe el día «${dateText.trim()}»: corrige la fecha.`;

/** Whether a line holds figures of a rate, and not just the words and years of a title. */
function hasRate(line: PastedLine): boolean {
  return line.cells.length > 0 && (line.dateText !== undefined || line.cells.some((cell) => /\d[.,]\d/.test(cell)));
}

function isSellFirst(words: string): boolean {
  const buy = words.search(/\bcompra\b/);
  const sell = words.search(/\bventa\b/);
  return buy >= 0 && sell >= 0 && sell < buy;
}

/** The rate of a line, or what is wrong with it. */
function readRate(line: PastedLine, on: string | undefined, sellFirst: boolean, options: Options): ExchangeRate | string {
  if (on === undefined) return "Falta la fecha: escríbela delante, como 20/11/2026.";
  const numbers = line.cells.map((cell) => ({ cell, micros: parseRate(cell) }));
  const wrong = numbers.find(({ micros }) => micros === undefined);
  if (wrong) return `«${wrong.cell.slice(0, 40)}» no es un tipo de cambio: escríbelo como 3.752.`;
  const [first, second, ...more] = numbers.map(({ micros }) => micros as number);
  if (first === undefined || second === undefined) return "Falta un número: van la compra y la venta, como 3.745 y 3.752.";
  if (more.length > 0) return `Hay ${numbers.length} números: deja solo la compra y la venta.`;
  const [buyMicros, sellMicros] = sellFirst ? [second, first] : [first, second];
  const rate = { on, currency: line.currency ?? options.currency, buyMicros, sellMicros, source: "pasted" as const };
  return impossible(rate, options.todayOn) ?? rate;
}

/** Each day once: what is repeated alike is passed over, what is repeated otherwise is said. */
function oncePerDay(read: readonly Read[], rejected: PastedRates["rejected"]): Read[] {
  const days = new Map<string, Read>();
  for (const one of read) {
    const key = `${one.rate.currency} ${one.rate.on}`;
    const first = days.get(key);
    if (!first) days.set(key, one);
    else if (first.rate.buyMicros !== one.rate.buyMicros || first.rate.sellMicros !== one.rate.sellMicros)
      rejected.push({
        row: one.row,
        message: `El ${formatDate(one.rate.on)} ya está en la fila ${first.row} con otras cifras: deja una de las dos.`,
      });
  }
  return [...days.values()];
}

function plausibleOf(read: readonly Read[], known: readonly DatedRate[], rejected: PastedRates["rejected"]): Read[] {
  const far = implausible(
    read.map(({ rate }) => rate),
    known,
  );
  for (const [place, message] of far) rejected.push({ row: (read[place] as Read).row, message });
  return read.filter((_, place) => !far.has(place));
}
