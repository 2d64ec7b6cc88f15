import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { readMailAccount } from "../accounts/read.ts";
import { writeSome } from "./write-some.ts";

/**
 * One mail a client with one template; those who cannot be written to are left out with the reason.
 * @throws AppError not_found without an account
 */
export async function queueMailBatch(
  context: CommandContext,
  { clientIds, ...request }: InputOf<"messages.queueMailBatch">,
): Promise<OutputOf<"messages.queueMailBatch">> {
  await readMailAccount(context.read, request.accountId);
  const wanted = [...new Set(clientIds)].map((clientId) => ({ clientId, ...request }));
  const outcomes = await writeSome(context, "messages.queueMailBatch", wanted);
  return {
    queued: outcomes.flatMap((outcome) => ("id" in outcome ? [outcome] : [])),
    skipped: outcomes.flatMap((outcome) => ("id" in outcome ? [] : [outcome])),
  };
}
