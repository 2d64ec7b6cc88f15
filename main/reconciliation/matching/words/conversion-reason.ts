import { formatShortDate } from "../../../../shared/dates.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Converted, MatchLine, Reason } from "../model.ts";

/** What the deposit is in the documents' currency, and at which rate: `S/ 3,760.00 al cambio 3.760 son US$ 1,000.00`. */
export function writeConversion(line: MatchLine, { amountMinor, currency, rateMicros, rateOn }: Converted): Reason {
  const sum = `${formatMoney(line.amountMinor, line.currency)} al cambio ${formatRate(toThousandths(rateMicros))} son ${formatMoney(amountMinor, currency)}`;
  const compared = rateOn === null ? "sin un tipo de cambio de esos días: revísalo" : `según el del ${formatShortDate(rateOn)}`;
  return { code: "conversion", text: `${sum}, ${compared}` };
}

/** Rates are said with three decimals. */
const toThousandths = (micros: number) => Math.round(micros / 1_000) * 1_000;
