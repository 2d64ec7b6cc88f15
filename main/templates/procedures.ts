import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { templatesContract } from "../../shared/contract/templates.ts";
import type { Handlers, ReadDb } from "../ledger/context.ts";
import { findFaults } from "./engine/faults.ts";
import { previewTemplate } from "./preview.ts";
import { lintTemplate } from "./store/lint.ts";
import { BY_CODE, type KnownTemplate, readTemplates } from "./store/read.ts";
import { archiveTemplate, copyTemplate, restoreTemplate, saveTemplate } from "./store/save.ts";
import { listVariables } from "./variables/list.ts";

export const templatesProcedures: Handlers<typeof templatesContract> = {
  "templates.listTemplates": async ({ read }, { channel, occasion, stage, archived = false }) => ({
    templates: (await readTemplates(read))
      .filter(
        (template) =>
          template.isArchived === archived &&
          (channel === undefined || template.channel === channel) &&
          (occasion === undefined || template.occasion === occasion) &&
          (stage === undefined || template.stage === stage),
      )
      .map(({ subject: _subject, body: _body, ...template }) => template),
  }),

  "templates.getTemplate": async ({ read }, { code }) => {
    const template = (await readTemplates(read)).find((each) => each.code === code);
    if (!template) throw new AppError("not_found", "Esa plantilla ya no existe: elige otra.");
    return {
      ...template,
      versions: await readVersions(read, template),
      faults: findFaults(template),
      findings: await lintTemplate(read, template),
    };
  },

  "templates.saveTemplate": (context, input) => saveTemplate(context, input),
  "templates.copyTemplate": (context, input) => copyTemplate(context, input),
  "templates.restoreTemplate": (context, input) => restoreTemplate(context, input),
  "templates.archiveTemplate": (context, input) => archiveTemplate(context, input),

  "templates.listVariables": async (_context, { channel }) => listVariables(channel),

  "templates.preview": ({ read, todayOn }, input) => previewTemplate(read, input, todayOn),
};

/** The newest first; last of all the program's own words. */
async function readVersions(read: ReadDb, { code }: KnownTemplate): Promise<OutputOf<"templates.getTemplate">["versions"]> {
  const rows = await read
    .selectFrom("template_versions")
    .select(["version", "created_at as at", "note", "subject", "body"])
    .where("code", "=", code)
    .orderBy("version", "desc")
    .execute();
  const builtIn = BY_CODE.get(code);
  return builtIn ? [...rows, { version: 0, at: null, note: "Texto del programa", subject: builtIn.subject, body: builtIn.body }] : rows;
}
