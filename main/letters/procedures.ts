import type { lettersContract } from "../../shared/contract/letters.ts";
import { stageFor } from "../../shared/letter-stage.ts";
import type { Handlers } from "../ledger/context.ts";
import { issueBatch } from "./batch.ts";
import { judgeLetter } from "./guard.ts";
import { issueLetters } from "./issue.ts";
import { readLetters } from "./list.ts";
import { readLetterLibrary } from "./library.ts";
import { printLetter } from "./pdf.ts";
import { readLetterPictures } from "./pictures.ts";
import { letterText } from "./plain-text.ts";
import { explainStage, oldestDaysLate, prepareLetter, readOpenParts } from "../templates/index.ts";

export const lettersProcedures: Handlers<typeof lettersContract> = {
  "letters.listTemplates": async (context) => ({ templates: await readLetterLibrary(context) }),

  "letters.suggestStage": async ({ read, todayOn }, { clientId }) => {
    const parts = await readOpenParts(read, clientId, todayOn);
    if (parts.length === 0) return { stage: "preventiva", why: "No hay nada que pedirle ahora." };
    const daysLate = oldestDaysLate(parts, todayOn);
    return { stage: stageFor(daysLate), why: explainStage(daysLate) };
  },

  "letters.previewLetter": async ({ read, todayOn, at }, request) => {
    const { facts, warnings } = await prepareLetter(read, request, todayOn, null);
    const { pdf, pages, content } = await printLetter(facts, at, await readLetterPictures(read));
    const text = letterText(content);
    const {
      verdict: { allowed, reasons },
    } = await judgeLetter(read, request, { facts, content, text }, at);
    return {
      pdfBase64: Buffer.from(pdf).toString("base64"),
      text,
      subject: content.subject,
      pages,
      totals: facts.totals,
      deadlineOn: facts.deadlineOn,
      warnings,
      allowed,
      reasons,
    };
  },

  "letters.issueLetter": async (context, request) => {
    const [outcome] = await issueLetters(context, [request]);
    if (!outcome || "refused" in outcome) throw outcome?.refused ?? new Error("No letter was written");
    return outcome.letter;
  },

  "letters.issueBatch": issueBatch,

  "letters.listLetters": async ({ read, folder }, input) => ({ letters: await readLetters(read, folder, input) }),
};
