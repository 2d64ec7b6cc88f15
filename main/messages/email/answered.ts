import { AppError } from "../../../shared/contract/errors.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { ReadDb } from "../../ledger/context.ts";

/** The mail that another one answers: its headers, and the subject that goes on. */
export type Answered = {
  subject: string | null;
  /** When the client wrote it, UTC ISO. */
  at: string;
  thread: { messageId: string; references: string[] } | null;
};

/** A subject of a thread, said once. */
const AGAIN = /^\s*((re|rv|fwd?|resp?)\s*:\s*)+/i;

/**
 * What a mail that answers a client's says of it. One that came by another way has no thread.
 * @throws AppError not_found when the client wrote no such answer
 */
export async function readAnswered(read: ReadDb, clientId: number, replyId: number): Promise<Answered> {
  const reply = await read
    .selectFrom("replies")
    .select(["subject", "at", "message_id as messageId", "in_reply_to as inReplyTo"])
    .where("id", "=", replyId)
    .where("client_id", "=", clientId)
    .executeTakeFirst();
  if (!reply) throw new AppError("not_found", "Esa respuesta no es de este cliente.");
  const subject = cleanLine(reply.subject).replace(AGAIN, "");
  const messageId = reply.messageId && identifier(reply.messageId);
  const before = reply.inReplyTo && identifier(reply.inReplyTo);
  return {
    subject: subject === "" ? null : `Re: ${subject}`,
    at: reply.at,
    thread: messageId ? { messageId, references: [...(before ? [before] : []), messageId] } : null,
  };
}

/** `<...@...>`, or null: what came from outside becomes a header only where it is an identifier. */
function identifier(text: string): string | null {
  return /^<?([^<>\s]{1,200}@[^<>\s]{1,200})>?$/.exec(text.trim())?.[1]?.replace(/^.*$/, "<$&>") ?? null;
}
