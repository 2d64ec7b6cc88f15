import { checkMessage, type Verdict } from "../../followup/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { PreparedMail } from "./prepare.ts";

/** What the guard says of a mail, subject and all, for an instant and by what it is for. @throws AppError not_found */
export function judgeMail(read: ReadDb, clientId: number, { recipient, words, text, purpose }: PreparedMail, at: string): Promise<Verdict> {
  const contactId = recipient.contactId ?? undefined;
  return checkMessage(
    read,
    { clientId, channel: "email", at, text: `${words.subject}\n\n${text}`, contactId, address: recipient.address },
    purpose,
  );
}
