import { type RawBuilder, sql } from "kysely";
import type { Stage } from "../../../shared/contract/common.ts";
import { limaDate } from "../../../shared/dates.ts";
import { isAboutDebt, madeAt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { PastDecision } from "./debtor.ts";

/** What was decided before of the clients that owe something due, since the oldest of it could have had its first step. */
export type Past = {
  /** By `client currency`, the oldest first. */
  decisions: Map<string, PastDecision[]>;
  /** The last day of a decision, by client. */
  lastOn: Map<number, string>;
  /** `about|reason` of what was said to be left for later. */
  said: Set<string>;
  /** Each `about` of which something was said today. */
  saidToday: Set<string>;
};

type Row = {
  id: number;
  clientId: number;
  currency: string;
  about: string;
  outcome: "done" | "queued" | "skipped";
  reason: string;
  decidedAt: string;
  days: number | null;
  stage: Stage | null;
  resolution: PastDecision["resolution"];
  resolvedAt: string | null;
  movedToOn: string | null;
};

/** The earliest step of a plan comes so many days before the due date; a few more for the days without contact. */
const BEFORE_DUE = "-70 days";

/** Clients with something open that falls due by a day, each with its oldest due date; and those with a payment plan, since it was made. */
function dueClients(dueBy: string, clientId?: number): RawBuilder<unknown> {
  const one = clientId === undefined ? sql`` : sql`AND client_id = ${clientId}`;
  return sql`SELECT client_id, min(first_on) AS first_on FROM (
      SELECT client_id, min(due_on) AS first_on FROM parts WHERE open_minor > 0 AND due_on <= ${dueBy} ${one} GROUP BY client_id
      UNION ALL SELECT client_id, made_on FROM payment_plans WHERE cancelled_at IS NULL ${one}
    ) GROUP BY client_id`;
}

export async function readPast(read: ReadDb, todayOn: string, dueBy: string, clientId?: number): Promise<Past> {
  const { rows } = await sql<Row>`
    WITH due AS MATERIALIZED (${dueClients(dueBy, clientId)})
    SELECT a.id, a.client_id AS clientId, a.currency, a.about, a.outcome, a.reason, a.decided_at AS decidedAt, s.days, s.stage,
      a.resolution, a.resolved_at AS resolvedAt, a.on_day AS movedToOn
    FROM due CROSS JOIN followup_actions a ON a.client_id = due.client_id AND a.decided_at >= date(due.first_on, ${BEFORE_DUE})
    LEFT JOIN plan_steps s ON s.id = a.step_id ORDER BY a.id`.execute(read);
  const past: Past = { decisions: new Map(), lastOn: new Map(), said: new Set(), saidToday: new Set() };
  for (const row of rows) {
    if (row.outcome !== "skipped") addDecision(past, row);
    else {
      past.said.add(`${row.about}|${row.reason}`);
      if (limaDate(row.decidedAt) === todayOn) past.saidToday.add(row.about);
    }
  }
  return past;
}

function addDecision({ decisions, lastOn }: Past, { clientId, currency, outcome, resolvedAt, ...row }: Row): void {
  const decidedOn = limaDate(row.decidedAt);
  const key = `${clientId} ${currency}`;
  const decision: PastDecision = {
    id: row.id,
    about: row.about,
    days: row.days,
    stage: row.stage,
    decidedAt: row.decidedAt,
    decidedOn,
    resolution: outcome === "done" ? "done" : row.resolution,
    resolvedOn: resolvedAt === null ? null : limaDate(resolvedAt),
    movedToOn: row.movedToOn,
  };
  const known = decisions.get(key);
  if (known) known.push(decision);
  else decisions.set(key, [decision]);
  if (decidedOn > (lastOn.get(clientId) ?? "")) lastOn.set(clientId, decidedOn);
}

/** Steps that wait in the list though their client owes nothing that is due any more, by its documents or by a payment plan of them. */
export async function readOrphans(read: ReadDb, dueBy: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT a.id FROM followup_actions a WHERE a.outcome = 'queued' AND a.resolved_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM parts INDEXED BY parts_open_by_client
      WHERE parts.client_id = a.client_id AND parts.currency = a.currency AND parts.open_minor > 0 AND (parts.due_on <= ${dueBy}
        OR parts.invoice_id IN (SELECT d.invoice_id FROM payment_plan_invoices d JOIN payment_plans p ON p.id = d.payment_plan_id
          WHERE p.cancelled_at IS NULL AND p.client_id = a.client_id)))`.execute(read);
  return rows.map(({ id }) => id);
}

/** How many steps went to the list between two instants. */
export async function countQueued(read: ReadDb, fromAt: string, untilAt: string): Promise<number> {
  const { rows } = await sql<{ queued: number }>`
    SELECT count(*) AS queued FROM followup_actions
    WHERE outcome <> 'skipped' AND decided_at >= ${fromAt} AND decided_at < ${untilAt}`.execute(read);
  return rows[0]?.queued ?? 0;
}

/** The last message, call, visit or letter of each of those clients since its oldest due date; a thank-you is none, and a draft that was not sent. */
export async function readContacts(read: ReadDb, dueBy: string, clientId?: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ clientId: number; at: string }>`
    WITH due AS MATERIALIZED (${dueClients(dueBy, clientId)})
    SELECT due.client_id AS clientId, max(${madeAt("t")}) AS at
    FROM due CROSS JOIN timeline t ON t.client_id = due.client_id AND t.at >= date(due.first_on, ${BEFORE_DUE})
    WHERE t.kind IN ('letter', 'whatsapp', 'sms', 'call', 'visit', 'email') AND ${wasMade("t")}
      AND ${isAboutDebt("t")} GROUP BY due.client_id`.execute(read);
  return new Map(rows.map((row) => [row.clientId, row.at]));
}
