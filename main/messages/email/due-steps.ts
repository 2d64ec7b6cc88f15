import type { OutputOf } from "../../../shared/contract/index.ts";
import { readMailSteps } from "../../followup/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { readMailAccounts } from "../accounts/read.ts";
import { writeSome } from "./write-some.ts";

/**
 * Writes the mails of the steps that a plan says are e-mail, each once: those to be sent by themselves are approved, the others wait for a person.
 * A step that cannot be written stays in the list. Without an account nothing is done.
 */
export async function queueDueSteps(context: CommandContext): Promise<OutputOf<"messages.queueDueSteps">> {
  const { read, todayOn } = context;
  if ((await readMailAccounts(read)).length === 0) return { queued: 0, skipped: [] };
  const steps = await readMailSteps(read, todayOn);
  if (steps.length === 0) return { queued: 0, skipped: [] };
  const wanted = steps.map(({ actionId, clientId, stage, tone, template, isBrokenWord, mode }) => ({
    actionId,
    clientId,
    approved: mode === "auto",
    stage: stage ?? undefined,
    tone: tone ?? undefined,
    template: template ?? undefined,
    ...(isBrokenWord ? { occasion: "broken_promise" as const } : {}),
  }));
  const outcomes = await writeSome(context, "messages.queueDueSteps", wanted);
  const skipped = outcomes.flatMap((outcome) => ("id" in outcome ? [] : [{ clientId: outcome.clientId, message: outcome.message }]));
  return { queued: outcomes.length - skipped.length, skipped };
}
