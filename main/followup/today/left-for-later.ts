import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { decideDebtor } from "../plans/decide.ts";
import { judgeStep } from "../plans/judge.ts";
import { resolveWaiting, withResolved } from "../plans/overtaken.ts";
import { readDebtors } from "../plans/read-debtors.ts";
import { stepDates } from "../plans/step-dates.ts";

/** Where the plan has no step for what is owed, a person decides: the rules of Hoy may advise one. */
const PLAN_ENDS: readonly string[] = [":end", ":none", ":least"];

/**
 * Whether the scheduler, as things stand, leaves for later whom the rules of Hoy would advise. It has a say only in what it decided about before:
 * where it never ran, and for what came in since, the rules hold. What it would say of every client alike (hours, an old statement) hides nobody.
 */
export async function isLeftForLater(
  read: ReadDb,
  { at, todayOn }: { at: string; todayOn: string },
  { clientId, currency }: Pick<Suggestion, "clientId" | "currency">,
): Promise<boolean> {
  const decided = await read
    .selectFrom("followup_actions")
    .select("id")
    .where("client_id", "=", clientId)
    .where("currency", "=", currency)
    .limit(1)
    .executeTakeFirst();
  if (!decided) return false;
  const debtor = (await readDebtors(read, todayOn, { clientId })).debtors.find((one) => one.currency === currency);
  if (!debtor) return true;
  const dateOf = stepDates((await readGuardRules(read)).extraHolidays);
  const decision = decideDebtor(withResolved(debtor, resolveWaiting(debtor, todayOn, dateOf), todayOn), todayOn, dateOf);
  if (!decision) return true;
  if (decision.outcome === "skip") return !PLAN_ENDS.some((end) => decision.about.endsWith(end));
  const judgement = await judgeStep(read, at, decision);
  return !judgement.allowed && !judgement.isGeneral;
}
