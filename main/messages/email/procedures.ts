import type { mailContract } from "../../../shared/contract/messages-mail.ts";
import type { Handlers } from "../../ledger/context.ts";
import { queueMailBatch } from "./batch.ts";
import { queueDueSteps } from "./due-steps.ts";
import { previewMail } from "./preview.ts";
import { previewMailBatch } from "./preview-batch.ts";
import { queueMail } from "./queue.ts";

type Names =
  | "messages.previewMail"
  | "messages.previewMailBatch"
  | "messages.queueMail"
  | "messages.queueMailBatch"
  | "messages.queueDueSteps";

/** Writing mails; the accounts and the outbox have procedures of their own. */
export const mailProcedures: Handlers<Pick<typeof mailContract, Names>> = {
  "messages.previewMail": (context, request) => previewMail(context, request),
  "messages.previewMailBatch": (context, request) => previewMailBatch(context, request),
  "messages.queueMail": (context, request) => queueMail(context, request),
  "messages.queueMailBatch": (context, request) => queueMailBatch(context, request),
  "messages.queueDueSteps": (context) => queueDueSteps(context),
};
