import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readPaymentPlans } from "../payment-plans/read-plans.ts";
import { readSettled } from "../promises/read-settled.ts";
import { type RiskFacts, WORD_DAYS } from "./risk.ts";

type BrokenWord = NonNullable<RiskFacts["brokenWord"]>;

/** The last word that each client did not keep within the last ninety days, in any currency, though the money came later. */
export async function readBrokenWords(
  read: ReadDb,
  todayOn: string,
  which: { dueBy: string } | { clientId: number },
): Promise<Map<number, BrokenWord>> {
  const fromOn = addDays(todayOn, -WORD_DAYS);
  const one = "clientId" in which ? { clientId: which.clientId } : {};
  const [promises, plans] = await Promise.all([
    readSettled(read, todayOn, { graceFromOn: fromOn, ...one }),
    readPaymentPlans(read, todayOn, { isLive: true, ...one }),
  ]);
  const broken = new Map<number, BrokenWord>();
  const note = (clientId: number, word: BrokenWord) => {
    if (word.dueOn > (broken.get(clientId)?.dueOn ?? "")) broken.set(clientId, word);
  };
  for (const { clientId, state, graceUntilOn, dueOn } of promises)
    if ((state === "broken" || state === "partly") && graceUntilOn >= fromOn) note(clientId, { kind: "promise", dueOn });
  for (const { clientId, brokenOn, cuotas } of plans)
    if (brokenOn !== null && brokenOn >= fromOn)
      note(clientId, { kind: "payment_plan", dueOn: cuotas.find(({ missingMinor }) => missingMinor > 0)?.dueOn ?? brokenOn });
  return broken;
}
