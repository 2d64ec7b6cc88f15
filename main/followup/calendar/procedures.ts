import type { calendarContract } from "../../../shared/contract/followup-calendar.ts";
import type { Handlers } from "../../ledger/context.ts";
import { getCalendarFile, setCalendarFile, writeCalendarFile } from "./calendar-file.ts";
import { readCalendar } from "./calendar.ts";
import { exportCalendar } from "./export.ts";
import { checkSpan, MOST_DAYS } from "./question.ts";

export const calendarProcedures: Handlers<typeof calendarContract> = {
  "followup.getCalendar": async (context, question) => {
    checkSpan(question, MOST_DAYS);
    return readCalendar(context, question);
  },
  "followup.exportCalendar": (context, wished) => exportCalendar(context, wished),
  "followup.setCalendarFile": (context, { folder }) => setCalendarFile(context, folder),
  "followup.getCalendarFile": (context) => getCalendarFile(context),
  "followup.writeCalendarFile": (context) => writeCalendarFile(context),
};
