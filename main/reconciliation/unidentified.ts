import type { OutputOf } from "../../shared/contract/index.ts";
import { daysBetween } from "../../shared/dates.ts";
import { compareCurrencies } from "../../shared/money.ts";
import type { CallContext } from "../ledger/context.ts";
import { proposeAll } from "./proposals.ts";
import { readLinesById } from "./queries.ts";

type Unidentified = OutputOf<"reconciliation.listUnidentified">;

/** Money that nobody claimed for longer than this is looked for first. */
const LONG_DAYS = 30;

/**
 * Deposits that wait and whose payer nobody knows, the oldest first, with their age in days and what they come to by currency.
 * A deposit that the bank took back is no money to look an owner for.
 */
export async function listUnidentified(context: CallContext, bankAccountId: number | undefined): Promise<Unidentified> {
  const { proposals, lines: waiting } = await proposeAll(context);
  const ids = proposals
    .filter(({ clientId, reasons }) => clientId === null && !reasons.some(({ code }) => code === "reversed"))
    .map(({ lineId }) => lineId)
    .filter((id) => bankAccountId === undefined || waiting.get(id)?.bankAccountId === bankAccountId);
  const found = ids.length === 0 ? [] : await readLinesById(context.read, ids);
  const lines = found.map((line) => ({ ...line, ageDays: daysBetween(line.bookedOn, context.todayOn) }));
  return { lines, totals: addUp(lines) };
}

function addUp(lines: Unidentified["lines"]): Unidentified["totals"] {
  const totals = new Map<string, Unidentified["totals"][number]>();
  for (const { currency, amountMinor, ageDays } of lines) {
    const total = totals.get(currency) ?? { currency, count: 0, amountMinor: 0, over30Minor: 0 };
    total.count += 1;
    total.amountMinor += amountMinor;
    if (ageDays > LONG_DAYS) total.over30Minor += amountMinor;
    totals.set(currency, total);
  }
  return [...totals.values()].sort((a, b) => compareCurrencies(a.currency, b.currency));
}
