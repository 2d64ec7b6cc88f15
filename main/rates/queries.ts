import type { InputOf } from "../../shared/contract/index.ts";
import type { ExchangeRate } from "../../shared/contract/rates.ts";
import { addDays } from "../../shared/dates.ts";
import type { ReadDb } from "../ledger/context.ts";

const MOST_LISTED = 5_000;

/** Soles for one unit of a foreign currency on a day, in millionths: 3.752 is 3752000. */
export type DatedRate = { on: string; buyMicros: number; sellMicros: number };

/** All the rates that are known, by currency, oldest first. */
export async function readRates(read: ReadDb): Promise<Map<string, DatedRate[]>> {
  const rows = await read
    .selectFrom("exchange_rates")
    .select(["currency", "rate_on as on", "buy_micros as buyMicros", "sell_micros as sellMicros"])
    .orderBy("currency")
    .orderBy("rate_on")
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.currency)].map(([currency, rates]) => [
      currency,
      rates.map(({ on, buyMicros, sellMicros }) => ({ on, buyMicros, sellMicros })),
    ]),
  );
}

/**
 * The rate that holds on a day: its own, or the last one before it, no more than `maxDaysBefore` days earlier
 * (no rate is published for Sundays and holidays: the last one published holds). Undefined where none is known.
 * Inside a command `tx.db` is read.
 */
export async function rateFor(read: ReadDb, currency: string, on: string, maxDaysBefore: number): Promise<DatedRate | undefined> {
  return read
    .selectFrom("exchange_rates")
    .select(["rate_on as on", "buy_micros as buyMicros", "sell_micros as sellMicros"])
    .where("currency", "=", currency)
    .where("rate_on", "<=", on)
    .where("rate_on", ">=", addDays(on, -maxDaysBefore))
    .orderBy("rate_on", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The dated rates, newest first; of every currency, or of one. */
export async function listRates(read: ReadDb, { currency, limit }: InputOf<"rates.listRates">): Promise<ExchangeRate[]> {
  let query = read
    .selectFrom("exchange_rates")
    .select(["rate_on as on", "currency", "buy_micros as buyMicros", "sell_micros as sellMicros", "source"])
    .orderBy("rate_on", "desc")
    .orderBy("currency")
    .limit(limit ?? MOST_LISTED);
  if (currency !== undefined) query = query.where("currency", "=", currency);
  return query.execute();
}
