import { z } from "zod";
import { at, finding, id, longText, override, shortText, stage, tone } from "./common.ts";
import { guardReason } from "./followup.ts";
import { mutation, query } from "./procedure.ts";
import { occasion, templateCode } from "./templates.ts";

const security = z.enum(["tls", "starttls", "none"]);
const server = z.object({ host: shortText.min(1), port: z.int().min(1).max(65_535), security });
/** Of a hosting that names its server itself, the host is empty. */
const presetServer = server.extend({ host: shortText });
const address = z.email();

const accountFields = {
  /** Where it comes from: a preset's code, `own` for a server of one's own. */
  preset: shortText,
  fromName: shortText,
  fromAddress: address,
  replyTo: address.nullable(),
  user: shortText,
  smtp: server,
  /** Where answers are read; null = they are not fetched. */
  imap: server.nullable(),
  perHour: z.int().min(1).max(5000),
  perDay: z.int().min(1).max(50_000),
  /** Under every e-mail. */
  signature: longText.max(2000),
};

const account = z.object({
  id,
  ...accountFields,
  /** The password itself never leaves the application. */
  hasPassword: z.boolean(),
  /** Why nothing leaves through it now; null while it works. */
  pausedBecause: z.string().nullable(),
  pausedAt: at.nullable(),
});

/** One step of a test: what was tried and, where it failed, why and what to do. */
const step = z.object({
  step: z.enum(["connect", "secure", "login", "send", "read"]),
  ok: z.boolean(),
  message: z.string(),
});

/** What a mail carries beside its text. */
const attachment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("invoice_xml"), invoiceId: id }),
  z.object({ kind: z.literal("letter"), letterId: id }),
  z.object({ kind: z.literal("statement"), as: z.enum(["pdf", "xlsx"]) }),
  /** The due dates of what it lists, for the client's calendar. */
  z.object({ kind: z.literal("calendar") }),
  z.object({ kind: z.literal("file"), path: z.string().min(1) }),
]);

const wanted = {
  clientId: id,
  contactId: id.optional(),
  /** Another address than the client's or the contact's. */
  to: address.optional(),
  accountId: id.optional(),
  template: templateCode.optional(),
  occasion: occasion.optional(),
  stage: stage.optional(),
  tone: tone.optional(),
  /** The user's own words instead of the template's, as plain text with blank lines between paragraphs. */
  subject: z.string().max(300).optional(),
  text: longText.optional(),
  attachments: z.array(attachment).max(20).optional(),
  /** The mail that this answers. */
  replyId: id.optional(),
};

const carried = z.object({ name: z.string(), mime: z.string(), bytes: z.int() });

export const mailContract = {
  "messages.listMailPresets": query(
    "The mail services that are known, with what they ask for and their limits.",
    z.object({}),
    z.object({
      presets: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          smtp: presetServer,
          imap: presetServer.nullable(),
          perHour: z.int(),
          perDay: z.int(),
          /** What to do there first: an application password, and where it is made. */
          steps: z.array(z.string()),
          helpUrl: z.string().nullable(),
        }),
      ),
    }),
  ),
  "messages.listMailAccounts": query(
    "The e-mail accounts that letters and messages leave from.",
    z.object({}),
    z.object({ accounts: z.array(account) }),
  ),
  "messages.saveMailAccount": mutation(
    "Saves an e-mail account; the password goes to the system's safe store, never into the ledger. Without a password the one before stays.",
    z.object({ id: id.optional(), ...accountFields, password: z.string().min(1).max(500).optional() }),
    z.object({ id }),
  ),
  "messages.removeMailAccount": mutation(
    "Takes an account out, with its password; what was sent stays.",
    z.object({ id }),
    z.object({ id }),
  ),
  "messages.resumeMailAccount": mutation("Lets mails leave again through an account that was paused.", z.object({ id }), z.object({ id })),
  "messages.testMailAccount": mutation(
    "Tries an account step by step (and sends a mail to its own address where asked), and says in plain words what fails.",
    z.object({ id, send: z.boolean().optional() }),
    z.object({ ok: z.boolean(), steps: z.array(step) }),
  ),
  "messages.previewMail": query(
    "A mail exactly as it would leave: subject, HTML, plain text, attachments, and what the guard says of it now.",
    z.object(wanted),
    z.object({
      to: z.string(),
      from: z.string(),
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      /** Its words as they can be edited and given back as `text`: the table and the accounts are a mark on a line of their own. */
      words: z.string(),
      attachments: z.array(carried),
      template: templateCode.nullable(),
      stage,
      warnings: z.array(finding),
      allowed: z.boolean(),
      reasons: z.array(guardReason),
      nextAllowedAt: z.string().nullable(),
    }),
  ),
  "messages.queueMail": mutation(
    "Freezes a mail and puts it in the outbox, at once or for later; refused where the guard says no. Nothing leaves before it is approved.",
    z.object({
      ...wanted,
      sendAt: at.optional(),
      /** Approved as it is written; otherwise it waits in the list to approve. */
      approved: z.boolean().optional(),
      /** The step of follow-up that it does. */
      actionId: id.optional(),
      override,
    }),
    z.object({ id, messageId: z.string() }),
  ),
  "messages.previewMailBatch": query(
    "Who of many clients would get a mail with one template, at which address, and who would not and why; nothing is written.",
    z.object({ clientIds: z.array(id).min(1).max(500), template: templateCode, sendAt: at.optional() }),
    z.object({
      ready: z.array(z.object({ clientId: id, clientName: z.string(), to: z.string() })),
      left: z.array(
        z.object({
          clientId: id,
          clientName: z.string(),
          why: z.enum(["no_address", "guard", "nothing_to_say"]),
          message: z.string(),
          overridable: z.boolean(),
        }),
      ),
    }),
  ),
  "messages.queueMailBatch": mutation(
    "The mails of many clients with one template, each frozen and to be approved; those who cannot be written to are left out with the reason.",
    z.object({
      clientIds: z.array(id).min(1).max(5000),
      template: templateCode,
      attachments: z
        .array(
          z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("statement"), as: z.enum(["pdf", "xlsx"]) }),
            z.object({ kind: z.literal("calendar") }),
          ]),
        )
        .max(5)
        .optional(),
      accountId: id.optional(),
      sendAt: at.optional(),
      approved: z.boolean().optional(),
    }),
    z.object({
      queued: z.array(z.object({ clientId: id, id })),
      skipped: z.array(z.object({ clientId: id, message: z.string(), overridable: z.boolean() })),
    }),
  ),
  "messages.queueDueSteps": mutation(
    "Writes the mails of the steps of follow-up that a plan says are e-mail: those to be sent by themselves are approved, the others wait for approval.",
    z.object({}),
    z.object({ queued: z.int(), skipped: z.array(z.object({ clientId: id, message: z.string() })) }),
  ),
};
export type MailAttachment = z.infer<typeof attachment>;
export type MailServer = z.infer<typeof server>;
