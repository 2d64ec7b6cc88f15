import { BUILT_IN_PLANS } from "../../../shared/collection-plans.ts";
import { addDays, limaDate } from "../../../shared/dates.ts";
import { type BrokenWord, type Debtor, PLAIN_STEP, type PastDecision, type PlanStep } from "../../../main/followup/plans/debtor.ts";
import { type PlanRule, fittingRule } from "../../../main/followup/plans/plan-rules.ts";
import { stepsFor } from "../../../main/followup/plans/conditions.ts";
import type { Risk } from "../../../shared/contract/common.ts";
import type { Schedule, Scheduled } from "../../../main/followup/plans/schedule.ts";

/** Whole numbers from 0, the same for the same seed (Numerical Recipes' generator). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Word = {
  kind: BrokenWord["kind"];
  id: number;
  amountMinor: number;
  paidMinor: number;
  dueOn: string;
  graceUntilOn: string;
};

type Plan = { id: number; name: string; steps: PlanStep[] };

type Account = {
  clientId: number;
  currency: string;
  /** The plan of its own; the rules give one where it has none. */
  ownPlan: Plan | null;
  open: Map<string, number>;
  disputed: Map<string, number>;
  /** A promise or a payment plan, the last one. */
  word: Word | null;
  past: (PastDecision & { queued: boolean })[];
};

type Client = { segment: string; risk: Risk };

/** Clients with what they owe, promise and dispute, and what the scheduler wrote down: a ledger in memory. */
export type World = {
  plans: Plan[];
  rules: PlanRule[];
  clients: Map<number, Client>;
  accounts: Account[];
  contacts: Map<number, string>;
  said: Set<string>;
  /** The last day on which something was said, by `about`, and by `client:currency`. */
  saidOn: Map<string, string>;
  queuedAt: string[];
  nextId: number;
};

type Random = (below: number) => number;

const SEGMENTS = ["", "Mayorista", "Estado"];
const RISKS: readonly Risk[] = ["low", "medium", "high"];

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[random(values.length)] as Value;
}

/** The plans that come with the program, some of their steps only for some clients, currencies or amounts. */
function newPlans(random: Random): Plan[] {
  return BUILT_IN_PLANS.map(({ name, steps }, place) => ({
    id: place + 1,
    name,
    steps: steps.map((step, index) => ({ ...PLAIN_STEP, ...step, id: place * 20 + index + 1, ...newCondition(random) })),
  }));
}

function newCondition(random: Random): Partial<PlanStep> {
  const what = random(12);
  if (what === 0) return { segments: ["ESTADO", "mayorísta"].slice(random(2)) };
  if (what === 1) return { risks: [pick(random, RISKS), "high"] };
  if (what === 2) return { currency: pick(random, ["PEN", "USD"]) };
  return what === 3 ? { atLeast: { amountMinor: 1 + random(400_000), currency: pick(random, ["PEN", "USD"]) } } : {};
}

function newRules(random: Random): PlanRule[] {
  return Array.from({ length: random(4) }, (_, index) => ({
    id: index + 1,
    planId: 1 + random(3),
    segment: random(2) === 0 ? "estado" : null,
    risk: random(2) === 0 ? pick(random, RISKS) : null,
    atLeast: random(3) === 0 ? { amountMinor: 1 + random(900_000), currency: "PEN" } : null,
  }));
}

export function newWorld(random: Random, clients: number, startOn: string): World {
  const plans = newPlans(random);
  const accounts = Array.from({ length: clients }, (_, index) => {
    const ownPlan = random(2) === 0 ? pick(random, plans) : null;
    return (random(4) === 0 ? ["PEN", "USD"] : ["PEN"]).map((currency): Account => {
      const dues = Array.from({ length: 1 + random(5) }, () => [addDays(startOn, random(120) - 60), 1_000 + random(500_000)] as const);
      return { clientId: index + 1, currency, ownPlan, open: new Map(dues), disputed: new Map(), word: null, past: [] };
    });
  });
  return {
    plans,
    rules: newRules(random),
    clients: new Map(accounts.map((_, index) => [index + 1, { segment: pick(random, SEGMENTS), risk: pick(random, RISKS) }])),
    accounts: accounts.flat(),
    contacts: new Map(),
    said: new Set(),
    saidOn: new Map(),
    queuedAt: [],
    nextId: 1,
  };
}

/** The plan that an account has now: its own, else of the first rule that fits, else the first. */
function planOf({ plans, rules, clients, accounts }: World, { clientId, ownPlan }: Account): Plan {
  const openMinor = new Map(
    accounts
      .filter((each) => each.clientId === clientId)
      .map(({ currency, open }) => [currency, [...open.values()].reduce((sum, minor) => sum + minor, 0)]),
  );
  const rule = fittingRule(rules, { ...(clients.get(clientId) as Client), openMinor });
  return ownPlan ?? plans.find(({ id }) => id === rule?.planId) ?? (plans[0] as Plan);
}

/** The steps of its plan that are for it. */
export function stepsOf(world: World, account: Account): readonly PlanStep[] {
  const { segment, risk } = world.clients.get(account.clientId) as Client;
  return stepsFor(planOf(world, account).steps, { segment, risk, currency: account.currency });
}

