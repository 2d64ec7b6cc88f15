import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { CommandContext, ReadDb } from "../../ledger/context.ts";
import { issueLetters, type LetterMaker } from "../issue.ts";
import { fillWord } from "./fill.ts";
import { markValues } from "./marks.ts";
import { requireWordTemplate } from "./own-templates.ts";

/**
 * Fills the user's own Word letter for a client, numbers it and freezes it with its hash; the guard reads all of its text first.
 * @throws AppError not_found | nothing_owed | ledger_damaged | what the guard says
 */
export async function issueWordLetter(
  context: CommandContext,
  { wordTemplateId, ...request }: ParsedInputOf<"letters.issueWordLetter">,
): Promise<OutputOf<"letters.issueWordLetter">> {
  const { stage } = await requireWordTemplate(context.read, wordTemplateId);
  const [outcome] = await issueLetters(context, [{ ...request, stage }], (read) => wordLetters(read, wordTemplateId));
  if (!outcome) throw new AppError("internal", "No se escribió ninguna carta.");
  if ("refused" in outcome) throw outcome.refused;
  return outcome.letter;
}

/** Letters of a Word file of the user's. */
async function wordLetters(read: ReadDb, wordTemplateId: number): Promise<LetterMaker> {
  const { name, content } = await requireWordTemplate(read, wordTemplateId);
  return async (facts) => {
    const { bytes, text } = await fillWord(content, markValues(facts));
    const total = facts.totals.map((sum) => formatMoney(sum.amountMinor, sum.currency)).join(" y ");
    return { subject: `${name}: ${total}`, text, ending: "docx", bytes: async () => bytes, content: null, wordTemplateId };
  };
}
