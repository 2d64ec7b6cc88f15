import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatDate, formatShortDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { formatPercent } from "../../../shared/percent.ts";

export type Interest = OutputOf<"followup.computeInterest">;
export type InterestLine = Interest["lines"][number];

/** What ran of one document. */
export type DocumentInterest = { invoiceId: number; document: string; currency: string; interestMinor: number; lines: InterestLine[] };

/** The lines of each document together, in their order. */
export function byDocument(lines: readonly InterestLine[]): DocumentInterest[] {
  return [...Map.groupBy(lines, ({ invoiceId }) => invoiceId)].map(([invoiceId, own]) => ({
    invoiceId,
    document: own[0]?.document ?? "",
    currency: own[0]?.currency ?? "PEN",
    interestMinor: own.reduce((sum, line) => sum + line.interestMinor, 0),
    lines: own,
  }));
}

/** `30 días al 12 % sobre S/ 10,000.00, del 22/10 al 20/11/2026` */
export function spanText({ days, annualHundredths, capitalMinor, currency, fromOn, untilOn }: InterestLine): string {
  const dates = days === 1 ? `el ${formatDate(fromOn)}` : `del ${sayFirst(fromOn, untilOn)} al ${formatDate(untilOn)}`;
  return `${dayCount(days)} al ${formatPercent(annualHundredths)} sobre ${formatMoney(capitalMinor, currency)}, ${dates}`;
}

function dayCount(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}

/** The year once, where both days have the same. */
function sayFirst(fromOn: string, untilOn: string): string {
  return fromOn.slice(0, 4) === untilOn.slice(0, 4) ? formatShortDate(fromOn) : formatDate(fromOn);
}
