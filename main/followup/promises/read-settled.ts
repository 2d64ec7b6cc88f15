import { type RawBuilder, sql } from "kysely";
import type { Channel } from "../../../shared/contract/common.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type MadePromise, type MoneyIn, type Outcome, settleWithRest } from "./settle.ts";

/** A promise with what became of it by a day. */
export type SettledPromise = MadePromise & Outcome & { clientId: number; currency: string; channel: Channel | null; note: string };

export type WhichPromises = {
  clientId?: number | undefined;
  /** Only clients with a promise, not cancelled, whose grace ends on this day or later; then all of theirs, as one may take another's money. */
  graceFromOn?: string | undefined;
};

type PromiseRow = Omit<MadePromise, "isCancelled" | "invoiceIds"> &
  Pick<SettledPromise, "clientId" | "currency" | "channel" | "note"> & { cancelledAt: string | null };

type MoneyRow = MoneyIn & { paymentId: number; clientId: number; currency: string };

/** Promises, and how much of what each payment left on account they took, by payment. */
export type PromisesRead = { promises: SettledPromise[]; takenOnAccount: Map<number, number> };

/** Promises, by client, as they stand on a day. */
export async function readSettled(read: ReadDb, todayOn: string, which: WhichPromises): Promise<SettledPromise[]> {
  return (await readPromises(read, todayOn, which)).promises;
}

/** The same, with the money on account that they took: it keeps nothing else. */
export async function readPromises(read: ReadDb, todayOn: string, which: WhichPromises): Promise<PromisesRead> {
  const chosen = clientsOf(which);
  const { rows } = await sql<PromiseRow>`
    SELECT id, client_id AS clientId, currency, amount_minor AS amountMinor, made_on AS madeOn, due_on AS dueOn,
      grace_until_on AS graceUntilOn, created_at AS createdAt, cancelled_at AS cancelledAt, channel, note
    FROM promises WHERE client_id IN (${chosen})`.execute(read);
  const takenOnAccount = new Map<number, number>();
  if (rows.length === 0) return { promises: [], takenOnAccount };
  const [named, money] = await Promise.all([readNamed(read, chosen), readMoney(read, chosen)]);
  const promises = rows.map(({ cancelledAt, ...row }) => ({
    ...row,
    isCancelled: cancelledAt !== null,
    invoiceIds: named.get(row.id) ?? [],
  }));
  const moneyOf = Map.groupBy(money, (piece) => `${piece.clientId} ${piece.currency}`);
  const settled = [...Map.groupBy(promises, (promise) => `${promise.clientId} ${promise.currency}`)].flatMap(([key, group]) => {
    const pieces = moneyOf.get(key) ?? [];
    const { outcomes, left } = settleWithRest(group, pieces, todayOn);
    for (const { paymentId, invoiceId, amountMinor } of pieces) if (invoiceId === null) takenOnAccount.set(paymentId, amountMinor);
    for (const { paymentId = 0, invoiceId, amountMinor } of left)
      if (invoiceId === null) takenOnAccount.set(paymentId, (takenOnAccount.get(paymentId) ?? 0) - amountMinor);
    return group.map((promise) => ({ ...promise, ...(outcomes.get(promise.id) as Outcome) }));
  });
  return { promises: settled, takenOnAccount };
}

function clientsOf({ clientId, graceFromOn }: WhichPromises): RawBuilder<unknown> {
  return sql`SELECT client_id FROM promises WHERE ${clientId === undefined ? sql`1` : sql`client_id = ${clientId}`}
    AND ${graceFromOn === undefined ? sql`1` : sql`cancelled_at IS NULL AND grace_until_on >= ${graceFromOn}`}`;
}

async function readNamed(read: ReadDb, chosen: RawBuilder<unknown>): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ id: number; invoiceId: number }>`
    SELECT promise_id AS id, invoice_id AS invoiceId FROM promise_invoices
    WHERE promise_id IN (SELECT id FROM promises WHERE client_id IN (${chosen}))`.execute(read);
  return new Map([...Map.groupBy(rows, (row) => row.id)].map(([id, group]) => [id, group.map((row) => row.invoiceId)]));
}

/** What came in since the clients' promises were made: what each payment put on each document, and what it put on none. A reversal is of a negative amount. */
async function readMoney(read: ReadDb, chosen: RawBuilder<unknown>): Promise<MoneyRow[]> {
  const { rows } = await sql<MoneyRow>`
    WITH since AS MATERIALIZED (
      SELECT client_id, min(made_on) AS from_on, max(grace_until_on) AS to_on FROM promises
      WHERE cancelled_at IS NULL AND client_id IN (${chosen}) GROUP BY client_id
    ), money AS MATERIALIZED (
      SELECT p.id, p.client_id, p.currency, p.paid_on, p.created_at, p.unallocated_minor
      FROM since CROSS JOIN payments p INDEXED BY payments_by_client ON p.client_id = since.client_id AND p.paid_on BETWEEN since.from_on AND since.to_on
      WHERE p.amount_minor > 0 AND p.method NOT IN (${sql.join(cashlessMethods)})
        AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)
    )
    SELECT id AS paymentId, client_id AS clientId, currency, paid_on AS paidOn, created_at AS createdAt, NULL AS invoiceId,
      unallocated_minor AS amountMinor
      FROM money WHERE unallocated_minor > 0
    UNION ALL
    SELECT money.id, money.client_id, money.currency, money.paid_on, money.created_at, parts.invoice_id, sum(postings.amount_minor)
      FROM money CROSS JOIN postings ON postings.payment_id = money.id JOIN parts ON parts.id = postings.part_id
      WHERE postings.kind IN ('allocation', 'reversal') GROUP BY money.id, parts.invoice_id HAVING sum(postings.amount_minor) > 0`.execute(
    read,
  );
  return rows;
}
