import type { Suggestion } from "../../../shared/contract/followup.ts";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readItems, readPhones } from "../agenda/agenda.ts";
import type { ItemNow } from "../agenda/item.ts";
import { effectOf, urgencyOf } from "../agenda/rank.ts";
import type { Candidate } from "./candidate.ts";
import { isLeftForLater } from "./left-for-later.ts";
import { MOST_SUGGESTIONS, weighToday } from "./rank.ts";
import { suggestItem } from "./suggest-item.ts";

export type Listed = {
  suggestions: Suggestion[];
  /** Clients that the rules of Hoy would advise and whom the scheduler leaves for later. */
  leftForLater: ReadonlySet<number>;
};

type Row = { clientId: number; urgency: number; effect: number } & ({ item: ItemNow } | { advice: Suggestion });

/**
 * Hoy's list: what the agenda holds, and of the clients that it does not name, whom the rules of Hoy advise and the scheduler did not leave for
 * later. One row a client, what was agreed for an hour first and then the largest expected effect.
 */
export async function listToday(read: ReadDb, candidates: readonly Candidate[], now: { at: string; todayOn: string }): Promise<Listed> {
  const { todayOn } = now;
  const rows = oneEach(await readItems(read, todayOn), weighToday(candidates, todayOn), todayOn);
  const shown: Row[] = [];
  const leftForLater = new Set<number>();
  for (const row of rows) {
    if (shown.length >= MOST_SUGGESTIONS) break;
    if ("advice" in row && (await isLeftForLater(read, now, row.advice))) leftForLater.add(row.clientId);
    else shown.push(row);
  }
  const items = shown.flatMap((row) => ("item" in row ? [row.item] : []));
  const phones = await readPhones(read, [...new Set(items.map(({ clientId }) => clientId))]);
  return {
    suggestions: shown.map((row) => ("item" in row ? suggestItem(row.item, phones.get(row.clientId) ?? null) : row.advice)),
    leftForLater,
  };
}

/** One row of each client, what it has to be done before what may be advised. */
function oneEach(items: readonly ItemNow[], advised: readonly { suggestion: Suggestion; effect: number }[], todayOn: string): Row[] {
  const seen = new Set<number>();
  const isFirst = ({ clientId }: Row) => !seen.has(clientId) && seen.add(clientId) !== undefined;
  const todo: Row[] = items.map((item) => ({
    clientId: item.clientId,
    // What somebody noted for today is not left out for lack of room.
    urgency: Math.max(urgencyOf(item, todayOn), item.kind === "task" ? 1 : 0),
    effect: effectOf(item),
    item,
  }));
  const advice: Row[] = advised.map(({ suggestion, effect }) => ({
    clientId: suggestion.clientId,
    urgency: 0,
    effect,
    advice: suggestion,
  }));
  // Sorting keeps the agenda's own order among equals.
  return [...todo, ...advice].filter(isFirst).sort((a, b) => b.urgency - a.urgency || (a.urgency === 0 ? b.effect - a.effect : 0));
}

/** Clients with a step or a task for tomorrow. */
export async function readTomorrow(read: ReadDb, todayOn: string): Promise<number[]> {
  const tomorrowOn = addDays(todayOn, 1);
  const [actions, tasks] = await Promise.all(
    (["followup_actions", "tasks"] as const).map((table) =>
      read.selectFrom(table).select("client_id as clientId").where("on_day", "=", tomorrowOn).where("resolved_at", "is", null).execute(),
    ),
  );
  return [...(actions ?? []), ...(tasks ?? [])].map(({ clientId }) => clientId);
}
