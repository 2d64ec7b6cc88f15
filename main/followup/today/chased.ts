import type { PartKind } from "../../../shared/contract/common.ts";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { missingCuotas, readRunningPlans, type RunningPlan, withoutInPlan } from "../payment-plans/in-plan.ts";
import { readGrace, type WaitingPromise } from "../promises/grace.ts";
import { SOON_DAYS } from "./candidate.ts";
import type { Owing } from "./owing.ts";

/**
 * What may be asked of each client: what is owed without what is disputed of it, nor what it promised and whose grace runs; of a payment plan
 * that runs, its cuotas instead of its documents. Of whom nothing is left is not among them.
 */
export async function chasedOf(read: ReadDb, owing: readonly Owing[], todayOn: string): Promise<Owing[]> {
  const [disputed, promised, plans] = await Promise.all([readDisputed(read), readGrace(read, todayOn), readRunningPlans(read, todayOn)]);
  const special = new Set([...disputed.keys(), ...promised.keys(), ...plans.keys()]);
  if (special.size === 0) return [...owing];
  const undisputed = withoutDisputed(await readParts(read, [...special]), [...disputed.values()].flat());
  const left = [...Map.groupBy(undisputed, ({ clientId }) => clientId)].flatMap(([id, parts]) =>
    withoutPromised(withCuotas(parts, plans.get(id) ?? []), promised.get(id) ?? []),
  );
  const byClient = Map.groupBy(left, (part) => `${part.clientId} ${part.currency}`);
  return [...owing.filter((row) => !special.has(row.clientId)), ...[...byClient.values()].flatMap((some) => sumUp(some, todayOn) ?? [])];
}

type Part = { clientId: number; invoiceId: number; currency: string; dueOn: string; openMinor: number };

/** Open parts of some clients, the oldest first. */
function readParts(read: ReadDb, clientIds: readonly number[]) {
  return read
    .selectFrom("parts")
    .select(["client_id as clientId", "invoice_id as invoiceId", "part", "currency", "due_on as dueOn", "open_minor as openMinor"])
    .where("client_id", "in", clientIds)
    .where("open_minor", ">", 0)
    .orderBy("due_on")
    .execute();
}

/** The parts of one client, with the cuotas of its payment plans in the place of what is in them. */
function withCuotas(parts: readonly (Part & { part: PartKind })[], plans: readonly RunningPlan[]): Part[] {
  if (plans.length === 0) return [...parts];
  const cuotas = missingCuotas(plans).map(({ plan, invoiceId, dueOn, missingMinor }) => ({
    clientId: plan.clientId,
    invoiceId,
    currency: plan.currency,
    dueOn,
    openMinor: missingMinor,
  }));
  return [...withoutInPlan(parts, plans), ...cuotas].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** What one client owes beyond what it promised: a promise of named documents covers these alone, the others whatever is oldest. */
export function withoutPromised<Of extends Omit<Part, "clientId">>(
  parts: readonly Of[],
  promises: readonly Pick<WaitingPromise, "currency" | "amountMinor" | "paidMinor" | "invoiceIds">[],
): Of[] {
  const left = parts.map((part) => ({ ...part }));
  for (const promise of promises.toSorted((a, b) => Math.sign(b.invoiceIds.length) - Math.sign(a.invoiceIds.length))) {
    let minor = Math.max(0, promise.amountMinor - promise.paidMinor);
    for (const part of left) {
      if (part.currency !== promise.currency || !isOf(promise.invoiceIds, part.invoiceId)) continue;
      const taken = Math.min(minor, part.openMinor);
      part.openMinor -= taken;
      minor -= taken;
    }
  }
  return left.filter(({ openMinor }) => openMinor > 0);
}

const isOf = (invoiceIds: readonly number[], invoiceId: number) => invoiceIds.length === 0 || invoiceIds.includes(invoiceId);

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
