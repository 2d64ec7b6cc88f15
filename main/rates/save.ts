import { AppError } from "../../shared/contract/errors.ts";
import type { ExchangeRate } from "../../shared/contract/rates.ts";
import { formatDate } from "../../shared/dates.ts";
import type { Command } from "../ledger/context.ts";
import { impossible } from "./plausible.ts";

type Kept = { buy_micros: number; sell_micros: number };

/**
 * Writes exchange rates, the rate of a day that was known anew. Gives how many days are new and how many changed.
 * @throws AppError invalid_input, of the first that cannot be: soles, a day to come, a purchase dearer than the sale
 */
export function saveRates(tx: Command, rates: readonly ExchangeRate[]): { added: number; changed: number } {
  let added = 0;
  let changed = 0;
  for (const rate of rates) {
    refuseImpossible(rate, tx.todayOn);
    const kept = tx.bulk.get<Kept>(
      "SELECT buy_micros, sell_micros FROM exchange_rates WHERE currency = ? AND rate_on = ?",
      rate.currency,
      rate.on,
    );
    if (kept && kept.buy_micros === rate.buyMicros && kept.sell_micros === rate.sellMicros) continue;
    if (kept) changed += 1;
    else added += 1;
    tx.bulk.run(
      `INSERT INTO exchange_rates (currency, rate_on, buy_micros, sell_micros, source, created_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (currency, rate_on) DO UPDATE SET buy_micros = excluded.buy_micros, sell_micros = excluded.sell_micros,
        source = excluded.source, created_at = excluded.created_at`,
      rate.currency,
      rate.on,
      rate.buyMicros,
      rate.sellMicros,
      rate.source,
      tx.at,
    );
  }
  return { added, changed };
}

function refuseImpossible(rate: ExchangeRate, todayOn: string): void {
  if (rate.currency === "PEN")
    throw new AppError("invalid_input", "El tipo de cambio dice cuántos soles vale otra moneda: elige dólares u otra.");
  const problem = impossible(rate, todayOn);
  if (problem) throw new AppError("invalid_input", `${formatDate(rate.on)}: ${problem}`);
}
