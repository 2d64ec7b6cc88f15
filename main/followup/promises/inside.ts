import { sql } from "kysely";
import type { PartKind } from "../../../shared/contract/common.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../disputes/disputed.ts";
import { missingCuotas, readRunningPlans, type RunningPlan, withoutInPlan } from "../payment-plans/in-plan.ts";
import { readGrace, type WaitingPromise } from "./grace.ts";

/** What a document of a client still waits for in money: the retención is left out, no promise brings it. */
export type DueDocument = { invoiceId: number; openMinor: number };

/**
 * Whether all of some documents lies inside promises that wait: those about documents cover these alone, the others cover whatever is left.
 * What the client has in its favour counts as paid already. All in one currency.
 */
export function isInside(due: readonly DueDocument[], promises: readonly WaitingPromise[], inFavourMinor: number): boolean {
  const left = new Map(due.map(({ invoiceId, openMinor }) => [invoiceId, openMinor]));
  let general = inFavourMinor;
  for (const { amountMinor, paidMinor, invoiceIds } of promises) {
    let promised = amountMinor - paidMinor;
    if (invoiceIds.length === 0) general += promised;
    for (const id of invoiceIds) {
      const covered = Math.min(promised, left.get(id) ?? 0);
      left.set(id, (left.get(id) ?? 0) - covered);
      promised -= covered;
    }
  }
  return [...left.values()].reduce((sum, minor) => sum + minor, 0) <= general;
}

/**
 * The clients, by `client currency`, who are not asked for anything on a day: what falls due before `dueBeforeOn` of them, without what is disputed,
 * lies all inside promises that wait. What is in a payment plan that runs is asked for by its cuotas.
 */
export async function readInPeace(
  read: ReadDb,
  todayOn: string,
  dueBeforeOn: (key: string) => string,
  inFavour: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const waiting = await readGrace(read, todayOn);
  if (waiting.size === 0) return new Set();
  const disputes = [...(await readDisputed(read)).values()].flat();
  const plans = [...(await readRunningPlans(read, todayOn)).values()].flat().filter(({ clientId }) => waiting.has(clientId));
  const asked = withCuotas(withoutDisputed(await readParts(read, [...waiting.keys()]), disputes), plans);
  const due = Map.groupBy(
    asked.filter(({ key, part, dueOn }) => part !== "retencion" && dueOn < dueBeforeOn(key)),
    ({ key }) => key,
  );
  const promises = [...waiting].flatMap(([clientId, group]) => [...Map.groupBy(group, ({ currency }) => `${clientId} ${currency}`)]);
  return new Set(
    promises.filter(([key, group]) => isInside(byDocument(due.get(key) ?? []), group, inFavour.get(key) ?? 0)).map(([key]) => key),
  );
}

type OpenPart = DueDocument & { key: string; part: PartKind; dueOn: string };

/** The cuotas of payment plans in the place of what is in them. */
function withCuotas(parts: readonly OpenPart[], plans: readonly RunningPlan[]): OpenPart[] {
  const cuotas = missingCuotas(plans).map(({ plan, invoiceId, dueOn, missingMinor }): OpenPart => {
    return { key: `${plan.clientId} ${plan.currency}`, invoiceId, part: "net", dueOn, openMinor: missingMinor };
  });
  return [...withoutInPlan(parts, plans), ...cuotas];
}

/** What clients have open, the oldest first. */
async function readParts(read: ReadDb, clientIds: readonly number[]): Promise<OpenPart[]> {
  const { rows } = await sql<OpenPart>`
    SELECT client_id || ' ' || currency AS key, invoice_id AS invoiceId, part, due_on AS dueOn, open_minor AS openMinor FROM parts
    WHERE open_minor > 0 AND client_id IN (SELECT value FROM json_each(${JSON.stringify(clientIds)})) ORDER BY due_on, id`.execute(read);
  return rows;
}

function byDocument(parts: readonly DueDocument[]): DueDocument[] {
  return [...Map.groupBy(parts, ({ invoiceId }) => invoiceId)].map(([invoiceId, group]) => ({
    invoiceId,
    openMinor: group.reduce((sum, part) => sum + part.openMinor, 0),
  }));
}
