import { AppError } from "../../shared/contract/errors.ts";
import type { ratesContract } from "../../shared/contract/rates.ts";
import { formatDate } from "../../shared/dates.ts";
import type { Handlers } from "../ledger/context.ts";
import { listRates, readRates } from "./queries.ts";
import { readPastedRates } from "./read-pasted.ts";
import { saveRates } from "./save.ts";

/** What a rate changes is what a payment in the other currency may settle. */
const TOPICS = ["reconciliation"] as const;

export const ratesProcedures: Handlers<typeof ratesContract> = {
  "rates.listRates": async ({ read }, input) => ({ rates: await listRates(read, input) }),

  "rates.saveRates": (context, { rates }) =>
    context.command({ what: "rates.saveRates", topics: [...TOPICS], detail: { rates: rates.length, ...daysOf(rates) } }, async (tx) =>
      saveRates(tx, rates),
    ),

  "rates.readPasted": async ({ read, todayOn }, { text, currency }) =>
    readPastedRates(text, { currency: currency ?? "USD", todayOn, known: await readRates(read) }),

  "rates.deleteRate": (context, { on, currency }) =>
    context.command({ what: "rates.deleteRate", topics: [...TOPICS], detail: { on, currency } }, async (tx) => {
      const gone = tx.bulk.run("DELETE FROM exchange_rates WHERE currency = ? AND rate_on = ?", currency, on);
      if (gone === 0) throw new AppError("not_found", `El tipo de cambio del ${formatDate(on)} ya no está.`);
      return {};
    }),
};

function daysOf(rates: readonly { on: string }[]): { firstOn: string | undefined; lastOn: string | undefined } {
  const days = rates.map(({ on }) => on).toSorted();
  return { firstOn: days[0], lastOn: days.at(-1) };
}
