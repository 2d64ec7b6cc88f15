import { AppError } from "../../../../shared/contract/errors.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import type { StoredReply, Understood } from "../proposals/facts.ts";

export type ReplyRow = StoredReply & { state: "waiting" | "done" | "dismissed"; outcome: string | null; made: Made[] };

/** What accepting a proposal made, so that it can be taken back. */
export type Made = {
  kind: string;
  id?: number /** What a field held before, or a task. */;
  before?: string;
  table?: "clients" | "contacts";
  field?: "phone" | "email";
};

/** A stored answer. @throws AppError not_found */
export async function readStored(read: ReadDb, id: number): Promise<ReplyRow> {
  const row = await read.selectFrom("replies").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("not_found", "Esa respuesta no está en tus datos.");
  return {
    id: row.id,
    clientId: row.client_id,
    contactId: row.contact_id,
    channel: row.channel,
    sender: row.sender,
    at: row.at,
    body: row.body,
    subject: row.subject,
    understood: JSON.parse(row.understood) as Understood,
    corrected: row.corrected_intent,
    state: row.state,
    outcome: row.outcome,
    made: row.made === null ? [] : (JSON.parse(row.made) as Made[]),
  };
}

/** An answer whose client is known. @throws AppError not_found | invalid_input while nobody said whose it is */
export async function requireOwned(read: ReadDb, id: number): Promise<ReplyRow & { clientId: number }> {
  const reply = await readStored(read, id);
  if (reply.clientId === null) throw new AppError("invalid_input", "Di primero de qué cliente es esta respuesta.");
  return { ...reply, clientId: reply.clientId };
}
