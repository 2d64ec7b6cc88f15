import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { addDays, daysBetween } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import type { Debtor } from "../plans/debtor.ts";
import { DAYS_BETWEEN, DAYS_TO_ANSWER, type Decision, decideDebtor } from "../plans/decide.ts";
import { expectedEffect } from "../plans/effect.ts";
import { readDebtors } from "../plans/read-debtors.ts";
import { type StepDates, stepDates } from "../plans/step-dates.ts";
import { doingOf, eventOf } from "./event.ts";
import type { CalendarQuestion } from "./question.ts";

type Now = Pick<CallContext, "read" | "todayOn" | "signal">;

/** The steps of most effect; a screen holds no more. */
const MOST = 300;

/** The next step that a plan would bring, and its day. */
export type PlannedStep = {
  on: string;
  decision: Decision;
  /** Who does it, when the plan says so. */
  personId: number | null;
};

/** The next step of every plan that falls into the span, from today on, as things stand. */
export async function readPlanned(
  { read, todayOn, signal }: Now,
  { fromOn, untilOn, clientId }: CalendarQuestion,
): Promise<CalendarEvent[]> {
  if (untilOn < todayOn) return [];
  const { extraHolidays } = await readGuardRules(read);
  const ahead = {
    aheadDays: Math.min(daysBetween(todayOn, untilOn) + LONGEST_WARNING, 180),
    ...(clientId === undefined ? {} : { clientId }),
  };
  const { debtors } = await readDebtors(read, todayOn, ahead);
  const dateOf = stepDates(extraHolidays);
  const steps: PlannedStep[] = [];
  const pause = breather(signal);
  for (const debtor of debtors) {
    const next = nextPlanned(debtor, todayOn, untilOn, dateOf, extraHolidays);
    if (next && next.on >= fromOn) steps.push(next);
    await pause();
  }
  steps.sort((a, b) => expectedEffect(b.decision) - expectedEffect(a.decision));
  return toEvents(read, steps.slice(0, MOST));
}

/** A step may come so many days before what it is about falls due. */
const LONGEST_WARNING = 60;

/**
 * The first day until `untilOn` on which the scheduler would put a step of this debtor in the list, if nothing else happens: what it decides
 * changes only where the day of a step comes, where something is late from, and where the client has rested long enough.
 */
export function nextPlanned(
  debtor: Debtor,
  todayOn: string,
  untilOn: string,
  dateOf: StepDates,
  extra: readonly ExtraHoliday[] = [],
): PlannedStep | undefined {
  const { lastDecidedOn: decided, lastContactOn: contact } = debtor;
  const rests = [
    debtor.snoozedUntilOn,
    decided && addDays(decided, DAYS_BETWEEN),
    contact && addDays(contact, DAYS_BETWEEN),
    contact && addDays(contact, DAYS_TO_ANSWER),
  ];
  const ofDues = debtor.dues.flatMap((due) => [addDays(due.on, 1), ...debtor.steps.map(({ days }) => dateOf(due.on, days))]);
  const turns = [todayOn, ...rests.filter((on) => on !== null), ...ofDues];
  const days = new Set(turns.filter((on) => on >= todayOn).map((on) => businessDayFrom(on, extra)));
  for (const on of [...days].filter((day) => day <= untilOn).sort()) {
    const decision = decideDebtor(debtor, on, dateOf);
    if (decision?.outcome === "queue")
      return { on, decision, personId: debtor.steps.find(({ id }) => id === decision.stepId)?.personId ?? null };
  }
  return undefined;
}

async function toEvents(read: ReadDb, steps: readonly PlannedStep[]): Promise<CalendarEvent[]> {
  if (steps.length === 0) return [];
  const ids = [...new Set(steps.map(({ decision }) => decision.clientId))];
  const rows = await read.selectFrom("clients").select(["id", "name", "person_id as personId"]).where("id", "in", ids).execute();
  const clients = new Map(rows.map((row) => [row.id, row]));
  return steps.map(({ on, personId, decision: { clientId, currency, amountMinor, channel, stage, reason } }) =>
    eventOf({
      id: `planned-${clientId}-${currency}`,
      kind: "planned",
      on,
      clientId,
      clientName: clients.get(clientId)?.name ?? "",
      personId: personId ?? clients.get(clientId)?.personId ?? null,
      title: doingOf(channel, stage),
      text: reason,
      currency,
      amountMinor,
      channel,
    }),
  );
}
