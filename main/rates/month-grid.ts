/** One day of a month's grid; `dateText` undefined where the text does not say which month it is. */
export type GridDay = { row: number; dateText: string | undefined; buy: string; sell: string };

const MONTH =
  /\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre|ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic)\.?[\s\-/]*(?:del?\s+)?((?:19|20)\d{2})\b/i;
const NUMBER = /\d+(?:[.,]\d+)?/g;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const RATE = /^\d{1,3}[.,]\d{2,6}$/;
/** Longer lines are no month, and would cost the patterns time. */
const LONGEST = 2_000;

/**
 * Reads a month as SUNAT's page and its printed sheet show it, day by day in a grid under the name of the month:
 * `1 3.624 3.633 2 3.624 3.633`, or `1` over `Compra 3.624` over `Venta 3.633`. Days without their two rates are passed over.
 */
export function readMonthGrid(text: string): GridDay[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.slice(0, LONGEST));
  const numbers = lines.flatMap((line, index) => [...line.matchAll(NUMBER)].map(([number]) => ({ row: index + 1, number })));
  const month = lines.map((line) => MONTH.exec(line)).find((match) => match !== null);
  const days: GridDay[] = [];
  for (let at = 0; at + 2 < numbers.length; at++) {
    const [day, buy, sell] = numbers.slice(at, at + 3).map(({ number }) => number) as [string, string, string];
    if (!DAY.test(day) || !RATE.test(buy) || !RATE.test(sell)) continue;
    days.push({ row: numbers[at]?.row ?? 0, dateText: month ? `${day} ${month[1]} ${month[2]}` : undefined, buy, sell });
    at += 2;
  }
  return days;
}
