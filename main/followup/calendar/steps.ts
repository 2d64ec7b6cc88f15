import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { ItemNow } from "../agenda/item.ts";
import { withOwed } from "../agenda/owed-now.ts";
import { readOffice, readWaiting } from "../agenda/read-waiting.ts";
import { doingOf, eventOf } from "./event.ts";
import { type CalendarQuestion, isAsked, isInside } from "./question.ts";

/** Steps and tasks that wait, as the agenda has them: on the day that somebody moved them to, else on the one they came. */
export async function readSteps(read: ReadDb, todayOn: string, question: CalendarQuestion): Promise<CalendarEvent[]> {
  if (!isAsked(question, "action") && !isAsked(question, "task")) return [];
  const waiting = await readWaiting(read, todayOn, await readOffice(read), question.untilOn > todayOn ? question.untilOn : todayOn);
  const wanted = waiting.filter(
    ({ kind, dueOn, clientId }) =>
      isAsked(question, kind) && isInside(question, dueOn) && (question.clientId === undefined || question.clientId === clientId),
  );
  return (await withOwed(read, todayOn, wanted)).map(toEvent);
}

function toEvent({
  kind,
  id,
  clientId,
  clientName,
  channel,
  stage,
  isBrokenWord,
  why,
  dueOn,
  minutes,
  personId,
  owed,
}: ItemNow): CalendarEvent {
  const amount = kind === "action" && owed ? { currency: owed.currency, amountMinor: owed.amountMinor } : {};
  return eventOf({
    id: `${kind}-${id}`,
    kind,
    on: dueOn,
    minutes,
    clientId,
    clientName,
    title: isBrokenWord ? "Preguntar por lo prometido" : channel === "other" ? "Tarea" : doingOf(channel, stage),
    text: why,
    ...amount,
    personId,
    channel: channel === "other" ? null : channel,
    moves: { kind, id },
  });
}
