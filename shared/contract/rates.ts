import { z } from "zod";
import { currency, empty, on } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** Soles for one unit of a foreign currency, in millionths: 3.752 is 3752000. */
const rateMicros = z.int().min(1_000).max(1_000_000_000);

export const exchangeRate = z.object({
  on,
  currency,
  buyMicros: rateMicros,
  sellMicros: rateMicros,
  /** Where it comes from: typed, or the list that was pasted. */
  source: z.enum(["typed", "pasted"]),
});

export const ratesContract = {
  "rates.listRates": query(
    "The dated exchange rates, newest first.",
    z.object({ currency: currency.optional(), limit: z.int().min(1).max(5000).optional() }),
    z.object({ rates: z.array(exchangeRate) }),
  ),
  "rates.saveRates": mutation(
    "Notes exchange rates; the rate of a day that was known is replaced.",
    z.object({ rates: z.array(exchangeRate).min(1).max(5000) }),
    z.object({ added: z.int(), changed: z.int() }),
  ),
  "rates.readPasted": query(
    "Reads a pasted list of exchange rates (date, buy, sell; as SUNAT and the SBS publish it) without saving it.",
    z.object({ text: z.string().max(500_000), currency: currency.optional() }),
    z.object({ rates: z.array(exchangeRate), rejected: z.array(z.object({ row: z.int(), message: z.string() })) }),
  ),
  "rates.deleteRate": mutation("Takes the rate of a day away.", z.object({ on, currency }), empty),
};
export type ExchangeRate = z.infer<typeof exchangeRate>;
