import type { Envelope } from "../envelope.ts";
import type { Mailbox, MailHead } from "../mailbox.ts";
import { listParts, readablePart, readPartText } from "../parts.ts";
import { htmlToText } from "../words/html-to-text.ts";
import { type Returned, readReport } from "./read-report.ts";

const MOST_BYTES = 64_000;

const SENDERS = /^(mailer-daemon|postmaster|mail-daemon|microsoftexchange[0-9a-f]*)@/;
const SUBJECTS =
  /undeliver|delivery (status notification|failure|has failed)|failure notice|returned mail|mail delivery (failed|system)|no se (puede|pudo|ha podido) entregar|no entregado|devuelto|rechazado/i;

/** Whether a mail may be a report of failed delivery: only then is it read as one. */
export function mayBeReport({ structure }: MailHead, { fromAddress, subject, failedRecipients }: Envelope): boolean {
  if (structure.type === "multipart/report") return structure.parameters?.["report-type"]?.toLowerCase() !== "disposition-notification";
  return failedRecipients.length > 0 || SENDERS.test(fromAddress) || (fromAddress === "" && SUBJECTS.test(subject));
}

/** Reads what came back, and of which mail; null where it is no report of a failure. */
export async function fetchReport(mailbox: Mailbox, head: MailHead, envelope: Envelope): Promise<Returned | null> {
  const parts = listParts(head.structure);
  const find = (...types: string[]) => parts.find(({ structure }) => types.includes(structure.type));
  const readable = readablePart(parts);
  const status = find("message/delivery-status", "message/global-delivery-status");
  const headers = find("text/rfc822-headers", "message/global-headers");
  const carried = find("message/rfc822", "message/global");
  const wanted = [status?.place, headers?.place, carried && `${carried.place}.header`].filter((place) => place !== undefined);
  const raw = wanted.length > 0 ? await mailbox.readParts(head.uid, wanted, MOST_BYTES) : new Map<string, Uint8Array>();
  const textOf = (place: string | undefined) => (place === undefined ? "" : Buffer.from(raw.get(place) ?? []).toString("utf8"));
  const { text, isHtml } = readable ? await readPartText(mailbox, head.uid, readable, MOST_BYTES) : { text: "", isHtml: false };
  return readReport({
    text: isHtml ? htmlToText(text) : text,
    status: textOf(status?.place),
    original: textOf(headers?.place) || textOf(carried && `${carried.place}.header`),
    answers: envelope.answers,
    failedRecipients: envelope.failedRecipients,
  });
}
