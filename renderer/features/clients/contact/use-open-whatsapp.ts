import type { InputOf } from "../../../../shared/contract/index.ts";
import { openExternal } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

type Message = Pick<InputOf<"messages.openWhatsApp">, "text" | "contactId" | "override" | "template" | "stage">;

/** Opens a draft in WhatsApp and notes it in the conversation, where it waits to be confirmed as sent. */
export function useOpenWhatsApp(clientId: number) {
  const opening = useMutationCall("messages.openWhatsApp");
  const open = (message: Message, onOpened?: () => void) =>
    opening.mutate(
      { clientId, ...message },
      {
        onSuccess: ({ url, isShortened }) => {
          openExternal(url);
          if (isShortened) void navigator.clipboard.writeText(message.text).catch(toastError);
          toastDone(
            isShortened
              ? "El texto es largo para el enlace: está copiado entero, pégalo en el chat. Cuando lo envíes, confírmalo en la conversación."
              : "Cuando lo envíes, confírmalo en la conversación.",
          );
          onOpened?.();
        },
        onError: toastError,
      },
    );
  return { open, isOpening: opening.isPending };
}
