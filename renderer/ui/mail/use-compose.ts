import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Stage, Tone } from "../../../shared/contract/common.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import type { MailAttachment } from "../../../shared/contract/messages-mail.ts";
import { useCall } from "../calls.ts";

/** What a mail begins from, wherever it is opened. */
export type MailStart = {
  clientId: number;
  clientName: string;
  contactId?: number | undefined;
  template?: string | undefined;
  stage?: Stage | undefined;
  tone?: Tone | undefined;
  attachments?: readonly MailAttachment[];
  /** The step of follow-up that it does. */
  actionId?: number | undefined;
  /** The answer of the client that it answers. */
  replyId?: number | undefined;
  /** Words to begin with instead of a template's. */
  subject?: string | undefined;
  text?: string | undefined;
};

type Own = { subject?: string | undefined; text?: string | undefined };

const PAUSE_MS = 350;

/** A mail while it is written: whom it goes to, whose words, what it carries, and how it would leave. */
export function useCompose(start: MailStart) {
  const { clientId, contactId, stage, tone, replyId } = start;
  const [to, setTo] = useState<string>();
  const [template, setTemplate] = useState(start.template);
  const [own, setOwn] = useState<Own>({ subject: start.subject, text: start.text });
  const [attachments, setAttachments] = useState<readonly MailAttachment[]>(start.attachments ?? []);
  const wanted: InputOf<"messages.previewMail"> = {
    clientId,
    ...(to === undefined ? (contactId === undefined ? {} : { contactId }) : { to }),
    ...(template === undefined ? { ...(stage ? { stage } : {}), ...(tone ? { tone } : {}) } : { template }),
    ...(own.subject === undefined ? {} : { subject: own.subject }),
    ...(own.text === undefined ? {} : { text: own.text }),
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    ...(replyId === undefined ? {} : { replyId }),
  };
  const [asked] = useDebouncedValue(JSON.stringify(wanted), PAUSE_MS);
  const preview = useCall("messages.previewMail", JSON.parse(asked) as InputOf<"messages.previewMail">, { keepPrevious: true });
  return {
    wanted,
    preview,
    /** What is shown is what is written, not what was written a moment ago. */
    isSettled: asked === JSON.stringify(wanted) && !preview.isPlaceholderData && !preview.isFetching,
    to: to ?? preview.data?.to ?? "",
    setTo,
    template: template ?? preview.data?.template ?? null,
    setTemplate: (code: string | undefined) => {
      setTemplate(code);
      setOwn({});
    },
    subject: own.subject ?? preview.data?.subject ?? "",
    setSubject: (subject: string) => setOwn({ ...own, subject }),
    text: own.text ?? preview.data?.words ?? "",
    setText: (text: string) => setOwn({ ...own, text }),
    attachments,
    attach: (one: MailAttachment) => setAttachments([...attachments, one]),
    detach: (place: number) => setAttachments(attachments.filter((_, at) => at !== place)),
  };
}

export type Compose = ReturnType<typeof useCompose>;
