import { writeFile } from "node:fs/promises";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { addDays } from "../../../shared/dates.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { CallContext } from "../../ledger/context.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { readCalendar } from "./calendar.ts";
import { checkSpan } from "./question.ts";
import { calendarText } from "./to-ics.ts";

type Wished = InputOf<"followup.exportCalendar">;

/** What a calendar file holds when nobody says: the last month, and the next quarter and a little more. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 120;
const MOST_DAYS = 400;

/**
 * A calendar file of a span, as text.
 * @throws AppError invalid_input, no_company
 */
export async function readCalendarText(
  context: CallContext,
  { fromOn, untilOn, ...which }: Wished,
): Promise<{ text: string; events: number }> {
  const span = { fromOn: fromOn ?? addDays(context.todayOn, -DAYS_BACK), untilOn: untilOn ?? addDays(context.todayOn, DAYS_AHEAD) };
  checkSpan(span, MOST_DAYS);
  const { ruc, legalName, tradeName } = await requireCompany(context.read);
  const { events } = await readCalendar(context, { ...span, ...which });
  return { text: calendarText({ ruc, name: tradeName || legalName }, context.at, events), events: events.length };
}

/**
 * Writes a calendar file among the exports.
 * @throws AppError invalid_input, no_company
 */
export async function exportCalendar(context: CallContext, wished: Wished): Promise<OutputOf<"followup.exportCalendar">> {
  const { text, events } = await readCalendarText(context, wished);
  const path = pathFor(context.folder, "exportados", `calendario-${context.todayOn}.ics`);
  await writeWhole(path, (aside) => writeFile(aside, text, { mode: 0o600 }));
  return { file: describeFile(path), events };
}
