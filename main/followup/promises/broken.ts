import { sql } from "kysely";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readSettled, type SettledPromise } from "./read-settled.ts";

/** A promise whose grace is over and whose money, or a part of it, has not come to this day. */
export type BrokenPromise = Pick<
  SettledPromise,
  "id" | "clientId" | "currency" | "amountMinor" | "paidMinor" | "dueOn" | "graceUntilOn" | "invoiceIds"
>;

/** For so long a broken promise, or a broken payment plan, is a reason to contact somebody; then it is history. */
export const RECALLED_DAYS = 45;

/**
 * What was promised, did not come, and is still missing, the last due first: one promise of each client and currency. It is no reason any more
 * once the client promised anew, the missing money came in after its grace, or what it was about is closed.
 */
export async function readBroken(read: ReadDb, todayOn: string, clientId?: number): Promise<BrokenPromise[]> {
  const settled = await readSettled(read, todayOn, { clientId, graceFromOn: addDays(todayOn, -RECALLED_DAYS) });
  const last = [...Map.groupBy(settled, (promise) => `${promise.clientId} ${promise.currency}`).values()].flatMap(lastBroken);
  const missing = await readStillMissing(read, last);
  return last
    .filter((promise) => promise.graceUntilOn >= addDays(todayOn, -RECALLED_DAYS) && missing.has(promise.id))
    .sort((a, b) => (a.dueOn === b.dueOn ? b.id - a.id : a.dueOn < b.dueOn ? 1 : -1))
    .map(({ id, clientId: of, currency, amountMinor, paidMinor, dueOn, graceUntilOn, invoiceIds }) => ({
      id,
      clientId: of,
      currency,
      amountMinor,
      paidMinor,
      dueOn,
      graceUntilOn,
      invoiceIds,
    }));
}

/** Of one client and currency, the one due last that is over, did not bring all, and was not promised anew on its day or later. */
function lastBroken(promises: readonly SettledPromise[]): SettledPromise[] {
  const made = promises.filter(({ state }) => state !== "cancelled");
  return made
    .filter(({ state }) => state === "broken" || state === "partly")
    .filter((promise) => !made.some((later) => later.id > promise.id && later.madeOn >= promise.dueOn))
    .sort((a, b) => (a.dueOn === b.dueOn ? b.id - a.id : a.dueOn < b.dueOn ? 1 : -1))
    .slice(0, 1);
}

/** Those of which something is still open, and whose missing money did not come in after their grace either. */
async function readStillMissing(read: ReadDb, promises: readonly SettledPromise[]): Promise<Set<number>> {
  if (promises.length === 0) return new Set();
  const asked = JSON.stringify(promises.map(({ id, amountMinor, paidMinor }) => ({ id, missing: amountMinor - paidMinor })));
  const { rows } = await sql<{ id: number }>`
    SELECT promise.id FROM (SELECT value ->> 'id' AS id, value ->> 'missing' AS missing FROM json_each(${asked})) AS asked
    CROSS JOIN promises promise ON promise.id = asked.id
    WHERE asked.missing > (
      SELECT coalesce(sum(p.amount_minor), 0) FROM payments p INDEXED BY payments_by_client
      WHERE p.client_id = promise.client_id AND p.currency = promise.currency AND p.paid_on > promise.grace_until_on AND p.amount_minor > 0
        AND p.method NOT IN (${sql.join(cashlessMethods)}) AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id))
    AND CASE WHEN EXISTS (SELECT 1 FROM promise_invoices n WHERE n.promise_id = promise.id)
      THEN EXISTS (SELECT 1 FROM promise_invoices n JOIN invoices i ON i.id = n.invoice_id WHERE n.promise_id = promise.id AND i.open_minor > 0)
      ELSE EXISTS (SELECT 1 FROM parts WHERE client_id = promise.client_id AND currency = promise.currency AND open_minor > 0) END`.execute(
    read,
  );
  return new Set(rows.map((row) => row.id));
}
