import type { Stage } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { daysBetween } from "../../../../shared/dates.ts";

export type OwingClient = OutputOf<"clients.listClients">["rows"][number];

/** The stage that the oldest open due date suggests: not due yet, 1 to 60 days late, 61 or more; the same bounds as the letters themselves. */
export function stageByAge(oldestDueOn: string | null, todayOn: string): Stage {
  const late = oldestDueOn === null ? 0 : daysBetween(oldestDueOn, todayOn);
  return late > 60 ? "extrajudicial" : late > 0 ? "administrativa" : "preventiva";
}

/** Clients to whom a letter of this stage fits today, largest overdue balance in the first currency first. */
export function clientsForStage(clients: readonly OwingClient[], stage: Stage, todayOn: string): OwingClient[] {
  return clients.filter(
    (client) => client.balances.some((balance) => balance.openMinor > 0) && stageByAge(client.oldestDueOn, todayOn) === stage,
  );
}

/** What issuing many letters did, as one sentence. */
export function batchHeadline(result: Pick<OutputOf<"letters.issueBatch">, "issued" | "skipped">): string {
  const { issued, skipped } = result;
  const written =
    issued.length === 0
      ? "No se emitió ninguna carta."
      : issued.length === 1
        ? `Se emitió la carta ${issued[0]?.number}.`
        : `Se emitieron ${issued.length} cartas, de ${issued[0]?.number} a ${issued.at(-1)?.number}.`;
  return skipped.length === 0 ? written : `${written} ${skipped.length === 1 ? "Una no se emitió." : `${skipped.length} no se emitieron.`}`;
}

/** Ticks or unticks one client. */
export function toggleChoice(chosen: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
