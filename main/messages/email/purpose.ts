import { isFreshAnswer, type Purpose, readPurpose } from "../../followup/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { plainText } from "../../templates/index.ts";
import type { Answered } from "./answered.ts";
import type { MailWords } from "./words.ts";

/** What a mail is for: it answers what the client wrote lately, or is what its template is for where its words ask for nothing. */
export async function purposeOfMail(
  read: ReadDb,
  clientId: number,
  { subject, blocks, facts, occasion }: MailWords,
  { answered, at }: { answered: Answered | null; at: string },
): Promise<Purpose> {
  if (answered && isFreshAnswer(answered.at, at)) return { for: "answer", wroteAt: answered.at };
  const sentences = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.spans)] : []));
  const lists = blocks.some(({ kind }) => kind === "documents") && (facts?.parts ?? []).length > 0;
  const words = [subject, ...sentences].join("\n\n");
  return await readPurpose(read, clientId, { occasion, words, lists, paymentIds: facts?.happened.payment?.paymentIds });
}
