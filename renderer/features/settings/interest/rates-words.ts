import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { compareCurrencies, currencyName } from "../../../../shared/money.ts";
import { formatPercent } from "../../../../shared/percent.ts";

export type InterestRate = OutputOf<"followup.listInterestRates">["rates"][number];

/** The rate of each currency that holds on a day; the list comes newest first. */
function ratesInForce(rates: readonly InterestRate[], todayOn: string): InterestRate[] {
  const begun = rates.filter(({ fromOn }) => fromOn <= todayOn);
  return begun
    .filter((rate, at) => begun.findIndex(({ currency }) => currency === rate.currency) === at)
    .toSorted((a, b) => compareCurrencies(a.currency, b.currency));
}

/** `Hoy rige 12 % al año en soles y 9 % en dólares.` */
export function ratesSentence(rates: readonly InterestRate[], todayOn: string): string {
  const now = ratesInForce(rates, todayOn);
  if (now.length === 0) {
    const next = rates.at(-1);
    return next ? `Hoy no rige ninguna: la primera empieza el ${formatDate(next.fromOn)}.` : "";
  }
  const words = now.map(
    ({ annualHundredths, currency }, at) => `${formatPercent(annualHundredths)}${at === 0 ? " al año" : ""} en ${currencyName(currency)}`,
  );
  return `Hoy ${now.length === 1 ? "rige" : "rigen"} ${words.join(" y ")}, con los clientes que no pactaron otra.`;
}

/** What a row is today: the one that holds, one to come, or one of before. */
export function stateOf(rate: InterestRate, rates: readonly InterestRate[], todayOn: string): string {
  if (rate.fromOn > todayOn) return "aún no empieza";
  return ratesInForce(rates, todayOn).includes(rate) ? "rige hoy" : "de antes";
}

/** Why a typed rate cannot be added; undefined when it can. */
export function refusalOf(
  draft: { currency: string; fromOn: string; annualHundredths: number },
  rates: readonly InterestRate[],
): string | undefined {
  if (draft.annualHundredths > 10_000)
    return `${formatPercent(draft.annualHundredths)} al año es demasiado. La tasa se escribe por año: 1 % al mes es 12 % al año.`;
  const same = rates.find(({ currency, fromOn }) => currency === draft.currency && fromOn === draft.fromOn);
  if (!same) return undefined;
  return `Desde el ${formatDate(same.fromOn)} ya hay una en ${currencyName(same.currency)}: ${formatPercent(same.annualHundredths)}. Quítala antes si es un error.`;
}
