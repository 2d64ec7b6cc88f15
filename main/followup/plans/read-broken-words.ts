import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readSettled } from "../promises/read-settled.ts";
import type { RiskFacts } from "./risk.ts";
import { WORD_DAYS } from "./risk.ts";

type BrokenWord = NonNullable<RiskFacts["brokenWord"]>;

/** The last word that each client did not keep within the last ninety days, in any currency, though the money came later. */
export async function readBrokenWords(
  read: ReadDb,
  todayOn: string,
  which: { dueBy: string } | { clientId: number },
): Promise<Map<number, BrokenWord>> {
  const fromOn = addDays(todayOn, -WORD_DAYS);
  const promises = await readSettled(read, todayOn, {
    graceFromOn: fromOn,
    ...("clientId" in which ? { clientId: which.clientId } : {}),
  });
  const broken = new Map<number, BrokenWord>();
  for (const { clientId, state, graceUntilOn, dueOn } of promises) {
    if ((state !== "broken" && state !== "partly") || graceUntilOn < fromOn) continue;
    if (dueOn > (broken.get(clientId)?.dueOn ?? "")) broken.set(clientId, { kind: "promise", dueOn });
  }
  return broken;
}
