import { useMemo } from "react";
import type { CalendarEvent, CalendarKind } from "../../../../shared/contract/followup-calendar.ts";
import { addDays } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import type { CalendarLink } from "./link.ts";
import { type Span, spanOf } from "./span.ts";
import type { Day } from "./words.ts";

/** A day with what falls on it of the kinds that are shown. */
export type ShownDay = Day & {
  events: readonly CalendarEvent[];
  /** Documents that fall due and stand in the sums alone. */
  more: number;
};

export type Shown = {
  span: Span;
  /** False while days that are not known yet stand empty. */
  isWhole: boolean;
  todayOn: string;
  days: readonly ShownDay[];
  /** How much there is of each kind, shown or not. */
  counts: ReadonlyMap<CalendarKind, number>;
  byId: ReadonlyMap<string, CalendarEvent>;
};

/** What the link asks for; all kinds are asked at once, so that the chips know how much each hides. */
export function useCalendar(link: CalendarLink, on: string) {
  const { fromOn, untilOn } = spanOf(link.view, on);
  const { person, clientId } = link;
  const answer = useCall(
    "followup.getCalendar",
    { fromOn, untilOn, ...(person === undefined ? {} : { person }), ...(clientId === undefined ? {} : { clientId }) },
    { keepPrevious: true },
  );
  const { data } = answer;
  const kinds = link.kinds;
  const shown = useMemo((): Shown | undefined => {
    if (!data) return undefined;
    const wanted = kinds.length === 0 ? data.events : data.events.filter(({ kind }) => kinds.includes(kind));
    const byDay = Map.groupBy(wanted, (event) => event.on);
    const withDues = kinds.length === 0 || kinds.includes("due");
    return {
      span: { fromOn, untilOn },
      isWhole: fromOn >= (data.days[0]?.on ?? "") && untilOn <= (data.days.at(-1)?.on ?? ""),
      todayOn: data.todayOn,
      days: daysOf(fromOn, untilOn, data.days).map((day) => {
        const events = byDay.get(day.on) ?? [];
        return { ...day, due: withDues ? day.due : [], events, more: withDues ? notShown(day, events) : 0 };
      }),
      counts: countKinds(data, fromOn, untilOn),
      byId: new Map(data.events.map((event) => [event.id, event])),
    };
  }, [data, kinds, fromOn, untilOn]);
  return { shown, error: answer.error, refetch: answer.refetch };
}

/** Each day of a span: as the last answer has it, empty where the answer to it is still to come. */
function daysOf(fromOn: string, untilOn: string, known: readonly Day[]): Day[] {
  const byDay = new Map(known.map((day) => [day.on, day]));
  const days: Day[] = [];
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) days.push(byDay.get(on) ?? { on, closedBecause: null, due: [] });
  return days;
}

function notShown({ due }: Day, events: readonly CalendarEvent[]): number {
  const documents = new Set(events.filter(({ kind }) => kind === "due").map(({ invoiceId }) => invoiceId)).size;
  return Math.max(0, due.reduce((sum, each) => sum + each.documents, 0) - documents);
}

type Known = { events: readonly CalendarEvent[]; days: readonly Day[] };

function countKinds({ events, days }: Known, fromOn: string, untilOn: string): Map<CalendarKind, number> {
  const isIn = ({ on }: { on: string }) => on >= fromOn && on <= untilOn;
  const counts = new Map([...Map.groupBy(events.filter(isIn), ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]));
  const dues = days.filter(isIn).flatMap(({ due }) => due);
  const documents = dues.reduce((sum, each) => sum + each.documents, 0);
  if (documents > 0) counts.set("due", Math.max(documents, counts.get("due") ?? 0));
  return counts;
}
