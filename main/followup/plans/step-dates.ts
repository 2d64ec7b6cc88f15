import { addDays } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";

/** The day on which a step of a due date may go out. */
export type StepDates = (dueOn: string, days: number) => string;

/** Counts from the due date and moves to the next day of contact; each answer is kept, as thousands of cuotas share their dates. */
export function stepDates(extraHolidays: readonly ExtraHoliday[]): StepDates {
  const known = new Map<string, Map<number, string>>();
  return (dueOn, days) => {
    let ofDue = known.get(dueOn);
    if (!ofDue) known.set(dueOn, (ofDue = new Map<number, string>()));
    let on = ofDue.get(days);
    if (on === undefined) ofDue.set(days, (on = businessDayFrom(addDays(dueOn, days), extraHolidays)));
    return on;
  };
}
