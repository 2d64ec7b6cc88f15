import type { InputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { ensurePlans } from "./store.ts";

/**
 * Sets the rules by which clients get their plan, in order, in place of the former ones. Gives how many there are.
 * @throws AppError not_found for a plan that is not there (any more)
 */
export function savePlanRules(context: CommandContext, { rules }: InputOf<"followup.savePlanRules">): Promise<{ rules: number }> {
  const detail = { rules: rules.map(({ planId, segment, risk, atLeast }) => ({ planId, segment, risk, atLeast })) };
  return context.command({ what: "followup.savePlanRules", topics: ["followup"], detail }, async (tx) => {
    await ensurePlans(tx);
    tx.bulk.run("DELETE FROM plan_rules");
    for (const [place, { planId, segment, risk, atLeast }] of rules.entries()) {
      if (!tx.bulk.get("SELECT 1 FROM plans WHERE id = ? AND archived_at IS NULL", planId))
        throw new AppError("not_found", `El plan de la regla ${place + 1} ya no existe. Elige otro plan para ella.`);
      tx.bulk.insert("plan_rules", {
        place: place + 1,
        plan_id: planId,
        segment: segment ?? null,
        risk: risk ?? null,
        least_minor: atLeast?.amountMinor ?? null,
        least_currency: atLeast?.currency ?? null,
        created_at: tx.at,
      });
    }
    return { rules: rules.length };
  });
}
