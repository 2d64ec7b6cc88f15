import type { Channel } from "../../../shared/contract/common.ts";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import { addDays, daysBetween, formatShortDate, weekday } from "../../../shared/dates.ts";
import { businessDayFrom } from "../../../shared/holidays.ts";
import { formatMoney } from "../../../shared/money.ts";

const FRIDAY = 5;

/** The ways in which a client says that it will pay. */
export const PROMISE_CHANNELS: readonly { value: Channel; label: string }[] = [
  { value: "call", label: "Por teléfono" },
  { value: "whatsapp", label: "Por WhatsApp" },
  { value: "email", label: "Por correo" },
  { value: "visit", label: "En persona" },
];

/** Days on which clients most often promise to pay: the next business day, Friday, in a week, in two. Business days, each once. */
export function quickDays(todayOn: string): string[] {
  const next = businessDayFrom(addDays(todayOn, 1));
  const friday = addDays(next, (FRIDAY - weekday(next) + 7) % 7);
  const days = [next, friday, addDays(todayOn, 7), addDays(todayOn, 14)].map((on) => businessDayFrom(on));
  return [...new Set(days)].sort();
}

/** What of a promise is still to come. */
export function missingMinor({ amountMinor, paidMinor }: Pick<PaymentPromise, "amountMinor" | "paidMinor">): number {
  return Math.max(0, amountMinor - paidMinor);
}

/** How a promise stands, in a few words beside its amount and day. */
export function promiseText(promise: PaymentPromise, todayOn: string): string {
  const { state, currency, paidMinor, dueOn, graceUntilOn } = promise;
  if (state === "kept") return "cumplida";
  if (state === "cancelled") return "anulada";
  if (state === "broken") return "no llegó";
  if (state === "partly") return `llegó solo ${formatMoney(paidMinor, currency)}`;
  const came = paidMinor > 0 ? `; ya llegó ${formatMoney(paidMinor, currency)}` : "";
  const days = daysBetween(todayOn, dueOn);
  if (days < 0) return `se le espera hasta el ${formatShortDate(graceUntilOn)}${came}`;
  return `${days === 0 ? "es hoy" : days === 1 ? "es mañana" : `faltan ${days} días`}${came}`;
}
