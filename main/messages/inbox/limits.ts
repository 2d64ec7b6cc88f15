import type { AnswerLimits } from "../../../shared/contract/messages-inbox.ts";
import type { Command, ReadDb } from "../../ledger/context.ts";

const NAME = "answer_limits";

/** How far a counter-offer goes until the owner says: modest, and without a discount. */
const DEFAULTS: AnswerLimits = {
  longestDays: 15,
  leastFirstHundredths: 3000,
  mostCuotas: 3,
  daysBetweenCuotas: 15,
  mostDiscountHundredths: 0,
};

/** How far a counter-offer may go. */
export async function readAnswerLimits(read: ReadDb): Promise<AnswerLimits> {
  const row = await read.selectFrom("settings").select("value").where("name", "=", NAME).executeTakeFirst();
  return row ? { ...DEFAULTS, ...(JSON.parse(row.value) as Partial<AnswerLimits>) } : DEFAULTS;
}

/** Sets how far a counter-offer may go. */
export function saveAnswerLimits(tx: Command, limits: AnswerLimits): void {
  tx.bulk.run(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    NAME,
    JSON.stringify(limits),
  );
}
