import { z } from "zod";
import { finding, id, longText, on, override, savedFile, shortText, stage } from "./common.ts";
import { mutation, query } from "./procedure.ts";
import { templateCode } from "./templates.ts";

/** How a letter reached the client. */
export const deliveryWay = z.enum(["hand", "courier", "notary", "email", "whatsapp", "other"]);

export const delivery = z.object({
  id,
  letterId: id,
  on,
  way: deliveryWay,
  /** Who signed for it. */
  receivedBy: z.string(),
  note: z.string(),
  /** The signed copy (cargo de recepción), where there is one. */
  file: z.object({ name: z.string(), mime: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
});

const wordTemplate = z.object({
  id,
  name: z.string(),
  stage,
  addedOn: on,
  bytes: z.int(),
  variables: z.array(z.string()),
  warnings: z.array(finding),
});

export const letterFilesContract = {
  "letters.exportLetters": mutation(
    "Letters issued as one PDF, as a ZIP of their PDFs, or as a ZIP of editable Word files.",
    z.object({ letterIds: z.array(id).min(1).max(5000), as: z.enum(["one_pdf", "zip", "docx_zip"]) }),
    z.object({ file: savedFile, letters: z.int() }),
  ),
  "letters.exportWord": mutation(
    "A letter as an editable Word file (DOCX): one that was issued, or a draft. The letter that was issued stays as it is.",
    z.union([
      z.object({ letterId: id }),
      z.object({ clientId: id, stage, template: templateCode.optional(), contactId: id.optional(), deadlineOn: on.optional() }),
    ]),
    z.object({ file: savedFile }),
  ),
  "letters.listWordTemplates": query("The user's own Word letters.", z.object({}), z.object({ templates: z.array(wordTemplate) })),
  "letters.saveWordTemplate": mutation(
    "Keeps a Word file (DOCX) of the user's as a letter to fill; names the marks that it does not know.",
    z.object({ path: z.string().min(1), name: shortText.min(2), stage }),
    wordTemplate,
  ),
  "letters.removeWordTemplate": mutation("Takes a Word letter out of the list.", z.object({ id }), z.object({ id })),
  "letters.exportWordExample": mutation(
    "A Word file with every mark that can be used, to begin an own letter from.",
    z.object({}),
    z.object({ file: savedFile }),
  ),
  "letters.issueWordLetter": mutation(
    "Fills the user's own Word letter for a client, numbers and freezes it with its hash; the guard as with issueLetter.",
    z.object({ wordTemplateId: id, clientId: id, contactId: id.optional(), deadlineOn: on.optional(), override }),
    z.object({ id, number: z.string(), file: savedFile, sha256: z.string() }),
  ),
  "letters.noteDelivery": mutation(
    "Notes that a letter was delivered, with its signed copy (photo or PDF) kept in the ledger by its hash.",
    z.object({
      letterId: id,
      on,
      way: deliveryWay,
      receivedBy: shortText.optional(),
      note: longText.max(1000).optional(),
      path: z.string().min(1).optional(),
    }),
    delivery,
  ),
  "letters.getDeliveryFile": mutation("The signed copy of a delivery, as a file to open.", z.object({ id }), z.object({ file: savedFile })),
  "letters.writeStatement": mutation(
    "A client's statement of account (estado de cuenta): what it owes today and, between two days, every charge and payment with the running balance.",
    z.object({ clientId: id, as: z.enum(["pdf", "xlsx"]), fromOn: on.optional(), untilOn: on.optional() }),
    z.object({ file: savedFile }),
  ),
};
export type DeliveryWay = z.infer<typeof deliveryWay>;
