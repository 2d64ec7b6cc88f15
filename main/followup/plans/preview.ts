import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { addDays, formatLongDate, weekday } from "../../../shared/dates.ts";
import { type ExtraHoliday, holidayName } from "../../../shared/holidays.ts";
import { compareSteps } from "./pending.ts";
import { stepDates } from "./step-dates.ts";

type Preview = OutputOf<"followup.previewPlan">;

/** What a document due on a day would bring its client: each step on the day it may go out, and what moved it there. */
export function previewPlan({ steps, dueOn }: InputOf<"followup.previewPlan">, extra: readonly ExtraHoliday[]): Preview {
  const dateOf = stepDates(extra);
  const days = steps
    .map(({ days: from, channel, stage }) => {
      const wanted = addDays(dueOn, from);
      const on = dateOf(dueOn, from);
      return { on, days: from, channel, stage, movedBecause: on === wanted ? null : whyNot(wanted, extra) };
    })
    .sort((a, b) => a.days - b.days || compareSteps(a, b));
  return { days };
}

function whyNot(on: string, extra: readonly ExtraHoliday[]): string {
  const holiday = holidayName(on, extra);
  if (holiday) return `El ${formatLongDate(on)} es feriado (${holiday}).`;
  return `El ${formatLongDate(on)} es ${weekday(on) === 6 ? "sábado" : "domingo"}.`;
}
