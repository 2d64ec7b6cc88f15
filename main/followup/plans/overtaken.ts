import { chasedDues, type Debtor, type PastDecision } from "./debtor.ts";
import { wasBroughtForward } from "./pending.ts";
import type { StepDates } from "./step-dates.ts";

export type Resolution = { id: number; resolution: "done" | "overtaken" };

/**
 * What became of the steps that wait in the list for a debtor: done when the client was contacted since, overtaken when what they were about
 * was paid, promised or disputed meanwhile, or when a reminder's day went by. Those that still make sense are left out.
 */
export function resolveWaiting(debtor: Debtor, todayOn: string, dateOf: StepDates): Resolution[] {
  return debtor.past
    .filter(({ resolution }) => resolution === null)
    .flatMap((past): Resolution[] => {
      if (wasContactedSince(debtor, past)) return [{ id: past.id, resolution: "done" }];
      return isStillDue(debtor, past, todayOn, dateOf) ? [] : [{ id: past.id, resolution: "overtaken" }];
    });
}

/** What somebody moved to a day is not done by a contact before that day. */
function wasContactedSince({ lastContactAt, lastContactOn }: Debtor, { decidedAt, movedToOn }: PastDecision): boolean {
  if (lastContactAt === null || lastContactOn === null) return false;
  return lastContactAt > decidedAt && (!movedToOn || lastContactOn >= movedToOn);
}

function isStillDue(debtor: Debtor, past: PastDecision, todayOn: string, dateOf: StepDates): boolean {
  const { days } = past;
  const wasAhead = wasBroughtForward(past, dateOf);
  return chasedDues(debtor).some(({ on }) => {
    if (days === null || wasAhead) return on < todayOn;
    // With the clock back, what was due on the day of the decision is due still.
    return (days > 0 || on >= todayOn) && (dateOf(on, days) <= todayOn || debtor.past.some(({ decidedOn }) => decidedOn > todayOn));
  });
}

/** The debtor as it stands once these are resolved. */
export function withResolved(debtor: Debtor, resolved: readonly Resolution[], todayOn: string): Debtor {
  if (resolved.length === 0) return debtor;
  const byId = new Map(resolved.map(({ id, resolution }) => [id, resolution]));
  return {
    ...debtor,
    past: debtor.past.map((past) => {
      const resolution = byId.get(past.id);
      return resolution === undefined ? past : { ...past, resolution, resolvedOn: todayOn };
    }),
  };
}
