import { sql } from "kysely";
import { addDays, formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type OpenDispute, readDisputed } from "../disputes/disputed.ts";
import { readSettled, type SettledPromise } from "../promises/read-settled.ts";
import type { BrokenWord } from "./debtor.ts";

/** What keeps from chasing a client in one currency, and what a word that was not kept asks for. */
export type Held = {
  /** Minor units by due date that nobody may be chased for; all of every date when `all`. */
  byDue: ReadonlyMap<string, number>;
  all: boolean;
  because: string | null;
  brokenWord: BrokenWord | null;
  /** Money in the client's favour, not applied. */
  favourMinor: number;
};

/** A promise broken longer ago is no news: the plan goes on by itself. */
const BROKEN_DAYS = 30;

/** By `client currency`; who is not there has nothing of the kind. */
export async function readHeld(read: ReadDb, todayOn: string, clientId?: number): Promise<Map<string, Held>> {
  const [promises, disputes, favour] = await Promise.all([
    readSettled(read, todayOn, { clientId, graceFromOn: addDays(todayOn, -BROKEN_DAYS) }),
    readDisputed(read, clientId),
    readFavour(read, clientId),
  ]);
  const waiting = promises.filter(({ state }) => state === "waiting");
  const named = [...waiting.flatMap((promise) => promise.invoiceIds), ...[...disputes.values()].flat().map(({ invoiceId }) => invoiceId)];
  const parts = Map.groupBy(await readParts(read, named), (part) => part.invoiceId);
  const promisesOf = Map.groupBy(promises, (promise) => `${promise.clientId} ${promise.currency}`);
  const disputesOf = Map.groupBy(
    [...disputes].flatMap(([owner, open]) => open.map((dispute) => ({ ...dispute, owner }))),
    (dispute) => `${dispute.owner} ${dispute.currency}`,
  );
  const keys = new Set([...promisesOf.keys(), ...disputesOf.keys(), ...favour.keys()]);
  return new Map(
    [...keys].map((key) => [key, heldOf(promisesOf.get(key) ?? [], disputesOf.get(key) ?? [], parts, favour.get(key) ?? 0, todayOn)]),
  );
}

type OpenPart = { invoiceId: number; part: string; dueOn: string; openMinor: number };

function heldOf(
  promises: readonly SettledPromise[],
  disputes: readonly OpenDispute[],
  parts: ReadonlyMap<number, OpenPart[]>,
  favourMinor: number,
  todayOn: string,
): Held {
  const waiting = promises.filter(({ state }) => state === "waiting");
  const broken = promises
    .filter(({ state, graceUntilOn }) => (state === "broken" || state === "partly") && graceUntilOn >= addDays(todayOn, -BROKEN_DAYS))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : a.dueOn > b.dueOn ? -1 : b.id - a.id))[0];
  const promised = waiting[0];
  return {
    byDue: heldByDue(waiting, disputes, parts),
    all: waiting.some(({ invoiceIds }) => invoiceIds.length === 0),
    because: promised
      ? `Prometió ${formatMoney(promised.amountMinor, promised.currency)} para el ${formatDate(promised.dueOn)}: se le espera hasta el ${formatDate(promised.graceUntilOn)}.`
      : disputes.length > 0
        ? "Lo que debe está en discusión: no se cobra hasta que cierres el reclamo."
        : null,
    brokenWord: broken
      ? { kind: "promise", id: broken.id, amountMinor: broken.amountMinor, paidMinor: broken.paidMinor, dueOn: broken.dueOn }
      : null,
    favourMinor,
  };
}

/** Documents that a promise names are held whole; of a disputed one, so much as is disputed, the oldest part first. */
function heldByDue(
  waiting: readonly SettledPromise[],
  disputes: readonly OpenDispute[],
  parts: ReadonlyMap<number, OpenPart[]>,
): Map<string, number> {
  const held = new Map<OpenPart, number>();
  for (const invoiceId of waiting.flatMap((promise) => promise.invoiceIds))
    for (const part of parts.get(invoiceId) ?? []) held.set(part, part.openMinor);
  for (const { invoiceId, part, amountMinor } of disputes) {
    let left = amountMinor;
    for (const open of parts.get(invoiceId) ?? []) {
      if (part !== null && open.part !== part) continue;
      const taken = Math.min(left, open.openMinor - (held.get(open) ?? 0));
      held.set(open, (held.get(open) ?? 0) + taken);
      left -= taken;
    }
  }
  const byDue = new Map<string, number>();
  for (const [{ dueOn }, minor] of held) byDue.set(dueOn, (byDue.get(dueOn) ?? 0) + minor);
  return byDue;
}

async function readParts(read: ReadDb, invoiceIds: readonly number[]): Promise<OpenPart[]> {
  if (invoiceIds.length === 0) return [];
  const { rows } = await sql<OpenPart>`
    SELECT invoice_id AS invoiceId, part, due_on AS dueOn, open_minor AS openMinor FROM parts
    WHERE open_minor > 0 AND invoice_id IN (SELECT value FROM json_each(${JSON.stringify(invoiceIds)})) ORDER BY due_on, id`.execute(read);
  return rows;
}

async function readFavour(read: ReadDb, clientId: number | undefined): Promise<Map<string, number>> {
  let query = read
    .selectFrom("payments")
    .select((eb) => ["client_id", "currency", eb.fn.sum<number>("unallocated_minor").as("minor")])
    .where("unallocated_minor", ">", 0)
    .groupBy(["client_id", "currency"]);
  if (clientId !== undefined) query = query.where("client_id", "=", clientId);
  const rows = await query.execute();
  return new Map(rows.map((row) => [`${row.client_id} ${row.currency}`, Number(row.minor)]));
}
