import { addDays } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";

/** The last day on which nobody is chased for a promise: so many days after the promised one, or the first business day from then. */
export function graceEnd(dueOn: string, graceDays: number, extraHolidays: readonly ExtraHoliday[] = []): string {
  return businessDayFrom(addDays(dueOn, graceDays), extraHolidays);
}
