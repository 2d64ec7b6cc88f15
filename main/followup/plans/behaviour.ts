import { sql } from "kysely";
import type { PlanCode } from "../../../shared/collection-plans.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { interestDocumentIds } from "../../ledger/interest-documents.ts";

/** How a client pays: the last settled documents, at most twenty. */
export type Behaviour = { settled: number; medianDays: number };

/** Fewer settled documents than these say nothing yet. */
export const ENOUGH_SETTLED = 3;

/** Who pays within these days of the due date, in median, pays well. */
export const GOOD_DAYS = 5;

const LOOKED_AT = 20;

/** Which of the plans that come with the program fits, and why, in the words of the screen. */
export function planForBehaviour(behaviour: Behaviour | undefined): { code: PlanCode; why: string } {
  const settled = behaviour?.settled ?? 0;
  if (!behaviour || settled < ENOUGH_SETTLED) {
    const has = settled === 0 ? "Aún no pagó ningún documento" : settled === 1 ? "Pagó un documento" : `Pagó ${settled} documentos`;
    return { code: "nuevo", why: `${has}: desde ${ENOUGH_SETTLED} se mira cómo paga.` };
  }
  const why = `Suele pagar ${habitOf(behaviour.medianDays)}, según sus últimos ${settled} documentos pagados.`;
  return { code: behaviour.medianDays <= GOOD_DAYS ? "bueno" : "moroso", why };
}

/** `a tiempo`, `8 días tarde`. */
export function habitOf(medianDays: number): string {
  const days = Math.round(medianDays);
  return days > 0 ? `${days === 1 ? "1 día" : `${days} días`} tarde` : "a tiempo";
}

/**
 * Behaviour of the clients with something open that falls due by a day, or of one client whatever it owes.
 * One look-up of an index for each: what others settled is not read.
 */
export async function readBehaviour(read: ReadDb, which: { dueBy: string } | { clientId: number }): Promise<Map<number, Behaviour>> {
  const clients =
    "clientId" in which
      ? sql`SELECT ${which.clientId} AS client_id`
      : sql`SELECT DISTINCT client_id FROM parts INDEXED BY parts_ageing WHERE open_minor > 0 AND due_on <= ${which.dueBy}`;
  const { rows } = await sql<{ clientId: number; days: number }>`
    WITH due AS MATERIALIZED (${clients})
    SELECT client_id AS clientId, CAST(julianday(settled_on) - julianday(due_on) AS INTEGER) AS days FROM (
      SELECT invoices.client_id, settled_on, due_on, row_number() OVER (PARTITION BY invoices.client_id ORDER BY settled_on DESC) AS place
      FROM due CROSS JOIN invoices INDEXED BY invoices_settled ON invoices.client_id = due.client_id
      WHERE settled_on IS NOT NULL AND invoices.id NOT IN (${interestDocumentIds})
    ) WHERE place <= ${LOOKED_AT} ORDER BY client_id, days`.execute(read);
  return new Map(
    [...Map.groupBy(rows, (row) => row.clientId)].map(([clientId, group]) => [
      clientId,
      { settled: group.length, medianDays: median(group.map(({ days }) => days)) },
    ]),
  );
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
