import type { Channel } from "../../../shared/contract/common.ts";
import type { Debtor } from "./debtor.ts";
import { type Decision, decideDebtor, restReason } from "./decide.ts";
import { expectedEffect } from "./effect.ts";
import { type Resolution, resolveWaiting, withResolved } from "./overtaken.ts";
import type { StepDates } from "./step-dates.ts";

/** New steps that go to the list in a day: more than these an office does not do. */
export const DAILY_CAP = 60;

/** What the guard says of a step that is about to go to the list; `isGeneral` when it would say the same of every client. */
export type Judgement = { allowed: true; channel: Channel; note: string } | { allowed: false; reason: string; isGeneral: boolean };

export type ScheduleInput = {
  debtors: readonly Debtor[];
  todayOn: string;
  dateOf: StepDates;
  /** Why nobody may be contacted at this instant; null inside the window. */
  closedBecause: string | null;
  /** How many steps went to the list today already. */
  queuedToday: number;
  /** Asked at most once for each step, only for those that are about to go to the list. */
  judge: (decision: Decision) => Promise<Judgement>;
  /** Whether the same was said of the same step before. */
  wasSaid: (decision: Decision) => boolean;
  /** Whether anything was said of the same step today: then what the day's own steps bring about adds nothing to it. */
  wasSaidToday: (decision: Decision) => boolean;
};

export type Scheduled = Omit<Decision, "outcome" | "stage" | "mode"> & { outcome: "queued" | "skipped" };

export type Schedule = { resolved: Resolution[]; actions: Scheduled[] };

/**
 * What should have happened by now: one step a client and day, the largest expected effect first, up to the day's measure;
 * each that does not go says why, once. The same facts and clock, with what this gives written down, give nothing.
 */
export async function schedule(input: ScheduleInput): Promise<Schedule> {
  const resolved: Resolution[] = [];
  const waiting = new Map<string, readonly number[]>();
  const decisions: Decision[] = [];
  for (const debtor of input.debtors) {
    const over = resolveWaiting(debtor, input.todayOn, input.dateOf);
    resolved.push(...over);
    const now = withResolved(debtor, over, input.todayOn);
    const decision = decideDebtor(now, input.todayOn, input.dateOf);
    if (!decision) continue;
    decisions.push(decision);
    const stillWaiting = now.past.filter(({ resolution }) => resolution === null).map(({ id }) => id);
    if (stillWaiting.length > 0) waiting.set(keyOf(decision), stillWaiting);
  }
  const actions = await admit(decisions, input);
  for (const action of actions) {
    // What waits is replaced by what goes further: the list holds one step of a client and currency.
    if (action.outcome === "queued")
      resolved.push(...(waiting.get(keyOf(action)) ?? []).map((id) => ({ id, resolution: "overtaken" as const })));
  }
  return { resolved, actions };
}

function keyOf({ clientId, currency }: Pick<Decision, "clientId" | "currency">): string {
  return `${clientId} ${currency}`;
}

async function admit(decisions: readonly Decision[], input: ScheduleInput): Promise<Scheduled[]> {
  const { todayOn, closedBecause, queuedToday, judge, wasSaid } = input;
  const ranked = decisions
    .map((decision) => ({ decision, effect: decision.outcome === "queue" ? expectedEffect(decision) : -1 }))
    .sort((a, b) => b.effect - a.effect || a.decision.clientId - b.decision.clientId || (a.decision.about < b.decision.about ? -1 : 1));
  const taken = new Set<number>();
  const actions: Scheduled[] = [];
  const say = (decision: Decision, reason: string) => {
    const said = { ...decision, reason };
    if (!wasSaid(said)) actions.push(finish(said, "skipped"));
  };
  const capReason = `Hoy ya hay ${DAILY_CAP} pasos nuevos en la lista: espera su turno.`;
  const ofToday: ReadonlySet<string> = new Set([capReason, restReason(todayOn)]);
  // What this day's own steps bring about adds nothing where a reason was said today.
  const sayOnce = (decision: Decision, reason: string) => {
    if (!ofToday.has(reason) || !input.wasSaidToday(decision)) say(decision, reason);
  };
  let stopped = closedBecause;
  for (const { decision } of ranked) {
    if (decision.outcome === "skip") sayOnce(decision, decision.reason);
    else if (stopped !== null) say(decision, stopped);
    else if (taken.has(decision.clientId)) sayOnce(decision, restReason(todayOn));
    else if (taken.size + queuedToday >= DAILY_CAP) sayOnce(decision, capReason);
    else {
      const judgement = await judge(decision);
      if (judgement.allowed) {
        taken.add(decision.clientId);
        actions.push(finish({ ...decision, channel: judgement.channel, reason: `${decision.reason}${judgement.note}` }, "queued"));
      } else {
        if (judgement.isGeneral) stopped = judgement.reason;
        say(decision, judgement.reason);
      }
    }
  }
  return actions;
}

function finish({ stage: _stage, mode: _mode, ...decision }: Decision, outcome: Scheduled["outcome"]): Scheduled {
  return { ...decision, outcome };
}
