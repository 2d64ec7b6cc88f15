import type { OutputOf } from "../../../shared/contract/index.ts";
import { openExternal } from "../../client.ts";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { toastDone, toastError } from "../../ui/toast.ts";

export type Thanks = OutputOf<"messages.listThanks">["thanks"][number];
export type ThanksOutcome = "whatsapp" | "said" | "skipped";

const SAID: Readonly<Record<ThanksOutcome, string>> = {
  whatsapp: "Quedó anotado en su historial. Envíalo en WhatsApp.",
  said: "Anotado en su historial: ya le agradeciste.",
  skipped: "Listo: este pago no se agradece.",
};

/** The thank-yous that wait, newest first; empty until they are known, and where they cannot be read. */
export function useThanks(): readonly Thanks[] {
  return useCall("messages.listThanks", {}).data?.thanks ?? [];
}

/** Takes a thank-you off the list, opening WhatsApp where it goes by it. */
export function useResolveThanks(onDone: () => void) {
  const resolving = useMutationCall("messages.resolveThanks");
  const resolve = async (thanks: Thanks, outcome: ThanksOutcome) => {
    try {
      // The list is asked again at once, and the panel goes with its row: what follows must not hang on it.
      const { url } = await resolving.mutateAsync({ id: thanks.id, outcome });
      if (url !== null) openExternal(url);
      toastDone(SAID[outcome]);
      onDone();
    } catch (error) {
      toastError(error);
    }
  };
  return { resolve, isResolving: resolving.isPending };
}
