import { checkMessage, type Purpose, readPurpose, type Verdict } from "../followup/index.ts";
import type { ReadDb } from "../ledger/context.ts";
import { type LetterFacts, type LetterRequest, plainText } from "../templates/index.ts";
import type { LetterContent } from "./compose.ts";

/** A letter to judge: `content` null for one of the user's own Word file, which has no occasion and so collects. */
type Judged = { facts: LetterFacts; content: LetterContent | null; text: string };

/** What the guard says of a letter to a client, word by word and by what it is for, at an instant. A letter on paper has no hour. @throws AppError not_found */
export async function judgeLetter(
  read: ReadDb,
  { clientId, contactId }: Pick<LetterRequest, "clientId" | "contactId">,
  { facts, content, text }: Judged,
  at: string,
): Promise<{ verdict: Verdict; purpose: Purpose }> {
  const purpose = await readPurpose(read, clientId, {
    occasion: content ? facts.template.occasion : undefined,
    words: content
      ? [content.subject, ...content.body.map((block) => (block.kind === "paragraph" ? plainText(block.spans) : ""))].join("\n\n")
      : text,
    lists: content?.body.some(({ kind }) => kind === "documents"),
  });
  return { verdict: await checkMessage(read, { clientId, channel: "letter", at, text, contactId }, purpose), purpose };
}
