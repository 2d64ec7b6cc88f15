import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { parseMobile } from "../../../../shared/identifiers.ts";
import { openExternal } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { tooLongForLink } from "../view/guard.ts";

export type WhatsAppDraft = OutputOf<"messages.draftWhatsApp">;

/** The text being edited and the steps of sending it: opened is not sent until the user says so. */
export function useWhatsApp(clientId: number, contactId: number | undefined, draft: WhatsAppDraft | undefined) {
  const [edited, setText] = useState<string>();
  const [openedId, setOpenedId] = useState<number>();
  const opening = useMutationCall("messages.openWhatsApp");
  const text = edited ?? draft?.text ?? "";
  const mobile = draft?.phone ? parseMobile(draft.phone) : undefined;
  const isTooLong = mobile !== undefined && tooLongForLink(mobile, text);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toastDone("Texto copiado. Pégalo en la conversación.");
    } catch (error) {
      toastError(error);
    }
  };
  const open = async () => {
    try {
      const { messageId, url, isShortened } = await opening.mutateAsync({
        clientId,
        text,
        contactId,
        template: draft?.template,
        stage: draft?.stage,
      });
      setOpenedId(messageId);
      openExternal(url);
      if (isShortened) await copy();
    } catch (error) {
      toastError(error);
    }
  };
  return {
    text,
    setText,
    isTooLong,
    canOpen: draft?.allowed === true && draft.url !== null && text.trim() !== "",
    isOpening: opening.isPending,
    openedId,
    open,
    copy,
  };
}
export type WhatsAppState = ReturnType<typeof useWhatsApp>;
