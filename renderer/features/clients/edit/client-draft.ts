import type { Client, ClientInput } from "../../../../shared/contract/clients.ts";
import type { Channel, ClientDocType } from "../../../../shared/contract/common.ts";
import { isValidDni, isValidRuc, parseMobile } from "../../../../shared/identifiers.ts";

export type ContactDraft = {
  id: number | undefined;
  name: string;
  role: string;
  phone: string;
  email: string;
  preferredChannel: Channel | null;
};

/** A client as the form holds it. */
export type ClientDraft = {
  id: number | undefined;
  docType: ClientDocType;
  docNumber: string;
  name: string;
  tradeName: string;
  address: string;
  email: string;
  phone: string;
  preferredChannel: Channel | null;
  /** Days of credit, as typed. */
  termDays: string;
  creditLimitMinor: number | null;
  notes: string;
  segment: string;
  /** Who of the office looks after it. */
  personId: number | null;
  contacts: ContactDraft[];
};

export const emptyContact: ContactDraft = { id: undefined, name: "", role: "", phone: "", email: "", preferredChannel: null };

/** The form of a client, or an empty one for somebody new. */
export function draftOf(client: Client | undefined): ClientDraft {
  return {
    id: client?.id,
    docType: client?.docType ?? "RUC",
    docNumber: client?.docNumber ?? "",
    name: client?.name ?? "",
    tradeName: client?.tradeName ?? "",
    address: client?.address ?? "",
    email: client?.email ?? "",
    phone: client?.phone ?? "",
    preferredChannel: client?.preferredChannel ?? null,
    termDays: client?.termDays === null || client?.termDays === undefined ? "" : String(client.termDays),
    creditLimitMinor: client?.creditLimitMinor ?? null,
    notes: client?.notes ?? "",
    segment: client?.segment ?? "",
    personId: client?.personId ?? null,
    contacts: (client?.contacts ?? []).map((contact) => ({
      id: contact.id,
      name: contact.name,
      role: contact.role ?? "",
      phone: contact.phone ?? "",
      email: contact.email ?? "",
      preferredChannel: contact.preferredChannel,
    })),
  };
}

/** What looks odd about the number; it warns and never stops, because real RUCs may be wrong. */
export function numberWarning({ docType, docNumber }: Pick<ClientDraft, "docType" | "docNumber">): string | undefined {
  const number = docNumber.trim();
  if (docType === "RUC" && number.length >= 11 && !isValidRuc(number))
    return "El dígito de control del RUC no cuadra. Revísalo; si es así en la ficha RUC, puedes continuar.";
  return docType === "DNI" && number.length >= 8 && !isValidDni(number) ? "Un DNI tiene 8 dígitos. Revísalo." : undefined;
}

/** Warns about a number that WhatsApp cannot use. */
export function phoneWarning(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, "");
  return digits.length >= 9 && !parseMobile(phone) ? "No es un celular peruano: no servirá para WhatsApp." : undefined;
}

export type ClientProblems = Partial<Record<"docNumber" | "name" | "termDays" | "contacts", string>>;

/** What is missing, by field, in words. Empty = it can be saved. */
export function findProblems(draft: ClientDraft): ClientProblems {
  const problems: ClientProblems = {};
  if (!draft.name.trim()) problems.name = "Escribe el nombre o la razón social";
  if (!draft.docNumber.trim()) problems.docNumber = "Escribe el número";
  if (draft.termDays.trim() && !isTerm(draft.termDays)) problems.termDays = "Entre 0 y 365 días";
  if (draft.contacts.some((contact) => !contact.name.trim() && (contact.phone || contact.email || contact.role)))
    problems.contacts = "Cada contacto necesita un nombre";
  return problems;
}

function isTerm(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 365;
}

/** What is saved: of the texts only those that changed, so that an emptied one clears what was there and nothing else is touched. */
export function toInput(draft: ClientDraft, former: ClientDraft): ClientInput {
  const texts = ["tradeName", "address", "email", "phone", "notes", "segment"] as const;
  const given = Object.fromEntries(texts.filter((key) => draft[key].trim() !== former[key].trim()).map((key) => [key, draft[key].trim()]));
  return {
    ...(draft.id === undefined ? {} : { id: draft.id }),
    docType: draft.docType,
    docNumber: draft.docNumber.trim(),
    name: draft.name.trim(),
    ...given,
    ...(draft.preferredChannel ? { preferredChannel: draft.preferredChannel } : {}),
    ...(draft.termDays.trim() ? { termDays: Number(draft.termDays) } : {}),
    ...(draft.creditLimitMinor === null ? {} : { creditLimitMinor: draft.creditLimitMinor }),
    ...(draft.personId === former.personId ? {} : { personId: draft.personId }),
    contacts: draft.contacts
      .filter((contact) => contact.name.trim())
      .map(({ id, preferredChannel, ...texts }) => ({
        ...(id === undefined ? {} : { id }),
        ...texts,
        ...(preferredChannel ? { preferredChannel } : {}),
      })),
  };
}

/** What every part of the form gets: the draft, its change, and what is wrong with it once the user tried to save it. */
export type FieldProps = { draft: ClientDraft; set: (change: Partial<ClientDraft>) => void; problems: ClientProblems };
