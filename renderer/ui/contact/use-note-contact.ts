import { useRef } from "react";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import { useMutationCall } from "../calls.ts";
import { toastDone, toastError } from "../toast.ts";

type Contact = InputOf<"followup.noteContact">;

/** Notes a contact and says when the client comes back to the list. */
export function useNoteContact(onNoted: () => void) {
  const noting = useMutationCall("followup.noteContact");
  const isNoted = useRef(false);
  const note = async (contact: Contact): Promise<void> => {
    try {
      const noted = await noting.mutateAsync(contact);
      toastDone(wordsOf(contact, noted));
      onNoted();
    } catch (error) {
      toastError(error);
    }
  };
  /** Before what follows from it (a promise, a dispute): once, however often that has to be mended. */
  const noteOnce = async (contact: Contact): Promise<void> => {
    if (isNoted.current) return;
    await noting.mutateAsync(contact);
    isNoted.current = true;
  };
  return { note, noteOnce, isPending: noting.isPending };
}

const NOTED: Readonly<Record<Contact["channel"], string>> = {
  call: "La llamada quedó anotada en su historial.",
  visit: "La visita quedó anotada en su historial.",
  sms: "El SMS quedó anotado en su historial.",
  email: "El correo quedó anotado en su historial.",
  whatsapp: "El WhatsApp quedó anotado en su historial.",
};

function wordsOf({ channel, outcome }: Contact, { nextOn }: OutputOf<"followup.noteContact">): string {
  if (nextOn === null || outcome === "wrong_person") return NOTED[channel];
  return `${NOTED[channel]} Vuelve a la lista el ${formatLongDate(nextOn)}.`;
}
