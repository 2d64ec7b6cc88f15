import { z } from "zod";
import { currency, finding, id, minor, on, override, savedFile, shortText, stage } from "./common.ts";
import { guardReason } from "./followup.ts";
import { delivery } from "./letters-files.ts";
import { mutation, query } from "./procedure.ts";
import { occasion, templateCode } from "./templates.ts";

/** `template`: the words; those that fit the stage where none is named. */
const options = { clientId: id, stage, template: templateCode.optional(), contactId: id.optional(), deadlineOn: on.optional() };

export const lettersContract = {
  "letters.listTemplates": query(
    "The letters that can be written, by stage.",
    z.object({}),
    z.object({ templates: z.array(z.object({ code: z.string(), stage, occasion, name: z.string(), when: z.string() })) }),
  ),
  "letters.suggestStage": query(
    "The stage that fits what a client owes today.",
    z.object({ clientId: id }),
    z.object({ stage, why: z.string() }),
  ),
  "letters.previewLetter": query(
    "The letter as it will print, without a number taken.",
    z.object(options),
    z.object({
      pdfBase64: z.string(),
      text: z.string(),
      subject: z.string(),
      pages: z.int(),
      totals: z.array(z.object({ currency, amountMinor: minor })),
      deadlineOn: on,
      warnings: z.array(finding),
      /** What the guard says of this letter to this client today. */
      allowed: z.boolean(),
      reasons: z.array(guardReason),
    }),
  ),
  "letters.issueLetter": mutation(
    "Numbers the letter, freezes its PDF with its hash, and notes it in the client's timeline; refused where the guard says no.",
    z.object({ ...options, override }),
    z.object({ id, number: z.string(), file: savedFile, sha256: z.string() }),
  ),
  "letters.issueBatch": mutation(
    "Issues the letters of many clients, each with its own number; those that the guard refuses are left out with the reason.",
    z.object({ clientIds: z.array(id).min(1).max(5000), stage, template: templateCode.optional() }),
    z.object({
      issued: z.array(z.object({ clientId: id, id, number: z.string(), file: savedFile })),
      skipped: z.array(
        z.object({ clientId: id, message: z.string(), /** A person may write it all the same, one by one. */ overridable: z.boolean() }),
      ),
    }),
  ),
  "letters.listLetters": query(
    "Letters issued, newest first.",
    z.object({ clientId: id.optional(), search: shortText.optional(), limit: z.int().min(1).max(1000).optional() }),
    z.object({
      letters: z.array(
        z.object({
          id,
          number: z.string(),
          clientId: id,
          clientName: z.string(),
          stage,
          issuedOn: on,
          totals: z.array(z.object({ currency, amountMinor: minor })),
          file: savedFile,
          sha256: z.string(),
          /** The words that it was written with; null of one of before templates had names. */
          template: templateCode.nullable(),
          /** How it reached the client, the latest first. */
          deliveries: z.array(delivery),
        }),
      ),
    }),
  ),
};