/** Something that happens to one of them: a payment, a promise, a dispute or its end, a new document, a contact, a step done or dismissed. */
export function happen(world: World, random: Random, at: string): void {
  const account = world.accounts[random(world.accounts.length)];
  if (!account) return;
  const todayOn = limaDate(at);
  const dues = [...account.open.keys()];
  const on = dues[random(Math.max(1, dues.length))];
  const what = random(10);
  if (what === 0 && on !== undefined) {
    const open = account.open.get(on) ?? 0;
    const paid = random(2) === 0 ? open : 1 + random(open);
    if (paid === open) account.open.delete(on);
    else account.open.set(on, open - paid);
    if (account.word) account.word.paidMinor += paid;
  } else if (what === 1) {
    const dueOn = addDays(todayOn, random(15));
    const kind = random(3) === 0 ? ("payment_plan" as const) : ("promise" as const);
    account.word = { kind, id: world.nextId++, amountMinor: 1_000 + random(100_000), paidMinor: 0, dueOn, graceUntilOn: addDays(dueOn, 2) };
  } else if (what === 2 && on !== undefined) account.disputed.set(on, 1 + random(account.open.get(on) ?? 1));
  else if (what === 3) account.disputed.clear();
  else if (what === 4) account.open.set(addDays(todayOn, random(45)), 1_000 + random(300_000));
  else if (what === 5) world.contacts.set(account.clientId, at);
  else if (what === 8) world.clients.set(account.clientId, { segment: pick(random, SEGMENTS), risk: pick(random, RISKS) });
  else {
    const waiting = account.past.find(({ resolution }) => resolution === null);
    if (waiting) Object.assign(waiting, { resolution: what === 7 ? "dismissed" : "done", resolvedOn: todayOn });
  }
}

export function debtorsOf(world: World, todayOn: string, lookAhead = 7): Debtor[] {
  return world.accounts.flatMap((account): Debtor[] => {
    const waits = isWaiting(account, todayOn);
    const dues = [...account.open]
      .filter(([on]) => on <= addDays(todayOn, lookAhead))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([on, openMinor]) => ({ on, openMinor, heldMinor: waits ? openMinor : Math.min(openMinor, account.disputed.get(on) ?? 0) }));
    if (dues.length === 0) return [];
    const ofClient = world.accounts.filter(({ clientId }) => clientId === account.clientId).flatMap(({ past }) => past);
    const contactAt = world.contacts.get(account.clientId) ?? null;
    return [
      {
        clientId: account.clientId,
        currency: account.currency,
        planName: planOf(world, account).name,
        steps: stepsOf(world, account),
        dues,
        heldBecause: waits ? "Prometió pagar." : account.disputed.size > 0 ? "Está en discusión." : null,
        brokenWord: brokenWordOf(account, todayOn),
        past: account.past,
        lastDecidedOn: ofClient.reduce<string | null>(
          (last, { decidedOn }) => (last === null || decidedOn > last ? decidedOn : last),
          null,
        ),
        lastContactAt: contactAt,
        lastContactOn: contactAt === null ? null : limaDate(contactAt),
        snoozedUntilOn: null,
      },
    ];
  });
}

function isWaiting({ word }: Account, todayOn: string): boolean {
  return word !== null && word.paidMinor < word.amountMinor && todayOn <= word.graceUntilOn;
}

/** What the account gave its word for and did not bring, while it is news. */
export function brokenWordOf(account: Account, todayOn: string): BrokenWord | null {
  const { word } = account;
  if (!word || isWaiting(account, todayOn) || word.paidMinor >= word.amountMinor || word.graceUntilOn < addDays(todayOn, -30)) return null;
  const { kind, id, amountMinor, paidMinor, dueOn } = word;
  const known = { id, amountMinor, paidMinor, dueOn };
  return kind === "promise" ? { kind, ...known } : { kind, ...known, number: `CONV-2026-${id}`, missedCuotas: 2 };
}

/** Writes down what the scheduler decided. */
export function apply(world: World, { resolved, actions }: Schedule, at: string): void {
  const todayOn = limaDate(at);
  for (const { id, resolution } of resolved)
    for (const past of world.accounts.flatMap((account) => account.past))
      if (past.id === id) Object.assign(past, { resolution, resolvedOn: todayOn });
  for (const action of actions) {
    if (action.outcome === "skipped") note(world, action, todayOn);
    else accountOf(world, action).past.push(toPast(world, action, at));
  }
}

function note(world: World, { about, reason, clientId, currency }: Scheduled, todayOn: string): void {
  world.said.add(`${about}|${reason}`);
  world.saidOn.set(about, todayOn).set(`${clientId}:${currency}`, todayOn);
}

export function accountOf(world: World, { clientId, currency }: Pick<Scheduled, "clientId" | "currency">): Account {
  const account = world.accounts.find((each) => each.clientId === clientId && each.currency === currency);
  if (!account) throw new Error(`no account ${clientId} ${currency}`);
  return account;
}

function toPast(world: World, action: Scheduled, at: string): Account["past"][number] {
  world.queuedAt.push(at);
  const step = world.plans.flatMap(({ steps }) => steps).find(({ id }) => id === action.stepId);
  return {
    id: world.nextId++,
    about: action.about,
    days: step?.days ?? null,
    stage: step?.stage ?? null,
    decidedAt: at,
    decidedOn: limaDate(at),
    resolution: null,
    resolvedOn: null,
    queued: true,
  };
}
