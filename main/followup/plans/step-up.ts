import { type BrokenWord, chasedDues, type Debtor, type PastDecision, type PlanStep } from "./debtor.ts";
import {
  aboutOf,
  compareSteps,
  fitsAmount,
  isAbout,
  overdueOf,
  type PendingStep,
  pendingSteps,
  sensibleStep,
  wasAskedBefore,
} from "./pending.ts";
import type { StepDates } from "./step-dates.ts";

/** What a debtor's plan asks for on a day. `pending`: what may still be asked, the most advanced first. */
export type Choice = { pending: readonly PendingStep[]; chosen: PendingStep | undefined; broken: BrokenWord | null };

/** What a word that was not kept is known by among the decisions. */
export function aboutWord({ kind, id }: BrokenWord): string {
  return `${kind}:${id}`;
}

/**
 * The step that follows for a debtor. After a word that was not kept the plan goes on one level up: once the client was asked about it, the step after
 * the last one done follows without waiting for its day, and no softer one. While that question waits, nothing else is asked.
 */
export function chooseStep(debtor: Debtor, todayOn: string, dateOf: StepDates): Choice {
  const pending = pendingSteps(debtor, todayOn, dateOf);
  const broken = debtor.brokenWord;
  const question = broken && debtor.past.find((past) => isAbout(past, aboutWord(broken)) && past.resolution !== "overtaken");
  const isLate = (chasedDues(debtor)[0]?.on ?? todayOn) < todayOn;
  if (!broken || !question || !isLate || hasGoneOn(debtor, question))
    return { pending, chosen: sensibleStep(debtor, pending, todayOn), broken: null };
  if (question.resolution === null) return { pending: [], chosen: undefined, broken };
  const last = lastDone(debtor, todayOn);
  const further = last ? pending.filter(({ step }) => compareSteps(step, last) > 0) : pending;
  return { pending: further, chosen: sensibleStep(debtor, further, todayOn) ?? nextUp(debtor, last, todayOn), broken };
}

function hasGoneOn({ past }: Debtor, question: PastDecision): boolean {
  return past.some(({ stage, resolution, decidedAt }) => stage !== null && resolution !== "overtaken" && decidedAt > question.decidedAt);
}

type Level = Pick<PlanStep, "stage" | "days">;

/** The most advanced step that was done about something that is late still. */
function lastDone(debtor: Debtor, todayOn: string): Level | undefined {
  const oldestOn = chasedDues(debtor)[0]?.on ?? todayOn;
  const done = debtor.past.flatMap(({ stage, days, resolution, resolvedOn, decidedOn }): Level[] =>
    stage !== null && days !== null && resolution === "done" && (resolvedOn ?? decidedOn) > oldestOn ? [{ stage, days }] : [],
  );
  return done.sort(compareSteps).at(-1);
}

/** The step after the last one done, though its day has not come; about the oldest debt. */
function nextUp(debtor: Debtor, last: Level | undefined, todayOn: string): PendingStep | undefined {
  const oldestOn = chasedDues(debtor)[0]?.on ?? todayOn;
  const overdueMinor = overdueOf(debtor, todayOn);
  const live = debtor.past.filter(({ resolution }) => resolution !== "overtaken");
  const canBeLast = wasAskedBefore(debtor, todayOn);
  const step = debtor.steps
    .filter(
      (each) =>
        each.days > 0 &&
        (last === undefined || compareSteps(each, last) > 0) &&
        (canBeLast || each.stage !== "extrajudicial") &&
        fitsAmount(each, debtor.currency, overdueMinor) &&
        !live.some((past) => isAbout(past, aboutOf(debtor, oldestOn, each.id))),
    )
    .sort(compareSteps)[0];
  return step && { step, dueOn: oldestOn, on: todayOn };
}
