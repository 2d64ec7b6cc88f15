import { z } from "zod";
import { at, finding, id, shortText, stage, tone } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** What a text is for. Those of a debt list documents; the others say one thing that happened or that is proposed. */
export const occasion = z.enum([
  "before_due",
  "due_today",
  "oversight",
  "first_letter",
  "second_letter",
  "last_letter",
  "promise_reminder",
  "broken_promise",
  "partial_thanks",
  "payment_received",
  "dispute_acknowledged",
  "plan_proposal",
  "plan_agreement",
  "early_payment_offer",
  "detraccion_missing",
  "retencion_missing",
  "statement",
  "credit_approved",
  "credit_limited",
  "data_request",
  "answer",
]);

/** How a text is said: on paper, written or spoken (the script of a call). */
export const templateChannel = z.enum(["letter", "email", "whatsapp", "sms", "call"]);

/** A template's short name, for ever the same: `recordatorio`, `propia-3`. */
export const templateCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);

const template = z.object({
  code: templateCode,
  name: z.string(),
  /** When to use it. */
  when: z.string(),
  occasion,
  stage,
  tone,
  channel: templateChannel,
  /** Comes with the program. */
  isBuiltIn: z.boolean(),
  /** It came with the program and the user's own words are used instead. */
  isChanged: z.boolean(),
  isArchived: z.boolean(),
  /** 0 = as it came with the program. */
  version: z.int().min(0),
  changedAt: at.nullable(),
});

const words = { subject: z.string().max(300), body: z.string().max(20_000) };
const kind = { name: shortText.min(2), when: shortText.optional(), occasion, stage, tone, channel: templateChannel };

/** A fault of a template, where it is in its text: `from` and `to` count letters. */
const templateFault = z.object({ field: z.enum(["subject", "body"]), from: z.int(), to: z.int(), message: z.string() });
/** What the guard's linter says of a template's own words. */
const templateFinding = templateFault.extend({ phrase: z.string(), instead: z.string(), basis: z.string() });

export const templatesContract = {
  "templates.listTemplates": query(
    "The texts that can be sent, those of the program and the user's own.",
    z.object({
      channel: templateChannel.optional(),
      occasion: occasion.optional(),
      stage: stage.optional(),
      archived: z.boolean().optional(),
    }),
    z.object({ templates: z.array(template) }),
  ),
  "templates.getTemplate": query(
    "A template with its words now, its earlier versions, and what is wrong with it.",
    z.object({ code: templateCode }),
    template.extend({
      ...words,
      versions: z.array(z.object({ version: z.int().min(0), at: at.nullable(), note: z.string(), ...words })),
      faults: z.array(templateFault),
      findings: z.array(templateFinding),
    }),
  ),
  "templates.saveTemplate": mutation(
    "Saves a template's words as a new version, or a new template; a text with a fault, or that the guard would refuse, is not saved.",
    z.object({ code: templateCode.optional(), ...kind, ...words, note: shortText.optional() }),
    z.object({ code: templateCode, version: z.int().min(0) }),
  ),
  "templates.copyTemplate": mutation(
    "Copies a template under another name, for any channel.",
    z.object({ code: templateCode, name: shortText.min(2), channel: templateChannel.optional() }),
    z.object({ code: templateCode, version: z.int().min(0) }),
  ),
  "templates.restoreTemplate": mutation(
    "Uses an earlier version's words again, as a new version; version 0 is the text that came with the program.",
    z.object({ code: templateCode, version: z.int().min(0) }),
    z.object({ code: templateCode, version: z.int().min(0) }),
  ),
  "templates.archiveTemplate": mutation(
    "Takes a template out of the lists, or back into them.",
    z.object({ code: templateCode, archived: z.boolean() }),
    z.object({ code: templateCode }),
  ),
  "templates.listVariables": query(
    "What a template may say: each variable with an example, and the conditions and plurals that are ready to insert.",
    z.object({ channel: templateChannel.optional() }),
    z.object({
      variables: z.array(
        z.object({
          name: z.string(),
          label: z.string(),
          about: z.string(),
          example: z.string(),
          group: z.string(),
          kind: z.enum(["text", "number", "yesno", "block"]),
        }),
      ),
      snippets: z.array(z.object({ label: z.string(), about: z.string(), text: z.string() })),
    }),
  ),
  "templates.preview": query(
    "A template's words for a client (or an example client) as they would be sent, with their faults and what the linter marks.",
    z.object({ clientId: id.optional(), contactId: id.optional(), channel: templateChannel, occasion, stage, tone, ...words }),
    z.object({
      subject: z.string(),
      text: z.string(),
      /** Paragraphs and blocks, for a preview that looks like what is sent. */
      blocks: z.array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("paragraph"), spans: z.array(z.object({ text: z.string(), bold: z.boolean() })) }),
          z.object({ kind: z.literal("documents"), text: z.string() }),
          z.object({ kind: z.literal("accounts"), text: z.string() }),
        ]),
      ),
      isExample: z.boolean(),
      faults: z.array(templateFault),
      findings: z.array(templateFinding),
      warnings: z.array(finding),
    }),
  ),
};

export type Occasion = z.infer<typeof occasion>;
export type TemplateChannel = z.infer<typeof templateChannel>;
export type TemplateFault = z.infer<typeof templateFault>;
