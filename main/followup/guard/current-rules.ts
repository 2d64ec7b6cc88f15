import { guardRules, type GuardRules } from "../../../shared/contract/followup-guard.ts";
import type { ReadDb } from "../../ledger/context.ts";

/** What holds until the business sets its own: the window of Ley 29571, art. 62.b, and the house's moderation. */
export const DEFAULT_GUARD_RULES: GuardRules = {
  fromMinutes: 7 * 60,
  untilMinutes: 20 * 60,
  mostPerDay: 1,
  mostPerWeek: 3,
  bankStaleDays: 10,
  promiseGraceDays: 2,
  extraHolidays: [],
  ownPhrases: [],
};

/** The rules of contact that hold now: the last version, or the defaults; a version from before a rule existed takes that rule's default. */
export async function readGuardRules(read: ReadDb): Promise<GuardRules> {
  const row = await read.selectFrom("guard_rules").select("rules").orderBy("id", "desc").limit(1).executeTakeFirst();
  return row ? guardRules.parse({ ...DEFAULT_GUARD_RULES, ...JSON.parse(row.rules) }) : DEFAULT_GUARD_RULES;
}
