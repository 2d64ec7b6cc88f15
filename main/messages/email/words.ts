import { createHash } from "node:crypto";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { Stage, Tone } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Occasion } from "../../../shared/contract/templates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type Block, type LetterFacts, writeMessage } from "../../templates/index.ts";
import { readOwnWords } from "./own-words.ts";

export type WordsRequest = {
  clientId: number;
  contactId?: number | undefined;
  template?: string | undefined;
  occasion?: Occasion | undefined;
  stage?: Stage | undefined;
  tone?: Tone | undefined;
  subject?: string | undefined;
  text?: string | undefined;
};

export type MailWords = {
  subject: string;
  blocks: Block[];
  /** What the client owes, as the words list it; null where own words are sent to who owes nothing that could be asked for. */
  facts: LetterFacts | null;
  template: { code: string; version: number } | null;
  stage: Stage;
  occasion: Occasion | undefined;
  /** Whose words they are: the template, or a mark of the user's own. */
  source: string;
};

const LONGEST_SUBJECT = 200;

/**
 * The words of a mail: the template's, or the user's own in its place.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function writeWords(
  read: ReadDb,
  { subject, text, template: code, ...request }: WordsRequest,
  now: { todayOn: string; at: string },
): Promise<MailWords> {
  const own = text === undefined ? undefined : readOwnWords(text);
  const written = await writeMessage(read, { ...request, channel: "email", code }, now).catch((error: unknown) => {
    if (own && subject !== undefined && error instanceof AppError && error.code === "nothing_owed") return undefined;
    throw error;
  });
  const title = cleanLine(subject ?? written?.subject ?? "").slice(0, LONGEST_SUBJECT);
  if (title === "") throw new AppError("invalid_input", "Falta el asunto del correo: escríbelo.");
  if (own?.length === 0) throw new AppError("invalid_input", "El correo no dice nada: escribe el mensaje.");
  return {
    subject: title,
    blocks: own ?? written?.blocks ?? [],
    facts: written?.facts ?? null,
    template: written ? { code: written.template.code, version: written.template.version } : null,
    occasion: written?.template.occasion,
    stage: written?.facts.stage ?? request.stage ?? "administrativa",
    source: own
      ? `propio-${createHash("sha256")
          .update(text ?? "")
          .digest("hex")
          .slice(0, 16)}`
      : (written?.template.code ?? ""),
  };
}
