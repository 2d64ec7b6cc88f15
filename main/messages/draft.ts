import type { Stage } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { stageFor } from "../../shared/letter-stage.ts";
import { checkContact } from "../followup/index.ts";
import { requireCompany } from "../ledger/company.ts";
import type { CallContext } from "../ledger/context.ts";
import { deadlineFor, nothingOwed, oldestDaysLate, partsForStage, readBankAccounts, readOpenParts } from "../letters/index.ts";
import { readRecipient } from "./recipient.ts";
import { MAX_LINK, whatsAppLink } from "./whatsapp-link.ts";
import { writeWhatsApp } from "./whatsapp-text.ts";

export type DraftRequest = { clientId: number; stage?: Stage | undefined; contactId?: number | undefined };

/**
 * Writes the WhatsApp that fits what a client owes, and asks the guard whether now is a time to open it.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function draftWhatsApp(
  { read, at, todayOn }: CallContext,
  request: DraftRequest,
): Promise<OutputOf<"messages.draftWhatsApp">> {
  const company = await requireCompany(read);
  const client = await read.selectFrom("clients").select(["name", "phone"]).where("id", "=", request.clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const open = await readOpenParts(read, request.clientId);
  const stage = request.stage ?? stageFor(oldestDaysLate(open, todayOn));
  const parts = partsForStage(open, stage, todayOn);
  if (parts.length === 0) throw await nothingOwed(read, request.clientId, client.name, open.length > 0);
  const recipient = await readRecipient(read, request.clientId, client.phone, request.contactId);
  const text = writeWhatsApp({
    companyName: company.tradeName || company.legalName,
    clientName: client.name,
    contactName: recipient.contactName,
    stage,
    todayOn,
    deadlineOn: deadlineFor(stage, todayOn),
    parts,
    accounts: await readBankAccounts(read),
  });
  const verdict = await checkContact(read, { clientId: request.clientId, channel: "whatsapp", at, text, contactId: request.contactId });
  const url = recipient.mobile === null ? null : whatsAppLink(recipient.mobile, text);
  return {
    text,
    phone: recipient.mobile,
    contactName: recipient.contactName,
    url: url !== null && url.length <= MAX_LINK ? url : null,
    allowed: verdict.allowed,
    reasons: verdict.reasons,
    nextAllowedAt: verdict.nextAllowedAt ?? null,
    stage,
  };
}
