import { checkContact, type Verdict } from "../followup/index.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { LetterRequest } from "../templates/index.ts";

/** What the guard says of a letter to a client, word by word, at an instant. A letter on paper has no hour. @throws AppError not_found */
export function judgeLetter(
  read: ReadDb,
  { clientId, contactId }: Pick<LetterRequest, "clientId" | "contactId">,
  text: string,
  at: string,
): Promise<Verdict> {
  return checkContact(read, { clientId, channel: "letter", at, text, contactId });
}
