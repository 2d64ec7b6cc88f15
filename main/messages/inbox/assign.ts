import { AppError } from "../../../shared/contract/errors.ts";
import type { Command } from "../../ledger/context.ts";
import { readStored, type ReplyRow } from "./read/stored.ts";
import { noteIncoming } from "./take-in.ts";
import { emailsIn, mobilesIn } from "./whose/whose.ts";

/**
 * Says whose an answer is: it enters that client's conversation as of when it was written. Its number or address becomes a contact of the client's
 * where asked and it has none like it.
 * @throws AppError not_found | conflict where something was done about it for another client
 */
export async function assignReply(
  tx: Command,
  { replyId, clientId, remember }: { replyId: number; clientId: number; remember?: boolean | undefined },
): Promise<void> {
  const reply = await readStored(tx.db, replyId);
  if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  if (reply.clientId === clientId) return;
  if (reply.state === "done")
    throw new AppError("conflict", "Con esta respuesta ya se hizo algo para otro cliente: ábrela otra vez antes de cambiarla.");
  const { channel, sender, body, subject, at } = reply;
  // What was noted with another client stays there, sealed: a conversation loses nothing.
  const timelineId = noteIncoming(tx, { clientId, channel, sender, body, subject, at });
  const contactId = remember ? keepContact(tx, reply, clientId) : null;
  tx.bulk.run("UPDATE replies SET client_id = ?, contact_id = ?, timeline_id = ? WHERE id = ?", clientId, contactId, timelineId, replyId);
}

function keepContact(tx: Command, { sender, body }: ReplyRow, clientId: number): number | null {
  const [mobile] = mobilesIn(sender);
  const [email] = emailsIn(sender);
  if (!mobile && !email) return null;
  const contacts = tx.bulk.all<{ id: number; phone: string | null; email: string | null }>(
    "SELECT id, phone, email FROM contacts WHERE client_id = ?",
    clientId,
  );
  const known = contacts.find(
    (one) => (mobile && mobilesIn(one.phone ?? "").includes(mobile)) || (email && one.email?.toLowerCase() === email),
  );
  if (known) return known.id;
  const name = sender
    .replace(/<[^>]*>/g, "")
    .replace(email ?? "", "")
    .replace(/[+\d()\s-]{7,}/g, "")
    .trim();
  return tx.bulk.insert("contacts", {
    client_id: clientId,
    name: (name || (body ? "Quien respondió" : "Contacto")).slice(0, 120),
    role: null,
    phone: mobile ?? null,
    email: email ?? null,
    preferred_channel: null,
  }) as number;
}
