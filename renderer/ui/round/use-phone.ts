import type { Client } from "../../../shared/contract/clients.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../calls.ts";
import { toastDone, toastError } from "../toast.ts";

/** Of which telephone: the client's own, one of its people's, or a new one of somebody with a name. */
export type PhonePlace = { contactId: number | null } | { name: string };

type ClientInput = InputOf<"clients.saveClients">["clients"][number];

/** Writes a telephone of a client down; everything else of the client stays as it is. */
export function usePhone(clientId: number) {
  const client = useCall("clients.getClient", { id: clientId });
  const saving = useMutationCall("clients.saveClients");
  const save = (place: PhonePlace, phone: string, onSaved: () => void) => {
    if (!client.data) return;
    saving.mutate(
      { clients: [withPhone(client.data, place, phone)] },
      {
        onSuccess: () => {
          toastDone("Número guardado.");
          onSaved();
        },
        onError: toastError,
      },
    );
  };
  return { client: client.data, save, isSaving: saving.isPending };
}

/** A client as it is saved with one telephone more or mended. */
export function withPhone(client: Client, place: PhonePlace, phone: string): ClientInput {
  const { id, docType, docNumber, name } = client;
  const same = { id, docType, docNumber, name };
  if ("contactId" in place && place.contactId === null) return { ...same, phone };
  const contacts = client.contacts.map((contact) => ({
    id: contact.id,
    name: contact.name,
    ...(contact.role === null ? {} : { role: contact.role }),
    ...(contact.phone === null ? {} : { phone: contact.phone }),
    ...(contact.email === null ? {} : { email: contact.email }),
    ...(contact.preferredChannel === null ? {} : { preferredChannel: contact.preferredChannel }),
  }));
  if ("name" in place) return { ...same, contacts: [...contacts, { name: place.name, phone }] };
  return { ...same, contacts: contacts.map((contact) => (contact.id === place.contactId ? { ...contact, phone } : contact)) };
}
