import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import type { CommandContext } from "../ledger/context.ts";
import { issueLetters } from "./issue.ts";

/** Letters written in one transaction: few enough to stop at once, enough that the disk is not asked after each. */
const TOGETHER = 20;

const STOPPED = "Detuviste el trabajo antes de esta carta.";

/** One letter a client. Stopping keeps the letters that were written and says which were not. */
export async function issueBatch(
  context: CommandContext,
  { clientIds, ...words }: ParsedInputOf<"letters.issueBatch">,
): Promise<OutputOf<"letters.issueBatch">> {
  const wanted = [...new Set(clientIds)];
  const batch: OutputOf<"letters.issueBatch"> = { issued: [], skipped: [] };
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    context.progress(from, wanted.length, "Escribiendo cartas");
    const stopped = context.signal.aborted || !(await issueSome(context, wanted.slice(from, from + TOGETHER), words, batch));
    if (stopped) {
      batch.skipped.push(...wanted.slice(from).map((clientId) => ({ clientId, message: STOPPED, overridable: false })));
      return batch;
    }
  }
  context.progress(wanted.length, wanted.length, "Escribiendo cartas");
  return batch;
}

/** False when the user stopped the work meanwhile: nothing of these was kept. */
async function issueSome(
  context: CommandContext,
  clientIds: readonly number[],
  words: Omit<ParsedInputOf<"letters.issueBatch">, "clientIds">,
  batch: OutputOf<"letters.issueBatch">,
): Promise<boolean> {
  try {
    for (const outcome of await issueLetters(
      context,
      clientIds.map((clientId) => ({ clientId, ...words })),
    )) {
      if ("letter" in outcome) {
        const { id, number, file } = outcome.letter;
        batch.issued.push({ clientId: outcome.clientId, id, number, file });
      } else batch.skipped.push({ clientId: outcome.clientId, message: outcome.refused.message, overridable: outcome.overridable });
    }
    return true;
  } catch (error) {
    if (context.signal.aborted) return false;
    throw error;
  }
}
