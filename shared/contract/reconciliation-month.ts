import { z } from "zod";
import { currency, finding, id, minor, on, savedFile } from "./common.ts";
import { query, mutation } from "./procedure.ts";

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "mes AAAA-MM");

/**
 * reconciled: the movements explain the bank's balance and nothing waits; waiting: they do, but deposits wait; gap: days without statement;
 * mismatch: they do not add up to the bank's balance; unknown: the statements give no balance.
 */
export const monthStatus = z.enum(["reconciled", "waiting", "gap", "mismatch", "unknown"]);

const monthTotals = z.object({
  month,
  status: monthStatus,
  lines: z.int(),
  openingMinor: minor.nullable(),
  closingMinor: minor.nullable(),
  creditsMinor: minor,
  debitsMinor: minor,
  /** closing - (opening + credits - debits); null where a balance is not known. */
  differenceMinor: minor.nullable(),
  appliedMinor: minor,
  appliedLines: z.int(),
  pendingMinor: minor,
  pendingLines: z.int(),
});

/** One class of movements of the month: what clients paid, what waits, what is no collection, what the bank took. */
const group = z.object({
  code: z.enum(["applied", "pending", "reversed", "interest", "other_credits", "itf", "fees", "reversals", "other_debits"]),
  label: z.string(),
  count: z.int(),
  /** Signed: what went out is negative. */
  amountMinor: minor,
});

export const monthContract = {
  "reconciliation.listMonths": query(
    "The months of an account, newest first: whether its movements explain the bank's balance.",
    z.object({ bankAccountId: id }),
    z.object({ months: z.array(monthTotals) }),
  ),
  "reconciliation.getMonth": query(
    "One month of an account: balances, movements by class, what waits, days without statement.",
    z.object({ bankAccountId: id, month }),
    monthTotals.extend({
      currency,
      accountLabel: z.string(),
      groups: z.array(group),
      /** Money of the month that was applied to clients and not allocated to documents yet: their balance in favour. */
      inFavourMinor: minor,
      missing: z.array(z.object({ fromOn: on, toOn: on })),
      pending: z.array(z.object({ lineId: id, bookedOn: on, description: z.string(), amountMinor: minor, ageDays: z.int() })),
      findings: z.array(finding),
    }),
  ),
  "reconciliation.printMonth": mutation(
    "Writes the reconciliation report (conciliación bancaria) of a month as PDF or XLSX.",
    z.object({ bankAccountId: id, month, format: z.enum(["pdf", "xlsx"]) }),
    savedFile,
  ),
};
export type MonthStatus = z.infer<typeof monthStatus>;
