import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import type { CommandContext } from "../ledger/context.ts";
import { issueLetters } from "./issue.ts";

/** Letters written in one transaction: few enough to stop at once, enough that the disk is not asked after each. */
const TOGETHER = 20;

const STOPPED = "Detuviste el trabajo antes de esta carta.";
const FAILED =
  "No se pudo escribir: revisa el espacio libre y los permisos de la carpeta de tus datos. Las cartas anteriores ya están emitidas; emite solo las que faltan.";

/** One letter a client. Stopping, and a disk that fails midway, keep the letters that were written and say which were not: nobody gets a second one for it. */
export async function issueBatch(
  context: CommandContext,
  { clientIds, ...words }: ParsedInputOf<"letters.issueBatch">,
): Promise<OutputOf<"letters.issueBatch">> {
  const wanted = [...new Set(clientIds)];
  const batch: OutputOf<"letters.issueBatch"> = { issued: [], skipped: [] };
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    context.progress(from, wanted.length, "Escribiendo cartas");
    const message = context.signal.aborted ? STOPPED : await issueSome(context, wanted.slice(from, from + TOGETHER), words, batch);
    if (message !== undefined) {
      batch.skipped.push(...wanted.slice(from).map((clientId) => ({ clientId, message, overridable: false })));
      return batch;
    }
  }
  context.progress(wanted.length, wanted.length, "Escribiendo cartas");
  return batch;
}

/** Why none of these was kept; undefined when they were written, or skipped each for its own reason. @throws what went wrong before any was issued */
async function issueSome(
  context: CommandContext,
  clientIds: readonly number[],
  words: Omit<ParsedInputOf<"letters.issueBatch">, "clientIds">,
  batch: OutputOf<"letters.issueBatch">,
): Promise<string | undefined> {
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
    return undefined;
  } catch (error) {
    if (context.signal.aborted) return STOPPED;
    if (batch.issued.length === 0) throw error;
    return error instanceof AppError ? error.message : FAILED;
  }
}
