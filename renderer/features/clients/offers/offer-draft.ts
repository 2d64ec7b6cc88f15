import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { addDays } from "../../../../shared/dates.ts";
import { businessDayFrom } from "../../../../shared/holidays.ts";
import { type OfferDiscount, offerDiscounts } from "../../../../shared/offer-amounts.ts";

/** A document that may be offered, and why not when it may not. */
export type Choice = { row: InvoiceRow; obstacle: "disputed" | "offered" | undefined };

export type OfferDraft = {
  currency: string;
  invoiceIds: readonly number[];
  kind: "percent" | "amount";
  percentHundredths: number | null;
  amountMinor: number | null;
  untilOn: string | null;
  note: string;
};

/** Documents of a currency with what stands in the way of each. */
export function choicesOf(rows: readonly InvoiceRow[], offeredIds: ReadonlySet<number>): Choice[] {
  return rows.map((row) => ({ row, obstacle: row.isDisputed ? "disputed" : offeredIds.has(row.id) ? "offered" : undefined }));
}

/** What is offered first: what is not due yet, since a discount is for paying before; all that is open where everything is late. */
export function firstChosen(choices: readonly Choice[], todayOn: string): number[] {
  const free = choices.filter(({ obstacle }) => obstacle === undefined).map(({ row }) => row);
  const early = free.filter(({ dueOn }) => dueOn >= todayOn);
  return (early.length > 0 ? early : free).map(({ id }) => id);
}

/** Last days that are usual: in three days, a week and a half month, moved to a business day. */
export function quickDays(todayOn: string): string[] {
  const days = [3, 7, 15].map((days) => businessDayFrom(addDays(todayOn, days)));
  return [...new Set(days)];
}

/** The discount as the ledger is asked for it; undefined while it is not written. */
export function discountOf({ kind, percentHundredths, amountMinor }: OfferDraft): OfferDiscount | undefined {
  if (kind === "percent") return percentHundredths === null ? undefined : { percentHundredths };
  return amountMinor === null || amountMinor <= 0 ? undefined : { amountMinor };
}

/** What the offer takes and what is given, as it is being written; undefined while something is missing or nothing would be left to pay. */
export function sumsOf(
  nets: readonly number[],
  discount: OfferDiscount | undefined,
): { payMinor: number; discountMinor: number } | undefined {
  if (!discount || nets.length === 0) return undefined;
  const cuts = offerDiscounts(nets, discount);
  if (cuts.some((cut, at) => cut <= 0 || cut >= (nets[at] ?? 0))) return undefined;
  const discountMinor = cuts.reduce((sum, cut) => sum + cut, 0);
  return { payMinor: nets.reduce((sum, net) => sum + net, 0) - discountMinor, discountMinor };
}

/** What the ledger is asked to offer, once everything is there. */
export function offerOf(clientId: number, draft: OfferDraft): InputOf<"followup.makeOffer"> | undefined {
  const discount = discountOf(draft);
  const { invoiceIds, untilOn } = draft;
  if (!discount || untilOn === null || invoiceIds.length === 0) return undefined;
  const note = draft.note.trim();
  return { clientId, invoiceIds: [...invoiceIds], discount, untilOn, ...(note ? { note } : {}) };
}

/** Percent from what was typed, up to 50: `2`, `2.5 %`. Null when it is none. */
export function readPercent(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!match) return null;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return hundredths >= 1 && hundredths <= 5_000 ? hundredths : null;
}
