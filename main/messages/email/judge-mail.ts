import { checkAnswer, checkContact, type Verdict } from "../../followup/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { PreparedMail } from "./prepare.ts";

/** What the guard says of a mail, subject and all, for an instant. What answers a client's own words is judged as an answer. @throws AppError not_found */
export function judgeMail(
  read: ReadDb,
  clientId: number,
  { recipient, words, text, answered }: PreparedMail,
  at: string,
): Promise<Verdict> {
  const contactId = recipient.contactId ?? undefined;
  const question = { clientId, channel: "email" as const, at, text: `${words.subject}\n\n${text}`, contactId, address: recipient.address };
  return answered ? checkAnswer(read, question, answered.at) : checkContact(read, question);
}
