import { sql } from "kysely";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { spokenOf } from "../plans/decide.ts";
import { expectedEffect } from "../plans/effect.ts";
import { holdBack, withCuotas } from "../plans/read-debtors.ts";
import { readHeld } from "../plans/read-held.ts";
import { readPlans } from "../plans/store.ts";
import type { ItemNow, Owed, WaitingItem } from "./item.ts";

/**
 * What each item is about as the ledger stands: a step about what may be asked for in its currency, a task about what weighs most of what its
 * client owes. A step of which nothing may be asked for any more (paid, promised, disputed) is left out; a task stays.
 */
export async function withOwed(read: ReadDb, todayOn: string, items: readonly WaitingItem[]): Promise<ItemNow[]> {
  const owed = await readOwed(read, todayOn, [...new Set(items.map(({ clientId }) => clientId))]);
  return items.flatMap((item): ItemNow[] => {
    const ofClient = owed.get(item.clientId) ?? [];
    if (item.kind === "task") return [{ ...item, owed: ofClient[0] ?? null }];
    const ofItem = ofClient.find(({ currency }) => currency === item.currency);
    return ofItem && isStillDue(item, ofItem) ? [{ ...item, owed: ofItem }] : [];
  });
}

/** A broken word is asked about while something is late. */
function isStillDue({ isBrokenWord }: WaitingItem, { daysLate }: Owed): boolean {
  return !isBrokenWord || daysLate > 0;
}

/** By client, in each currency what may be asked for, what weighs most first. */
export async function readOwed(read: ReadDb, todayOn: string, clientIds: readonly number[]): Promise<Map<number, Owed[]>> {
  if (clientIds.length === 0) return new Map();
  const ahead = Math.max(0, ...(await readPlans(read)).flatMap(({ steps }) => steps.map(({ days }) => -days)));
  const dueBy = addDays(todayOn, ahead);
  const [rows, held] = await Promise.all([readDues(read, dueBy, clientIds), readHeld(read, todayOn)]);
  const byDocument = [...Map.groupBy(rows, ({ clientId, currency }) => `${clientId} ${currency}`).values()].flatMap((dues) => {
    const [first] = dues;
    return first ? [{ clientId: first.clientId, currency: first.currency, dues }] : [];
  });
  const owed = withCuotas(byDocument, held, dueBy).flatMap(({ clientId, currency, dues }) => {
    const { amountMinor, daysLate } = spokenOf(holdBack(dues, held.get(`${clientId} ${currency}`), dueBy), todayOn);
    return amountMinor > 0 ? [{ clientId, currency, amountMinor, daysLate }] : [];
  });
  const weighed = owed.toSorted((a, b) => expectedEffect({ kind: "step", ...b }) - expectedEffect({ kind: "step", ...a }));
  return new Map(
    [...Map.groupBy(weighed, ({ clientId }) => clientId)].map(([id, some]) => [id, some.map(({ clientId: _, ...one }) => one)]),
  );
}

type Due = { clientId: number; currency: string; on: string; openMinor: number };

/** By due date, the oldest first. */
async function readDues(read: ReadDb, dueBy: string, clientIds: readonly number[]): Promise<Due[]> {
  const { rows } = await sql<Due>`
    SELECT client_id AS clientId, currency, due_on AS "on", sum(open_minor) AS openMinor FROM parts
    WHERE open_minor > 0 AND due_on <= ${dueBy} AND client_id IN (SELECT value FROM json_each(${JSON.stringify(clientIds)}))
    GROUP BY client_id, currency, due_on ORDER BY client_id, currency, due_on`.execute(read);
  return rows;
}
