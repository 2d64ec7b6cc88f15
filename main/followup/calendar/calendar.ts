import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { addDays, weekday } from "../../../shared/dates.ts";
import { type ExtraHoliday, holidayName } from "../../../shared/holidays.ts";
import type { CallContext } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { readCuotas, readLegalEnds, readOfferEnds, readPromises } from "./agreed.ts";
import { readDues } from "./dues.ts";
import { compareEvents } from "./event.ts";
import { readPlanned } from "./planned.ts";
import { type CalendarQuestion, isAsked } from "./question.ts";
import { readSteps } from "./steps.ts";

type Calendar = OutputOf<"followup.getCalendar">;
type Now = Pick<CallContext, "read" | "todayOn" | "signal">;

/** So many documents of one day are shown one by one. */
const MOST_A_DAY = 300;

/** What falls on each day of a span, and what is due that day whatever kinds are asked for. */
export async function readCalendar(now: Now, question: CalendarQuestion): Promise<Calendar> {
  const { read, todayOn } = now;
  const [{ extraHolidays }, dues, ...others] = await Promise.all([
    readGuardRules(read),
    readDues(read, question, MOST_A_DAY),
    readSteps(read, todayOn, question),
    isAsked(question, "planned") ? readPlanned(now, question) : [],
    isAsked(question, "promise") ? readPromises(read, todayOn, question) : [],
    isAsked(question, "cuota") ? readCuotas(read, todayOn, question) : [],
    isAsked(question, "offer") ? readOfferEnds(read, todayOn, question) : [],
    isAsked(question, "legal") ? readLegalEnds(read, question) : [],
  ]);
  const due = isAsked(question, "due") ? dues.events : [];
  const events = [...due, ...others.flat().filter((event) => isOf(event, question.person))].sort(compareEvents);
  const days = daysOf(question).map((on) => ({ on, closedBecause: closedBecause(on, extraHolidays), due: dues.days.get(on) ?? [] }));
  return { todayOn, events, days };
}

function isOf({ personId }: CalendarEvent, person: CalendarQuestion["person"]): boolean {
  return person === undefined || personId === (person === "nobody" ? null : person);
}

function daysOf({ fromOn, untilOn }: CalendarQuestion): string[] {
  const days: string[] = [];
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) days.push(on);
  return days;
}

/** A holiday by its name, a Saturday or Sunday; null on a day of contact. */
function closedBecause(on: string, extra: readonly ExtraHoliday[]): string | null {
  const day = weekday(on);
  return holidayName(on, extra) ?? (day === 0 ? "Domingo" : day === 6 ? "Sábado" : null);
}
