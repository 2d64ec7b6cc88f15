import { type DateOrder, dateOrderOf, readDate } from "../platform/table-dates.ts";

const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/;

/**
 * The order in which a column of past days is written: what the numbers show, else the order in which no day lies after `todayOn`,
 * else day first as Peru writes.
 */
export function orderOfPastDays(cells: readonly string[], todayOn: string): DateOrder {
  if (isYearFirst(cells)) return "ymd";
  const shown = dateOrderOf(cells);
  const countFit = (order: DateOrder) =>
    cells.filter((cell) => {
      const date = readDate(cell, order);
      return "on" in date && date.on <= todayOn;
    }).length;
  return shown === "dmy" && countFit("mdy") === cells.length && countFit("dmy") < cells.length ? "mdy" : shown;
}

/** `26/11/19`, `26/11/20`: the last number goes from day to day while the first stays. */
function isYearFirst(cells: readonly string[]): boolean {
  const short = cells.map((cell) => SHORT.exec(cell.trim()));
  if (short.length < 2 || short.some((match) => match === null)) return false;
  const distinct = (group: number) => new Set(short.map((match) => match?.[group])).size;
  return distinct(1) < distinct(3);
}
