import { daysBetween, formatDate } from "../../shared/dates.ts";
import { formatRate } from "../../shared/exchange-rate.ts";
import type { DatedRate } from "./queries.ts";

/** Percent that a rate may be away from the one before: the sol has never moved so much in a month. */
const MOST_CHANGE_PERCENT = 20;
/** Days after which a former rate says nothing of today's. */
const TELLING_DAYS = 31;
/** Rates beside each other from which a first one without a predecessor is judged. */
const NEIGHBOURS = 5;
const FEWEST_NEIGHBOURS = 3;

/** What nobody publishes: a purchase dearer than the sale, a day that has not come. Undefined where it may be. */
export function impossible(rate: DatedRate, todayOn: string): string | undefined {
  if (rate.on > todayOn) return `El ${formatDate(rate.on)} todavía no llega: revisa la fecha.`;
  if (rate.buyMicros > rate.sellMicros)
    return `La compra (${formatRate(rate.buyMicros)}) es mayor que la venta (${formatRate(rate.sellMicros)}): revisa si están al revés.`;
  return undefined;
}

const middle = (rate: DatedRate) => (rate.buyMicros + rate.sellMicros) / 2;

const isFar = (rate: DatedRate, from: number) =>
  [rate.buyMicros, rate.sellMicros].some((micros) => Math.abs(micros - from) * 100 > from * MOST_CHANGE_PERCENT);

/**
 * What is too far from the rates beside it, in words, by its place in `rates`. A rate is held against the last good one of the 31 days before it,
 * of the list or of those that are `known`; else against the first known one of the 31 days after it; else against the middle of those that
 * follow in the list.
 * @param rates of one currency, in the order of their dates; `known` likewise
 */
export function implausible(rates: readonly DatedRate[], known: readonly DatedRate[]): Map<number, string> {
  const found = new Map<number, string>();
  let passed = 0;
  let last: DatedRate | undefined;
  for (const [place, rate] of rates.entries()) {
    for (let next = known[passed]; next && next.on < rate.on; next = known[++passed]) if (!last || next.on > last.on) last = next;
    const isTelling = (other: DatedRate | undefined) => other !== undefined && Math.abs(daysBetween(other.on, rate.on)) <= TELLING_DAYS;
    // `passed` stands at the day itself or the first after it.
    const beside = [last, known[passed]].find(isTelling);
    const from = beside ? middle(beside) : middleOfNext(rates.slice(place, place + NEIGHBOURS));
    if (from === undefined || !isFar(rate, from)) last = rate;
    else found.set(place, wordsFor(beside));
  }
  return found;
}

function wordsFor(beside: DatedRate | undefined): string {
  const from = beside
    ? `la del ${formatDate(beside.on)} (${formatRate(beside.buyMicros)} y ${formatRate(beside.sellMicros)})`
    : "las que le siguen";
  return `Se aleja más de ${MOST_CHANGE_PERCENT} % de ${from}: revísala. Si es correcta, anótala a mano.`;
}

function middleOfNext(rates: readonly DatedRate[]): number | undefined {
  const first = rates[0];
  const near = rates.filter((rate) => first && daysBetween(first.on, rate.on) <= TELLING_DAYS).map(middle);
  if (near.length < FEWEST_NEIGHBOURS) return undefined;
  return near.toSorted((a, b) => a - b)[Math.floor(near.length / 2)];
}
