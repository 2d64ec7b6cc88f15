import { BUILT_IN_PLANS } from "../../../shared/collection-plans.ts";
import { addDays, limaDate } from "../../../shared/dates.ts";
import { type Debtor, PLAIN_STEP, type PastDecision, type PlanStep } from "../../../main/followup/plans/debtor.ts";
import type { Schedule, Scheduled } from "../../../main/followup/plans/schedule.ts";

/** Whole numbers from 0, the same for the same seed (Numerical Recipes' generator). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Account = {
  clientId: number;
  currency: string;
  steps: PlanStep[];
  planName: string;
  open: Map<string, number>;
  disputed: Map<string, number>;
  promise: { id: number; amountMinor: number; paidMinor: number; dueOn: string; graceUntilOn: string } | null;
  past: (PastDecision & { queued: boolean })[];
};

/** Clients with what they owe, promise and dispute, and what the scheduler wrote down: a ledger in memory. */
export type World = {
  accounts: Account[];
  contacts: Map<number, string>;
  said: Set<string>;
  /** The last day on which something was said, by `about`, and by `client:currency`. */
  saidOn: Map<string, string>;
  queuedAt: string[];
  nextId: number;
};

export function newWorld(random: (below: number) => number, clients: number, startOn: string): World {
  const accounts = Array.from({ length: clients }, (_, index) => {
    const plan = BUILT_IN_PLANS[random(3)] ?? BUILT_IN_PLANS[0];
    if (!plan) throw new Error("no plan");
    const planId = BUILT_IN_PLANS.indexOf(plan);
    const steps = plan.steps.map((step, place) => ({ ...PLAIN_STEP, ...step, id: planId * 20 + place + 1 }));
    return (random(4) === 0 ? ["PEN", "USD"] : ["PEN"]).map((currency): Account => {
      const dues = Array.from({ length: 1 + random(5) }, () => [addDays(startOn, random(120) - 60), 1_000 + random(500_000)] as const);
      return {
        clientId: index + 1,
        currency,
        steps,
        planName: plan.name,
        open: new Map(dues),
        disputed: new Map(),
        promise: null,
        past: [],
      };
    });
  });
  return { accounts: accounts.flat(), contacts: new Map(), said: new Set(), saidOn: new Map(), queuedAt: [], nextId: 1 };
}

/** Something that happens to one of them: a payment, a promise, a dispute or its end, a new document, a contact, a step done or dismissed. */
export function happen(world: World, random: (below: number) => number, at: string): void {
  const account = world.accounts[random(world.accounts.length)];
  if (!account) return;
  const todayOn = limaDate(at);
  const dues = [...account.open.keys()];
  const on = dues[random(Math.max(1, dues.length))];
  const what = random(8);
  if (what === 0 && on !== undefined) {
    const open = account.open.get(on) ?? 0;
    const paid = random(2) === 0 ? open : 1 + random(open);
    if (paid === open) account.open.delete(on);
    else account.open.set(on, open - paid);
    if (account.promise) account.promise.paidMinor += paid;
  } else if (what === 1) {
    const dueOn = addDays(todayOn, random(15));
    account.promise = { id: world.nextId++, amountMinor: 1_000 + random(100_000), paidMinor: 0, dueOn, graceUntilOn: addDays(dueOn, 2) };
  } else if (what === 2 && on !== undefined) account.disputed.set(on, 1 + random(account.open.get(on) ?? 1));
  else if (what === 3) account.disputed.clear();
  else if (what === 4) account.open.set(addDays(todayOn, random(45)), 1_000 + random(300_000));
  else if (what === 5) world.contacts.set(account.clientId, at);
  else {
    const waiting = account.past.find(({ resolution }) => resolution === null);
    if (waiting) Object.assign(waiting, { resolution: what === 6 ? "done" : "dismissed", resolvedOn: todayOn });
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
    const { promise } = account;
    return [
      {
        clientId: account.clientId,
        currency: account.currency,
        planName: account.planName,
        steps: account.steps,
        dues,
        heldBecause: waits ? "Prometió pagar." : account.disputed.size > 0 ? "Está en discusión." : null,
        brokenWord:
          promise && !waits && promise.paidMinor < promise.amountMinor && promise.graceUntilOn >= addDays(todayOn, -30)
            ? { kind: "promise", id: promise.id, amountMinor: promise.amountMinor, paidMinor: promise.paidMinor, dueOn: promise.dueOn }
            : null,
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

function isWaiting({ promise }: Account, todayOn: string): boolean {
  return promise !== null && promise.paidMinor < promise.amountMinor && todayOn <= promise.graceUntilOn;
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
  const step = accountOf(world, action).steps.find(({ id }) => id === action.stepId);
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
