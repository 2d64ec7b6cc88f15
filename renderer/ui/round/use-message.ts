import { useState } from "react";
import { useCall, useCaller, useMutationCall } from "../calls.ts";
import { useOpenOutside } from "../open-outside.ts";
import { toastError } from "../toast.ts";
import { toastUndo } from "../undo-toast.tsx";
import type { RoundChannel, RoundPerson } from "./round.ts";

/** The message to one person of a round: its text, opening it with the text on the clipboard, and the answer whether it was sent. */
export function useMessage(channel: RoundChannel, person: RoundPerson, onAnswered: () => void) {
  const { clientId, stage, tone } = person;
  const isSms = channel === "sms";
  const step = { clientId, ...(stage ? { stage } : {}) };
  const whatsApp = useCall("messages.draftWhatsApp", { ...step, ...(tone ? { tone } : {}) }, { enabled: !isSms });
  const sms = useCall("messages.draftSms", step, { enabled: isSms });
  const draft = isSms ? sms : whatsApp;
  const [edited, setText] = useState<string>();
  const [openedId, setOpenedId] = useState<number>();
  const openOutside = useOpenOutside();
  const opening = useMutationCall(isSms ? "messages.openSms" : "messages.openWhatsApp");
  const answering = useMutationCall("messages.confirmSent");
  const call = useCaller();
  const text = edited ?? draft.data?.text ?? "";
  const messageId = openedId ?? (person.state === "opened" ? (person.messageId ?? undefined) : undefined);

  const open = (override?: { reason: string }) => {
    // While the key or the click still counts as the person's own: later the browser refuses the clipboard.
    void navigator.clipboard.writeText(text).catch(() => undefined);
    const { template, stage: ofDraft } = draft.data ?? {};
    const about = { ...(template ? { template } : {}), ...(ofDraft ? { stage: ofDraft } : {}) };
    opening.mutate(
      { clientId, text, ...about, ...(override ? { override } : {}) },
      {
        onSuccess: (opened) => {
          setOpenedId(opened.messageId);
          openOutside(opened.url);
        },
        onError: toastError,
      },
    );
  };
  const answer = (sent: boolean) => {
    if (messageId === undefined) return;
    const say = (isSent: boolean) => answering.mutateAsync({ messageId, sent: isSent });
    const go = async () => {
      await say(sent);
      if (sent && person.taskId !== null) await call("followup.resolveTask", { id: person.taskId, outcome: "done" });
      if (sent) toastUndo(`Enviado a ${person.clientName}.`, () => say(false), "Anotado: no se envió.");
      onAnswered();
    };
    go().catch(toastError);
  };
  return { draft, text, setText, messageId, open, answer, isBusy: opening.isPending || answering.isPending };
}
export type RoundMessage = ReturnType<typeof useMessage>;
