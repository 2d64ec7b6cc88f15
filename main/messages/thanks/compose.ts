import { checkThanks, type Verdict } from "../../followup/index.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readRecipient, type Recipient } from "../recipient.ts";
import { whatsAppLink } from "../whatsapp-link.ts";
import { writeThanks } from "./thanks-text.ts";
import { readSettled, type WaitingThanks } from "./waiting.ts";

export type ComposedThanks = { text: string; recipient: Recipient; url: string | null; verdict: Verdict };

/** Writes a thank-you and asks the guard whether now is a time to open it. @throws AppError no_company */
export async function composeThanks(read: ReadDb, thanks: WaitingThanks, at: string): Promise<ComposedThanks> {
  const company = await requireCompany(read);
  const paymentIds = thanks.payments.map(({ paymentId }) => paymentId);
  const recipient = await readRecipient(read, thanks.clientId, thanks.clientPhone);
  const text = writeThanks({
    companyName: company.tradeName || company.legalName,
    contactName: recipient.contactName,
    paid: thanks.payments.map(({ paidOn, amountMinor }) => ({ on: paidOn, amountMinor })),
    currency: thanks.currency,
    settled: await readSettled(read, paymentIds),
  });
  const question = { clientId: thanks.clientId, channel: "whatsapp" as const, at, text };
  return {
    text,
    recipient,
    url: recipient.mobile === null ? null : whatsAppLink(recipient.mobile, text),
    verdict: await checkThanks(read, question, paymentIds),
  };
}
