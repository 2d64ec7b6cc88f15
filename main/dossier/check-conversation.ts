import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { ReadDb } from "../ledger/context.ts";
import { type SealProblem, verifySeals } from "../ledger/verify-seals.ts";

/**
 * Whether what was noted with a client, or with all, is as it was written. What is gone and nobody knows whose it was counts for each.
 * @throws AppError not_found
 */
export async function checkConversation(
  read: ReadDb,
  clientId: number | undefined,
  pause: () => Promise<void>,
): Promise<OutputOf<"dossier.checkConversation">> {
  if (clientId !== undefined && !(await read.selectFrom("clients").select("id").where("id", "=", clientId).executeTakeFirst()))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const isAbout = (problem: SealProblem) => clientId === undefined || problem.clientId === null || problem.clientId === clientId;
  const problems = (await verifySeals(read, pause)).filter(isAbout);
  let counting = read.selectFrom("timeline").select((eb) => eb.fn.countAll<number>().as("count"));
  if (clientId !== undefined) counting = counting.where("client_id", "=", clientId);
  const { count } = await counting.executeTakeFirstOrThrow();
  return { isIntact: problems.length === 0, entries: Number(count), problems: problems.map(({ code, text }) => ({ code, text })) };
}
