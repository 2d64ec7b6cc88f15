import { sql } from "kysely";
import type { ReadDb } from "../../ledger/context.ts";
import { type OpenDispute, readDisputed } from "../disputes/disputed.ts";
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
 * The clients, by `client currency`, who are not asked for anything on a day: what falls due before `dueBeforeOn` of them lies all inside promises
 * that wait, or is disputed.
 */
export async function readInPeace(
  read: ReadDb,
  todayOn: string,
  dueBeforeOn: (key: string) => string,
  inFavour: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const [waiting, disputes] = await Promise.all([readGrace(read, todayOn), readDisputed(read)]);
  const clients = [...new Set([...waiting.keys(), ...disputes.keys()])];
  if (clients.length === 0) return new Set();
  const due = Map.groupBy(
    (await readDue(read, clients)).filter((row) => row.dueOn < dueBeforeOn(row.key)),
    (row) => row.key,
  );
  const promises = byCurrency(waiting);
  const disputed = byCurrency(disputes);
  const inPeace = [...new Set([...promises.keys(), ...disputed.keys()])].filter((key) =>
    isInside(chased(due.get(key) ?? [], disputed.get(key) ?? []), promises.get(key) ?? [], inFavour.get(key) ?? 0),
  );
  return new Set(inPeace);
}

async function readDue(read: ReadDb, clients: readonly number[]): Promise<(DueDocument & { key: string; dueOn: string })[]> {
  const { rows } = await sql<DueDocument & { key: string; dueOn: string }>`
    SELECT client_id || ' ' || currency AS key, invoice_id AS invoiceId, due_on AS dueOn, sum(open_minor) AS openMinor FROM parts
    WHERE open_minor > 0 AND part <> 'retencion' AND client_id IN (SELECT value FROM json_each(${JSON.stringify(clients)}))
    GROUP BY client_id, currency, invoice_id, due_on`.execute(read);
  return rows;
}

function byCurrency<Item extends { currency: string }>(byClient: ReadonlyMap<number, readonly Item[]>): Map<string, Item[]> {
  return new Map(
    [...byClient].flatMap(([clientId, items]) => {
      const groups = Map.groupBy(items, (item) => `${clientId} ${item.currency}`);
      return [...groups];
    }),
  );
}

/** What is asked for of each document: what is due of it, without what is disputed. */
function chased(rows: readonly DueDocument[], disputes: readonly OpenDispute[]): DueDocument[] {
  const disputed = Map.groupBy(disputes, (dispute) => dispute.invoiceId);
  return [...Map.groupBy(rows, (row) => row.invoiceId)].map(([invoiceId, group]) => {
    const openMinor = group.reduce((sum, row) => sum + row.openMinor, 0);
    const disputedMinor = (disputed.get(invoiceId) ?? []).reduce((sum, dispute) => sum + dispute.amountMinor, 0);
    return { invoiceId, openMinor: Math.max(0, openMinor - disputedMinor) };
  });
}
