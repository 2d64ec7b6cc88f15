import type { ReadDb } from "../../../ledger/context.ts";
import type { AddressBook } from "./address-book.ts";
import type { Envelope } from "./envelope.ts";

/** A mail of ours that another one names. */
export type SentMail = { id: number; clientId: number };

/** Whose a mail is; `clientId` null where several clients have the address. */
export type Owner = { clientId: number | null; contactId: number | null; outboxId: number | null };

/** The mails of ours among some identifiers, by identifier. */
export async function findSent(read: ReadDb, messageIds: readonly string[]): Promise<Map<string, SentMail>> {
  const found = new Map<string, SentMail>();
  const asked = [...new Set(messageIds)];
  for (let from = 0; from < asked.length; from += 400) {
    // Kept with its brackets or without them.
    const some = asked.slice(from, from + 400).flatMap((id) => [id, `<${id}>`]);
    const rows = await read.selectFrom("outbox").select(["id", "client_id", "message_id"]).where("message_id", "in", some).execute();
    for (const { id, client_id, message_id } of rows) found.set(message_id.replace(/^<|>$/g, ""), { id, clientId: client_id });
  }
  return found;
}

/**
 * Whose a mail is: of the client whose mail it answers, else of whoever has the address it comes from. Null for everything else, which is passed over:
 * what the business itself wrote, mails to many, and strangers.
 */
export function whoseIs(envelope: Envelope, sent: ReadonlyMap<string, SentMail>, book: AddressBook): Owner | null {
  if (book.isOurs(envelope.fromAddress)) return null;
  const people = book.peopleOf(envelope.fromAddress);
  const answered = envelope.answers.map((id) => sent.get(id)).find((mail) => mail !== undefined);
  if (answered) {
    const person = people.find(({ clientId, contactId }) => clientId === answered.clientId && contactId !== null);
    return { clientId: answered.clientId, contactId: person?.contactId ?? null, outboxId: answered.id };
  }
  const [first] = people;
  if (!first || envelope.isMassMail) return null;
  const isOne = people.every(({ clientId }) => clientId === first.clientId);
  return { clientId: isOne ? first.clientId : null, contactId: isOne ? first.contactId : null, outboxId: null };
}
