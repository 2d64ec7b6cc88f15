import type { InputOf } from "../../../shared/contract/index.ts";
import { foldText } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { mimeOf } from "../../platform/saved-files.ts";
import { readLetterPictures } from "../pictures.ts";
import type { StatementFacts } from "./facts.ts";
import { printStatement } from "./pdf.ts";
import { readStatement } from "./read.ts";
import { writeStatementBook } from "./xlsx.ts";

const LONGEST_NAME = 60;

/** A file that was made and not written anywhere yet. */
export type BuiltFile = { name: string; mime: string; content: Uint8Array };

/**
 * A client's statement of account as a file: PDF or workbook. The same ledger at the same instant gives the same PDF.
 * @throws AppError no_company | not_found | invalid_input when the span ends before it begins
 */
export async function buildStatement(
  read: ReadDb,
  { as, ...wanted }: InputOf<"letters.writeStatement">,
  now: { todayOn: string; at: string },
  pause?: () => Promise<void>,
): Promise<BuiltFile> {
  const facts = await readStatement(read, wanted, now);
  const { logo } = await readLetterPictures(read);
  const content = as === "pdf" ? await printStatement(facts, logo, pause) : await writeStatementBook(facts);
  const name = nameOf(facts, as);
  return { name, mime: mimeOf(name), content };
}

/** `estado-de-cuenta-textiles-sipan-2026-11-20.pdf`: letters, digits and hyphens alone, whatever the client is called. */
function nameOf({ client, todayOn }: StatementFacts, as: string): string {
  const who = foldText(client.name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, "");
  return `${["estado-de-cuenta", who, todayOn].filter(Boolean).join("-")}.${as}`;
}
