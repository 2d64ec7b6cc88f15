import { AppError } from "../../../shared/contract/errors.ts";
import { mayOverride, type Verdict } from "../../followup/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { type MailToWrite, writeMail } from "./write-mail.ts";

export type Outcome = { clientId: number; id: number } | { clientId: number; message: string; overridable: boolean };

/** Mails frozen in one transaction: few enough to stop at once, enough that the disk is not asked after each. */
const TOGETHER = 20;

/** What one mail may fail for while the others go on. */
const OWN_FAULTS: ReadonlySet<string> = new Set([
  "nothing_owed",
  "not_found",
  "invalid_input",
  "conflict",
  "not_allowed",
  "unreadable_file",
]);

const STOPPED = "Detuviste el trabajo antes de este correo.";

/** Writes many mails; those that cannot be written are told with the reason. Stopping keeps what was written and says what was not. */
export async function writeSome(
  context: CommandContext,
  what: "messages.queueMailBatch" | "messages.queueDueSteps",
  wanted: readonly MailToWrite[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < wanted.length; from += TOGETHER) {
    context.progress(from, wanted.length, "Escribiendo correos");
    const some = context.signal.aborted ? undefined : await writeTogether(context, what, wanted.slice(from, from + TOGETHER));
    if (!some) return [...outcomes, ...wanted.slice(from).map(({ clientId }) => ({ clientId, message: STOPPED, overridable: false }))];
    outcomes.push(...some);
  }
  context.progress(wanted.length, wanted.length, "Escribiendo correos");
  return outcomes;
}

/** Undefined when the user stopped the work meanwhile: nothing of these was kept. */
async function writeTogether(
  context: CommandContext,
  what: "messages.queueMailBatch" | "messages.queueDueSteps",
  wanted: readonly MailToWrite[],
): Promise<Outcome[] | undefined> {
  const detail: Record<string, unknown> = {};
  try {
    return await context.command({ what, topics: ["messages", "clients", "followup"], detail }, async (tx) => {
      const outcomes: Outcome[] = [];
      for (const request of wanted) {
        const written = await writeMail(tx, context.folder, request).catch(refused);
        outcomes.push({ clientId: request.clientId, ...("message" in written ? written : { id: written.id }) });
      }
      detail.outboxIds = outcomes.flatMap((outcome) => ("id" in outcome ? [outcome.id] : []));
      return outcomes;
    });
  } catch (error) {
    if (context.signal.aborted) return undefined;
    throw error;
  }
}

/** @throws what is no fault of one mail alone */
function refused(error: unknown): { message: string; overridable: boolean } {
  if (!(error instanceof AppError) || !OWN_FAULTS.has(error.code)) throw error;
  return { message: error.message, overridable: error.code === "not_allowed" && mayOverride(error.details as Verdict) };
}
