import { sql } from "kysely";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readInFavour } from "../../ledger/in-favour.ts";
import { type OpenDispute, readDisputed } from "../disputes/disputed.ts";
import { readBroken } from "../promises/broken.ts";
import { readGrace, type WaitingPromise } from "../promises/grace.ts";
import { readBrokenPlans } from "../payment-plans/broken.ts";
import { missingCuotas, readRunningPlans, type RunningPlan } from "../payment-plans/in-plan.ts";
import { nextCuota, sayKept } from "../payment-plans/words.ts";
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
  /** What is missing of the cuotas of payment plans that run, asked for instead of their documents; `heldMinor` of it is promised. */
  cuotas: readonly { on: string; openMinor: number; heldMinor: number }[];
};

/** By `client currency`; who is not there has nothing of the kind. */
export async function readHeld(read: ReadDb, todayOn: string, clientId?: number): Promise<Map<string, Held>> {
  const [waiting, plans, disputes, favour, broken] = await Promise.all([
    readGrace(read, todayOn, clientId).then(byCurrency),
    readRunningPlans(read, todayOn, clientId).then(byCurrency),
    readDisputed(read, clientId).then(byCurrency),
    readInFavour(read, clientId),
    readBrokenWords(read, todayOn, clientId),
  ]);
  const named = [
    ...[...waiting.values()].flat().flatMap(({ invoiceIds }) => invoiceIds),
    ...[...plans.values()].flat().flatMap(({ documents }) => documents.map(({ invoiceId }) => invoiceId)),
    ...[...disputes.values()].flat().map(({ invoiceId }) => invoiceId),
  ];
  const parts = Map.groupBy(await readParts(read, named), (part) => part.invoiceId);
  const keys = new Set([...waiting.keys(), ...plans.keys(), ...disputes.keys(), ...favour.keys(), ...broken.keys()]);
  return new Map(
    [...keys].map((key) => {
      const held = { waiting: waiting.get(key) ?? [], plans: plans.get(key) ?? [], disputes: disputes.get(key) ?? [] };
      return [key, { ...heldOf(held, parts), brokenWord: broken.get(key) ?? null, favourMinor: favour.get(key) ?? 0 }];
    }),
  );
}

/** By `client currency`, from lists by client. */
function byCurrency<One extends { currency: string }>(byClient: ReadonlyMap<number, readonly One[]>): Map<string, One[]> {
  return new Map(
    [...byClient].flatMap(([clientId, group]) =>
      [...Map.groupBy(group, ({ currency }) => currency)].map(([currency, some]): [string, One[]] => [`${clientId} ${currency}`, some]),
    ),
  );
}

/** What was broken last: a payment plan is asked about before a promise. */
async function readBrokenWords(read: ReadDb, todayOn: string, clientId: number | undefined): Promise<Map<string, BrokenWord>> {
  const words = new Map<string, BrokenWord>();
  for (const { id, clientId: owner, currency, amountMinor, paidMinor, dueOn } of await readBroken(read, todayOn, clientId))
    words.set(`${owner} ${currency}`, { kind: "promise", id, amountMinor, paidMinor, dueOn });
  for (const plan of await readBrokenPlans(read, todayOn, clientId)) {
    const { id, number, totalMinor: amountMinor, paidMinor, missedCuotas } = plan;
    const dueOn = nextCuota(plan.cuotas)?.dueOn ?? plan.brokenOn;
    words.set(`${plan.clientId} ${plan.currency}`, { kind: "payment_plan", id, number, amountMinor, paidMinor, dueOn, missedCuotas });
  }
  return words;
}

type OpenPart = { invoiceId: number; part: string; dueOn: string; openMinor: number };

type Holding = { waiting: readonly WaitingPromise[]; plans: readonly RunningPlan[]; disputes: readonly OpenDispute[] };

function heldOf({ waiting, plans, disputes }: Holding, parts: ReadonlyMap<number, OpenPart[]>): Omit<Held, "brokenWord" | "favourMinor"> {
  const promised = waiting[0];
  const kept = plans[0];
  return {
    byDue: heldByDue({ waiting, plans, disputes }, parts),
    all: waiting.some(({ invoiceIds }) => invoiceIds.length === 0),
    because: promised
      ? `Prometió ${formatMoney(promised.amountMinor, promised.currency)} para el ${formatDate(promised.dueOn)}: se le espera hasta el ${formatDate(promised.graceUntilOn)}.`
      : kept
        ? sayKept(kept)
        : disputes.length > 0
          ? "Lo que debe está en discusión: no se cobra hasta que cierres el reclamo."
          : null,
    cuotas: askedCuotas(plans, waiting),
  };
}

/** What is missing of cuotas; what is promised of the documents of their plan is waited for, the oldest cuota first. */
function askedCuotas(plans: readonly RunningPlan[], waiting: readonly WaitingPromise[]): Held["cuotas"] {
  const promised = new Map(
    plans.map(({ id, documents }) => {
      const own = waiting.filter(({ invoiceIds }) => documents.some(({ invoiceId }) => invoiceIds.includes(invoiceId)));
      return [id, own.reduce((sum, { amountMinor, paidMinor }) => sum + amountMinor - paidMinor, 0)];
    }),
  );
  return missingCuotas(plans).map(({ plan, dueOn, missingMinor }) => {
    const left = promised.get(plan.id) ?? 0;
    const heldMinor = Math.min(left, missingMinor);
    promised.set(plan.id, left - heldMinor);
    return { on: dueOn, openMinor: missingMinor, heldMinor };
  });
}

/** Documents that a promise names are held whole; of those of a plan what is in it; of a disputed one, so much as is disputed; the oldest part first. */
function heldByDue({ waiting, plans, disputes }: Holding, parts: ReadonlyMap<number, OpenPart[]>): Map<string, number> {
  const held = new Map<OpenPart, number>();
  const hold = (invoiceId: number, minor: number, isOf: (part: string) => boolean) => {
    let left = minor;
    for (const open of parts.get(invoiceId) ?? []) {
      if (!isOf(open.part)) continue;
      const taken = Math.min(left, open.openMinor - (held.get(open) ?? 0));
      held.set(open, (held.get(open) ?? 0) + taken);
      left -= taken;
    }
  };
  for (const invoiceId of waiting.flatMap((promise) => promise.invoiceIds)) hold(invoiceId, Number.MAX_SAFE_INTEGER, () => true);
  for (const { invoiceId, leftMinor } of plans.flatMap(({ documents }) => documents)) hold(invoiceId, leftMinor, (part) => part === "net");
  for (const { invoiceId, part, amountMinor } of disputes) hold(invoiceId, amountMinor, (kind) => part === null || kind === part);
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
