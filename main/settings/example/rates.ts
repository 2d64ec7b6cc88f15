import type { ExchangeRate } from "../../../shared/contract/rates.ts";
import { addDays, weekday } from "../../../shared/dates.ts";

const RATE_DAYS = 45;
/** What a dollar is sold at before the small moves of the days; fictional, like everything here. */
const MIDDLE_MICROS = 3_752_000;
const MOVES = [0, 3, 5, 2, -2, -4, -1, 4, 6, 1, -3];

/** The exchange rates of the last weeks' working days, as a user would have pasted them. */
export function exampleRates(todayOn: string): ExchangeRate[] {
  return Array.from({ length: RATE_DAYS }, (_, index) => addDays(todayOn, index - RATE_DAYS))
    .filter((on) => weekday(on) !== 0 && weekday(on) !== 6)
    .map((on, index) => {
      const sellMicros = MIDDLE_MICROS + (MOVES[index % MOVES.length] ?? 0) * 1_000;
      return { on, currency: "USD", buyMicros: sellMicros - 7_000, sellMicros, source: "pasted" };
    });
}
