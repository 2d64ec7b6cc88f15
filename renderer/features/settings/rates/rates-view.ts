import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { formatDate, formatLetterDate } from "../../../../shared/dates.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { currencyName } from "../../../../shared/money.ts";

/** The months that have rates, newest first: `2026-11`. */
export function monthsOf(rates: readonly ExchangeRate[]): string[] {
  return [...new Set(rates.map(({ on }) => on.slice(0, 7)))].toSorted().toReversed();
}

/** `noviembre de 2026` from `2026-11`. */
export function monthName(month: string): string {
  return formatLetterDate(`${month}-01`).replace(/^1 de /, "");
}

/** What is known of a currency, in a sentence. `rates` newest first. */
export function ratesSentence(rates: readonly ExchangeRate[], currency: string): string {
  const [last] = rates;
  if (!last) return `Todavía no hay tipos de cambio en ${currencyName(currency)}.`;
  const days = rates.length === 1 ? "un día" : `${rates.length.toLocaleString("en-US")} días`;
  return `Tienes ${days} en ${currencyName(currency)}; el último es del ${formatDate(last.on)}: ${pair(last)}.`;
}

/** `compra 3.745, venta 3.752`. */
export function pair(rate: Pick<ExchangeRate, "buyMicros" | "sellMicros">): string {
  return `compra ${formatRate(rate.buyMicros)}, venta ${formatRate(rate.sellMicros)}`;
}

export type Fate = "new" | "known" | "replaces";

/** What saving a rate does to the one that is known of its day. */
export function fateOf(rate: ExchangeRate, known: ExchangeRate | undefined): Fate {
  if (!known) return "new";
  return known.buyMicros === rate.buyMicros && known.sellMicros === rate.sellMicros ? "known" : "replaces";
}

/** The rates by day and currency. */
export function byDay(rates: readonly ExchangeRate[]): Map<string, ExchangeRate> {
  return new Map(rates.map((rate) => [dayKey(rate), rate]));
}

export function dayKey({ on, currency }: Pick<ExchangeRate, "on" | "currency">): string {
  return `${on} ${currency}`;
}

/** `12 nuevos, 2 que cambian y 3 que ya tenías`. */
export function countText(fates: readonly Fate[]): string {
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  const parts = [
    words(count("new"), "1 día nuevo", "días nuevos"),
    words(count("replaces"), "1 que cambia", "que cambian"),
    words(count("known"), "1 que ya tenías", "que ya tenías"),
  ].filter((part) => part !== "");
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}`;
}

function words(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : `${count.toLocaleString("en-US")} ${many}`;
}

/** Percent from the rate before beyond which one is asked about again. */
const ODD_PERCENT = 20;

/** What is wrong with a rate that is being typed (`error`: it is not taken), or only odd (`warning`). `known` are the rates of its currency, newest first. */
export function checkTyped(
  rate: Pick<ExchangeRate, "on" | "buyMicros" | "sellMicros">,
  known: readonly ExchangeRate[],
  todayOn: string,
): { error?: string; warning?: string } {
  if (rate.on > todayOn) return { error: "Ese día todavía no llega." };
  if (rate.buyMicros > rate.sellMicros) return { error: "La compra es mayor que la venta: revisa si están al revés." };
  const before = known.find(({ on }) => on < rate.on);
  const isOdd = before && Math.abs(rate.sellMicros - before.sellMicros) * 100 > before.sellMicros * ODD_PERCENT;
  if (isOdd)
    return { warning: `Se aleja más de ${ODD_PERCENT} % del ${formatDate(before.on)} (${pair(before)}). Anótalo solo si es correcto.` };
  const same = known.find(({ on }) => on === rate.on);
  if (same && fateOf({ ...same, ...rate }, same) === "replaces") return { warning: `Reemplaza al que tenías de ese día: ${pair(same)}.` };
  return {};
}
