import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { TEMPLATES } from "../../templates/index.ts";
import { adviseOn } from "./advice.ts";
import { creditContacts } from "./credit.ts";
import { figuresOf } from "./figures.ts";
import { groupOutcomes } from "./groups.ts";
import { readHappened } from "./read-happened.ts";

const USUAL_DAYS = 90;
const USUAL_WITHIN = 7;

/**
 * What became of what was sent between two days. A contact whose days are not over yet says nothing: the last day is at most the one whose days ended yesterday,
 * and `untilOn` tells which it is.
 * @throws AppError invalid_input for days the wrong way round
 */
export async function measure(
  read: ReadDb,
  { fromOn, untilOn, withinDays = USUAL_WITHIN, channel }: ParsedInputOf<"messages.measure">,
  todayOn: string,
): Promise<OutputOf<"messages.measure">> {
  if (fromOn !== undefined && untilOn !== undefined && fromOn > untilOn)
    throw new AppError("invalid_input", "El primer día va antes que el último.");
  const lastOn = addDays(todayOn, -withinDays - 1);
  const until = untilOn === undefined || untilOn > lastOn ? lastOn : untilOn;
  const from = fromOn ?? addDays(until, 1 - USUAL_DAYS);
  const happened = await readHappened(read, { fromOn: from, untilOn: addDays(until, withinDays) });
  // Later contacts take what is theirs first; then only those of the days asked for are counted.
  const outcomes = creditContacts(happened, withinDays).filter(
    ({ contact }) => contact.on <= until && (channel === undefined || contact.channel === channel),
  );
  const groups = groupOutcomes(outcomes, await readTemplateNames(read));
  return {
    fromOn: from,
    untilOn: until < from ? from : until,
    withinDays,
    total: figuresOf("total", "Todo", outcomes),
    ...groups,
    advice: adviseOn(groups, withinDays),
  };
}

/** How each template is called: those of the program, and those that the user wrote or changed. */
async function readTemplateNames(read: ReadDb): Promise<Map<string, string>> {
  const own = await read.selectFrom("templates").select(["code", "name"]).execute();
  return new Map([...TEMPLATES, ...own].map(({ code, name }) => [code, name]));
}
