import type { GuardRules } from "../../../shared/contract/followup-guard.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { addDays, formatLongDate, limaDate, limaMinutes } from "../../../shared/dates.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { DEFAULT_GUARD_RULES, readGuardRules } from "../guard/current-rules.ts";
import { formatTime, nextInsideWindow, windowProblem } from "../guard/window.ts";
import { listAttention, readAttention } from "./attention.ts";
import { chasedOf } from "./chased.ts";
import { type Owing, overdueOf, readOwing, readWeek } from "./owing.ts";
import { readCandidates } from "./people.ts";
import { listToday, readTomorrow } from "./listed.ts";
import { isTimely, MOST_SUGGESTIONS } from "./rank.ts";
import { summarise, WEEK_DAYS } from "./summary.ts";

type Today = OutputOf<"followup.getToday">;

/** What the owner reads first. */
export async function readToday({ read, at, todayOn }: CallContext): Promise<Today> {
  const [owing, week, attention, rules] = await Promise.all([
    readOwing(read, todayOn),
    readWeek(read, todayOn, WEEK_DAYS),
    readAttention(read),
    readGuardRules(read),
  ]);
  const chased = await chasedOf(read, owing, todayOn);
  const { timely, candidates } = await readCandidates(read, chased, todayOn);
  const { suggestions, leftForLater } = await listToday(read, candidates, { at, todayOn });
  const notTomorrow = new Set([...suggestions.map(({ clientId }) => clientId), ...leftForLater]);
  const agreed = await readTomorrow(read, todayOn);
  return {
    todayOn,
    currencies: summarise(owing, week, todayOn),
    suggestions,
    owingClients: new Set(owing.map((row) => row.clientId)).size,
    attention: listAttention(attention, todayOn, rules.bankStaleDays),
    contact: contactWindow(at, rules),
    tomorrow: countTomorrow(chased, timely, notTomorrow, agreed, todayOn),
  };
}

/** How many clients the list of today names. */
export async function countSuggestions(read: ReadDb, now: { at: string; todayOn: string }): Promise<number> {
  const chased = await chasedOf(read, await readOwing(read, now.todayOn), now.todayOn);
  const { candidates } = await readCandidates(read, chased, now.todayOn);
  return (await listToday(read, candidates, now)).suggestions.length;
}

/** Clients for tomorrow when today's list is done: those it left over, what comes near by then, and what was agreed for that day. */
function countTomorrow(
  owing: readonly Owing[],
  timely: readonly Owing[],
  notTomorrow: ReadonlySet<number>,
  agreed: readonly number[],
  todayOn: string,
): number {
  const near = owing.filter(
    (row) =>
      overdueOf(row) === 0 &&
      isTimely({ overdueMinor: 0, nextDueOn: row.nextDueOn, lastContact: null, brokenPromise: null }, addDays(todayOn, 1)),
  );
  const advised = [...timely, ...near].map((row) => row.clientId).filter((id) => !notTomorrow.has(id));
  return Math.min(new Set([...advised, ...agreed]).size, MOST_SUGGESTIONS);
}

/** Whether now is a time to contact people, and until or from when. */
export function contactWindow(at: string, rules: GuardRules = DEFAULT_GUARD_RULES): Today["contact"] {
  const problem = windowProblem(at, rules, rules.extraHolidays);
  if (!problem)
    return { allowed: true, text: `Puedes llamar y escribir hasta las ${formatTime(rules.untilMinutes)}.`, nextAllowedAt: null };
  const next = nextInsideWindow(at, rules, rules.extraHolidays);
  const when = `el ${formatLongDate(limaDate(next))} a las ${formatTime(limaMinutes(next))}`;
  return { allowed: false, text: `${problem.text} Podrás llamar y escribir desde ${when}.`, nextAllowedAt: next };
}
