import { AppError } from "../../shared/contract/errors.ts";
import type { lettersContract } from "../../shared/contract/letters.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { CommandContext, Handlers } from "../ledger/context.ts";
import { issueLetter } from "./issue.ts";
import { readLetters } from "./list.ts";
import { printLetter } from "./pdf.ts";
import { letterText } from "./plain-text.ts";
import { prepareLetter } from "./prepare.ts";
import { readOpenParts } from "./queries.ts";
import { explainStage, oldestDaysLate, stageFor } from "./stage.ts";
import { TEMPLATES } from "./templates/registry.ts";

type BatchInput = Parameters<Handlers<typeof lettersContract>["letters.issueBatch"]>[1];

export const lettersProcedures: Handlers<typeof lettersContract> = {
  "letters.listTemplates": async () => ({ templates: TEMPLATES.map(({ code, stage, name, when }) => ({ code, stage, name, when })) }),

  "letters.suggestStage": async ({ read, todayOn }, { clientId }) => {
    const parts = await readOpenParts(read, clientId);
    if (parts.length === 0) return { stage: "preventiva", why: "No debe nada: no hay qué cobrar." };
    const daysLate = oldestDaysLate(parts, todayOn);
    return { stage: stageFor(daysLate), why: explainStage(daysLate) };
  },

  "letters.previewLetter": async ({ read, todayOn, at }, request) => {
    const { facts, warnings } = await prepareLetter(read, request, todayOn, null);
    const { pdf, pages, content } = await printLetter(facts, at);
    return {
      pdfBase64: Buffer.from(pdf).toString("base64"),
      text: letterText(content),
      subject: content.subject,
      pages,
      totals: facts.totals,
      deadlineOn: facts.deadlineOn,
      warnings,
    };
  },

  "letters.issueLetter": (context, request) => issueLetter(context, request),

  "letters.issueBatch": issueBatch,

  "letters.listLetters": async ({ read, folder }, input) => ({ letters: await readLetters(read, folder, input) }),
};

/** One letter a client, each in its own transaction: stopping keeps the ones that were written and says which were not. */
async function issueBatch(context: CommandContext, { clientIds, stage }: BatchInput): Promise<OutputOf<"letters.issueBatch">> {
  const wanted = [...new Set(clientIds)];
  const issued: OutputOf<"letters.issueBatch">["issued"] = [];
  const skipped: OutputOf<"letters.issueBatch">["skipped"] = [];
  for (const [index, clientId] of wanted.entries()) {
    if (context.signal.aborted) {
      skipped.push(...wanted.slice(index).map((id) => ({ clientId: id, message: "Detuviste el trabajo antes de esta carta." })));
      break;
    }
    context.progress(index, wanted.length, "Escribiendo cartas");
    try {
      const { id, number, file } = await issueLetter(context, { clientId, stage });
      issued.push({ clientId, id, number, file });
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== "nothing_owed" && error.code !== "not_found")) throw error;
      skipped.push({ clientId, message: error.message });
    }
  }
  context.progress(wanted.length, wanted.length, "Escribiendo cartas");
  return { issued, skipped };
}
