import { writeFile } from "node:fs/promises";
import type { SavedFile } from "../../shared/contract/common.ts";
import type { letterFilesContract } from "../../shared/contract/letters-files.ts";
import type { CommandContext, Handlers } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { describeFile, pathFor, writeWhole } from "../platform/saved-files.ts";
import { noteDelivery, saveDeliveryFile } from "./delivery/note.ts";
import { exportLetters } from "./issued/export.ts";
import { buildStatement } from "./statement/build.ts";
import { writeWordExample } from "./word/example.ts";
import { issueWordLetter } from "./word/issue.ts";
import { readWordTemplates, removeWordTemplate, saveWordTemplate } from "./word/own-templates.ts";
import { buildWord } from "./word-draft.ts";

export const letterFilesProcedures: Handlers<typeof letterFilesContract> = {
  "letters.exportLetters": exportLetters,

  "letters.exportWord": async (context, request) => ({ file: await save(context, await buildWord(context, request)) }),

  "letters.listWordTemplates": async ({ read }) => ({ templates: await readWordTemplates(read) }),

  "letters.saveWordTemplate": saveWordTemplate,

  "letters.removeWordTemplate": (context, { id }) => removeWordTemplate(context, id),

  "letters.exportWordExample": async (context) => ({
    file: await save(context, { name: "carta-de-ejemplo.docx", content: await writeWordExample() }),
  }),

  "letters.issueWordLetter": issueWordLetter,

  "letters.noteDelivery": noteDelivery,

  "letters.getDeliveryFile": async (context, { id }) => ({ file: await saveDeliveryFile(context, id) }),

  "letters.writeStatement": async (context, request) => ({
    file: await save(context, await buildStatement(context.read, request, context, breather(context.signal))),
  }),
};

/** Writes a file among the exports, whole or not at all. */
async function save({ folder }: CommandContext, { name, content }: { name: string; content: Uint8Array }): Promise<SavedFile> {
  const path = pathFor(folder, "exportados", name);
  await writeWhole(path, (aside) => writeFile(aside, content, { mode: 0o600 }));
  return describeFile(path);
}
