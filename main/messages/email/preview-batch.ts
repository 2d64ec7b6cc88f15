import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { checkMessage, mayOverride } from "../../followup/index.ts";
import type { CallContext } from "../../ledger/context.ts";
import { readMailAccount } from "../accounts/read.ts";
import { purposeOfMail } from "./purpose.ts";
import { readMailRecipient } from "./recipient.ts";
import { writeWords } from "./words.ts";

type Output = OutputOf<"messages.previewMailBatch">;
type Fate = { to: string } | Pick<Output["left"][number], "why" | "message" | "overridable">;

/**
 * Who of many would get a mail with one template, and who would not and why; nothing is written. The guard is asked for the hour at which they would leave.
 * @throws AppError not_found without an account
 */
export async function previewMailBatch(
  context: CallContext,
  { clientIds, template, sendAt }: InputOf<"messages.previewMailBatch">,
): Promise<Output> {
  const { read } = context;
  await readMailAccount(read);
  const ids = [...new Set(clientIds)];
  const rows = await read.selectFrom("clients").select(["id", "name"]).where("id", "in", ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const output: Output = { ready: [], left: [] };
  for (const clientId of ids) {
    const clientName = names.get(clientId);
    if (clientName === undefined) continue;
    const fate = await fateOf({ ...context, at: sendAt ?? context.at }, clientId, template).catch(notWritten);
    if ("to" in fate) output.ready.push({ clientId, clientName, to: fate.to });
    else output.left.push({ clientId, clientName, ...fate });
  }
  return output;
}

async function fateOf({ read, at, todayOn }: CallContext, clientId: number, template: string): Promise<Fate> {
  const recipient = await readMailRecipient(read, { clientId }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "invalid_input") return error;
    throw error;
  });
  if (recipient instanceof AppError) return { why: "no_address", message: recipient.message, overridable: false };
  const contactId = recipient.contactId ?? undefined;
  const words = await writeWords(read, { clientId, template, contactId }, { todayOn, at });
  const purpose = await purposeOfMail(read, clientId, words, { answered: null, at });
  const text = [
    words.subject,
    ...words.blocks.flatMap((block) => (block.kind === "paragraph" ? block.spans.map((span) => span.text) : [])),
  ];
  const verdict = await checkMessage(read, { clientId, channel: "email", at, text: text.join("\n\n"), contactId }, purpose);
  if (verdict.allowed) return { to: recipient.address };
  return { why: "guard", message: verdict.reasons.map((reason) => reason.text).join(" "), overridable: mayOverride(verdict) };
}

/** @throws what is no fault of one mail alone */
function notWritten(error: unknown): Fate {
  if (error instanceof AppError && error.code === "nothing_owed")
    return { why: "nothing_to_say", message: error.message, overridable: false };
  throw error;
}
