import { type RawBuilder, sql } from "kysely";
import type { PartKind } from "../../../shared/contract/common.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { graceEnd } from "../promises/grace-end.ts";
import { readPromises } from "../promises/read-settled.ts";
import { type AgreedPlan, type PlanDocument, type PlanMoney, type PlanOutcome, settlePlans } from "./settle.ts";

/** A payment plan with what became of it by a day. */
export type SettledPlan = PlanRow & Omit<AgreedPlan, "cuotas" | "documents" | "isCancelled"> & PlanOutcome;

type PlanRow = {
  id: number;
  number: string;
  clientId: number;
  currency: string;
  totalMinor: number;
  madeOn: string;
  graceDays: number;
  missedToBreak: number;
  signedBy: string;
  notes: string;
  createdAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  path: string | null;
  sha256: string | null;
};

export type WhichPlans = {
  clientId?: number | undefined;
  /** Leaves out those that were cancelled. */
  isLive?: boolean;
};

/** Payment plans as they stand on a day. */
export async function readPaymentPlans(read: ReadDb, todayOn: string, { clientId, isLive = false }: WhichPlans): Promise<SettledPlan[]> {
  const chosen = sql`SELECT id FROM payment_plans WHERE ${clientId === undefined ? sql`1` : sql`client_id = ${clientId}`}
    AND ${isLive ? sql`cancelled_at IS NULL` : sql`1`}`;
  const { rows } = await sql<PlanRow>`
    SELECT id, number, client_id AS clientId, currency, total_minor AS totalMinor, made_on AS madeOn, grace_days AS graceDays,
      missed_to_break AS missedToBreak, signed_by AS signedBy, notes, created_at AS createdAt, cancelled_at AS cancelledAt,
      cancel_reason AS cancelReason, path, sha256
    FROM payment_plans WHERE id IN (${chosen}) ORDER BY id`.execute(read);
  if (rows.length === 0) return [];
  const [cuotas, documents, money, { extraHolidays }] = await Promise.all([
    readCuotas(read, chosen),
    readDocuments(read, chosen, clientId),
    readMoney(read, chosen, todayOn, clientId),
    readGuardRules(read),
  ]);
  const plans = rows.map((row) => ({
    ...row,
    isCancelled: row.cancelledAt !== null,
    documents: documents.get(row.id) ?? [],
    cuotas: (cuotas.get(row.id) ?? []).map(({ id: _id, ...cuota }) => ({
      ...cuota,
      graceUntilOn: graceEnd(cuota.dueOn, row.graceDays, extraHolidays),
    })),
  }));
  return [...Map.groupBy(plans, keyOf)].flatMap(([key, group]) => {
    const outcomes = settlePlans(group, money.get(key) ?? [], todayOn);
    return group.map(({ isCancelled: _isCancelled, ...plan }) => ({ ...plan, ...(outcomes.get(plan.id) as PlanOutcome) }));
  });
}

const keyOf = ({ clientId, currency }: { clientId: number; currency: string }) => `${clientId} ${currency}`;

type CuotaRow = { id: number; number: number; dueOn: string; amountMinor: number };

async function readCuotas(read: ReadDb, chosen: RawBuilder<unknown>): Promise<Map<number, CuotaRow[]>> {
  const { rows } = await sql<CuotaRow>`
    SELECT payment_plan_id AS id, number, due_on AS dueOn, amount_minor AS amountMinor FROM payment_plan_cuotas
    WHERE payment_plan_id IN (${chosen}) ORDER BY payment_plan_id, number`.execute(read);
  return Map.groupBy(rows, ({ id }) => id);
}

/** The documents of plans with what is open of their net, and how much of that is not in dispute. */
async function readDocuments(
  read: ReadDb,
  chosen: RawBuilder<unknown>,
  clientId: number | undefined,
): Promise<Map<number, PlanDocument[]>> {
  const [{ rows }, { rows: parts }, disputed] = await Promise.all([
    sql<{ id: number; invoiceId: number; amountMinor: number }>`
      SELECT payment_plan_id AS id, invoice_id AS invoiceId, amount_minor AS amountMinor FROM payment_plan_invoices
      WHERE payment_plan_id IN (${chosen}) ORDER BY payment_plan_id, invoice_id`.execute(read),
    sql<{ invoiceId: number; part: PartKind; openMinor: number }>`
      SELECT invoice_id AS invoiceId, part, open_minor AS openMinor FROM parts
      WHERE open_minor > 0 AND invoice_id IN (SELECT invoice_id FROM payment_plan_invoices WHERE payment_plan_id IN (${chosen}))
      ORDER BY due_on, id`.execute(read),
    readDisputed(read, clientId),
  ]);
  const open = sumNet(parts);
  const askable = sumNet(withoutDisputed(parts, [...disputed.values()].flat()));
  const documents = rows.map((row) => ({ ...row, openMinor: open.get(row.invoiceId) ?? 0, askableMinor: askable.get(row.invoiceId) ?? 0 }));
  return Map.groupBy(documents, ({ id }) => id);
}

function sumNet(parts: readonly { invoiceId: number; part: PartKind; openMinor: number }[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { invoiceId, part, openMinor } of parts) if (part === "net") sums.set(invoiceId, (sums.get(invoiceId) ?? 0) + openMinor);
  return sums;
}

type MoneyRow = PlanMoney & { paymentId: number; clientId: number; currency: string };

/** What came in since the plans were made, by `client currency`: on the net of their documents, and on account without what promises took of it. */
async function readMoney(
  read: ReadDb,
  chosen: RawBuilder<unknown>,
  todayOn: string,
  clientId: number | undefined,
): Promise<Map<string, PlanMoney[]>> {
  const { rows } = await sql<MoneyRow>`
    WITH since AS MATERIALIZED (
      SELECT client_id, min(made_on) AS from_on FROM payment_plans WHERE id IN (${chosen}) GROUP BY client_id
    ), money AS MATERIALIZED (
      SELECT p.id, p.client_id, p.currency, p.paid_on, p.created_at, p.unallocated_minor
      FROM since CROSS JOIN payments p INDEXED BY payments_by_client ON p.client_id = since.client_id AND p.paid_on >= since.from_on
      WHERE p.amount_minor > 0 AND p.method NOT IN (${sql.join(cashlessMethods)})
        AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)
    )
    SELECT id AS paymentId, client_id AS clientId, currency, paid_on AS paidOn, created_at AS createdAt, NULL AS invoiceId,
      unallocated_minor AS amountMinor
      FROM money WHERE unallocated_minor > 0
    UNION ALL
    SELECT money.id, money.client_id, money.currency, money.paid_on, money.created_at, parts.invoice_id, sum(postings.amount_minor)
      FROM money CROSS JOIN postings ON postings.payment_id = money.id JOIN parts ON parts.id = postings.part_id
      WHERE postings.kind IN ('allocation', 'reversal') AND parts.part = 'net'
      GROUP BY money.id, parts.invoice_id HAVING sum(postings.amount_minor) > 0
    ORDER BY paidOn`.execute(read);
  if (rows.length === 0) return new Map();
  const { takenOnAccount } = await readPromises(read, todayOn, { clientId });
  const left = rows.map(({ paymentId, ...row }) =>
    row.invoiceId === null ? { ...row, amountMinor: row.amountMinor - (takenOnAccount.get(paymentId) ?? 0) } : row,
  );
  return Map.groupBy(left, keyOf);
}
