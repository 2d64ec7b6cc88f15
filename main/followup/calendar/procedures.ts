import type { calendarContract } from "../../../shared/contract/followup-calendar.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const calendarProcedures: Handlers<typeof calendarContract> = {
  "followup.getCalendar": notYet,
  "followup.exportCalendar": notYet,
  "followup.setCalendarFile": notYet,
  "followup.getCalendarFile": notYet,
  "followup.writeCalendarFile": notYet,
};
