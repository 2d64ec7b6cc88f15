import { addDays, daysBetween, weekday } from "../../../shared/dates.ts";
import type { PlannedPayment } from "./payment-plan.ts";
import type { Random } from "./random.ts";
import type { ExampleDocument } from "./types.ts";

/** The statement covers the three weeks before today. */
export const STATEMENT_DAYS = 21;
const WANTED_PAYMENTS = 46;

export type DividedPayments = {
  /** Known and registered. */
  registered: PlannedPayment[];
  /** In the bank, not registered yet: what the statement brings. */
  inStatement: PlannedPayment[];
};

/**
 * Divides the plan by date: what was paid before the statement, or outside this account, is registered; the rest waits in the statement.
 * Payments that would come in the next days are brought forward, or the last ones put off, until the statement has its number of payments.
 */
export function dividePayments(plan: readonly PlannedPayment[], todayOn: string, random: Random): DividedPayments {
  const fromOn = addDays(todayOn, -STATEMENT_DAYS);
  const past = plan.filter(({ on }) => on < todayOn);
  const registered = past.filter((payment) => payment.on < fromOn || !entersAccount(payment));
  const inside = past
    .filter((payment) => payment.on >= fromOn && entersAccount(payment))
    .map((payment) => ({ ...payment, on: bankDay(payment.on, fromOn) }));
  const soon = plan.filter(
    (payment) => payment.on >= todayOn && entersAccount(payment) && daysBetween(payment.document.invoice.issueOn, todayOn) > 6,
  );
  const brought = soon
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, Math.max(0, WANTED_PAYMENTS - inside.length))
    .map((payment) => ({ ...payment, on: broughtDay(payment.document, todayOn, fromOn, random) }));
  const inStatement = [...inside, ...brought]
    .filter(({ on }) => on < todayOn)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .slice(0, WANTED_PAYMENTS + 4);
  return { registered, inStatement };
}

function entersAccount({ document, method, part }: PlannedPayment): boolean {
  return document.invoice.currency === "PEN" && (method === "transfer" || method === "deposit") && (part === undefined || part === "net");
}

function broughtDay({ invoice }: ExampleDocument, todayOn: string, fromOn: string, random: Random): string {
  const first = addDays(invoice.issueOn, 2) > fromOn ? addDays(invoice.issueOn, 2) : fromOn;
  return bankDay(addDays(first, random.int(0, Math.max(0, daysBetween(first, todayOn) - 1))), first);
}

/** A day from Monday to Friday: the one before a weekend, or the one after it where that would be before `earliestOn`. */
export function bankDay(on: string, earliestOn: string): string {
  const back = weekday(on) === 0 ? addDays(on, -2) : weekday(on) === 6 ? addDays(on, -1) : on;
  return back >= earliestOn ? back : addDays(back, 3);
}
