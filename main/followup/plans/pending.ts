import type { Stage } from "../../../shared/contract/common.ts";
import { chasedDues, type Debtor, type PastDecision, type PlanStep } from "./debtor.ts";
import type { StepDates } from "./step-dates.ts";

const STAGE_RANK: Readonly<Record<Stage, number>> = { preventiva: 0, administrativa: 1, extrajudicial: 2 };

/** Which of two steps goes further: the stage first, then the days. */
export function compareSteps(a: Pick<PlanStep, "stage" | "days">, b: Pick<PlanStep, "stage" | "days">): number {
  return STAGE_RANK[a.stage] - STAGE_RANK[b.stage] || a.days - b.days;
}

/** A step whose day has come for a due date, and that nothing done since stands for. */
export type PendingStep = { step: PlanStep; dueOn: string; on: string };

/** What a step is for, so that it is decided once: the client, the currency, the due date that it began from. */
export function aboutOf({ clientId, currency }: Pick<Debtor, "clientId" | "currency">, dueOn: string, stepId: number): string {
  return `${clientId}:${currency}:${dueOn}:${stepId}`;
}

/** A second time for the same matter is told apart by a number behind it: only after what was decided had been overtaken. */
export function isAbout(past: PastDecision, about: string): boolean {
  return past.about === about || past.about.startsWith(`${about}#`);
}

/** The due date that a decision about a step names. */
function dueOf(about: string): string {
  return about.split(":")[2] ?? "";
}

/** Whether a step came before its day: after a word that was not kept. */
export function wasBroughtForward({ about, days, stage, decidedOn }: PastDecision, dateOf: StepDates): boolean {
  return stage !== null && days !== null && dateOf(dueOf(about), days) > decidedOn;
}

/** What is late and may be asked for. */
export function overdueOf(debtor: Pick<Debtor, "dues">, todayOn: string): number {
  return chasedDues(debtor).reduce((sum, { on, minor }) => sum + (on < todayOn ? minor : 0), 0);
}

/**
 * The steps of a debtor's plan that are due and not done, for each due date, the most advanced first and of equal ones the oldest debt.
 * A reminder of what comes is one only while nothing is late and its date is not past: the message about what is late speaks of it too.
 */
export function pendingSteps(debtor: Debtor, todayOn: string, dateOf: StepDates): PendingStep[] {
  const chased = chasedDues(debtor);
  const overdueMinor = overdueOf(debtor, todayOn);
  const pending: PendingStep[] = [];
  const live = debtor.past
    .filter(({ resolution }) => resolution !== "overtaken")
    .map((past) => ({ past, wasAhead: wasBroughtForward(past, dateOf) }));
  for (const { on: dueOn } of chased) {
    for (const step of debtor.steps) {
      const on = dateOf(dueOn, step.days);
      if (on > todayOn || !isFitting(step, debtor.currency, overdueMinor, dueOn, todayOn)) continue;
      const about = aboutOf(debtor, dueOn, step.id);
      const isDone = live.some(
        ({ past, wasAhead }) => isAbout(past, about) || (wasAhead && stoodAhead(past, step, dueOn)) || standsFor(past, step, on, todayOn),
      );
      if (!isDone) pending.push({ step, dueOn, on });
    }
  }
  return pending.sort((a, b) => compareSteps(b.step, a.step) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.step.id - b.step.id));
}

function isFitting(step: PlanStep, currency: string, overdueMinor: number, dueOn: string, todayOn: string): boolean {
  if (step.days <= 0 && (overdueMinor > 0 || dueOn < todayOn)) return false;
  return fitsAmount(step, currency, overdueMinor);
}

/** Whether so much is late that a step may be taken. */
export function fitsAmount({ atLeast }: PlanStep, currency: string, overdueMinor: number): boolean {
  return atLeast === null || atLeast.currency !== currency || overdueMinor >= atLeast.amountMinor;
}

/** A step that was brought forward stands for every lesser or equal one of what was late then, whenever its day comes. */
function stoodAhead({ stage, days, decidedOn }: PastDecision, step: PlanStep, dueOn: string): boolean {
  return stage !== null && days !== null && dueOn < decidedOn && compareSteps({ stage, days }, step) >= 0;
}

/** One message speaks of all that is late: a step stands for every lesser or equal one whose day had come when it was done; one that still waits, until today. */
function standsFor(past: PastDecision, step: PlanStep, on: string, todayOn: string): boolean {
  if (past.stage === null || past.days === null) return false;
  if (compareSteps({ stage: past.stage, days: past.days }, step) < 0) return false;
  const until = past.resolution === null ? todayOn : past.resolution === "done" ? (past.resolvedOn ?? past.decidedOn) : past.decidedOn;
  return on <= (until > past.decidedOn ? until : past.decidedOn);
}

/**
 * The most advanced step that is sensible: the extrajudicial one only to who was written to about what is late before.
 * Undefined when only such a step waits.
 */
export function sensibleStep(debtor: Debtor, pending: readonly PendingStep[], todayOn: string): PendingStep | undefined {
  return wasAskedBefore(debtor, todayOn) ? pending[0] : pending.find(({ step }) => step.stage !== "extrajudicial");
}

/** Written or spoken to about what is late: a contact since, a step done, or a word that was not kept and was asked about. */
export function wasAskedBefore(debtor: Debtor, todayOn: string): boolean {
  const oldestOn = chasedDues(debtor)[0]?.on ?? todayOn;
  if (debtor.lastContactOn !== null && debtor.lastContactOn > oldestOn) return true;
  return debtor.past.some(
    ({ stage, resolution, resolvedOn }) => stage !== "preventiva" && resolution === "done" && (resolvedOn ?? "") > oldestOn,
  );
}
