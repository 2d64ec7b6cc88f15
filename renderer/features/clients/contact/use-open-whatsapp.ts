import { openExternal } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

type Message = { text: string; contactId?: number | undefined; override?: { reason: string } };

/** Opens a draft in WhatsApp and notes it in the conversation, where it waits to be confirmed as sent. */
export function useOpenWhatsApp(clientId: number) {
  const opening = useMutationCall("messages.openWhatsApp");
  const open = ({ text, contactId, override }: Message, onOpened?: () => void) =>
    opening.mutate(
      { clientId, text, ...(contactId === undefined ? {} : { contactId }), ...(override ? { override } : {}) },
      {
        onSuccess: ({ url }) => {
          openExternal(url);
          toastDone("Cuando lo envíes, confírmalo en la conversación.");
          onOpened?.();
        },
        onError: toastError,
      },
    );
  return { open, isOpening: opening.isPending };
}
