import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { type OpenDispute, readDisputed } from "../../ledger/disputed.ts";
import { SOON_DAYS } from "./candidate.ts";
import type { Owing } from "./owing.ts";

/** What may be asked of each client: what is owed without what is disputed of it. Who disputes everything is not among them. */
export async function chasedOf(read: ReadDb, owing: readonly Owing[], todayOn: string): Promise<Owing[]> {
  const disputed = await readDisputed(read);
  if (disputed.size === 0) return [...owing];
  const chased = await readChased(read, disputed, todayOn);
  return [...owing.filter((row) => !disputed.has(row.clientId)), ...chased];
}

async function readChased(read: ReadDb, disputed: ReadonlyMap<number, OpenDispute[]>, todayOn: string): Promise<Owing[]> {
  const parts = await read
    .selectFrom("parts")
    .select(["client_id as clientId", "invoice_id as invoiceId", "part", "currency", "due_on as dueOn", "open_minor as openMinor"])
    .where("client_id", "in", [...disputed.keys()])
    .where("open_minor", ">", 0)
    .orderBy("due_on")
    .execute();
  const asked = withoutDisputed(parts, [...disputed.values()].flat());
  const byClient = Map.groupBy(asked, (part) => `${part.clientId} ${part.currency}`);
  return [...byClient.values()].flatMap((some) => sumUp(some, todayOn) ?? []);
}

type Part = { clientId: number; currency: string; dueOn: string; openMinor: number };

/** Parts of one client in one currency, the oldest first. */
function sumUp(parts: readonly Part[], todayOn: string): Owing | undefined {
  const [oldest] = parts;
  if (!oldest) return undefined;
  const from = [addDays(todayOn, -30), addDays(todayOn, -60), addDays(todayOn, -90)];
  const buckets = [0, 0, 0, 0, 0];
  for (const { dueOn, openMinor } of parts) {
    const bucket = dueOn >= todayOn ? 0 : 1 + from.filter((on) => dueOn < on).length;
    buckets[bucket] = (buckets[bucket] ?? 0) + openMinor;
  }
  const soon = parts.filter(({ dueOn }) => dueOn >= todayOn && dueOn <= addDays(todayOn, SOON_DAYS));
  return {
    clientId: oldest.clientId,
    currency: oldest.currency,
    buckets,
    soonMinor: soon.reduce((sum, { openMinor }) => sum + openMinor, 0),
    oldestDueOn: oldest.dueOn,
    nextDueOn: parts.find(({ dueOn }) => dueOn >= todayOn)?.dueOn ?? null,
  };
}
