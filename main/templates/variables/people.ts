import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import type { LetterFacts } from "../facts/facts.ts";
import { nameFor } from "../text/names.ts";
import type { Variables } from "./variable.ts";

/** Who writes to whom. */
export const PEOPLE = {
  cliente: {
    label: "Cliente",
    about: "El nombre o la razón social del cliente.",
    group: "Cliente",
    kind: "text",
    value: ({ client }, channel) => nameFor(channel, client.name),
  },
  cliente_documento: {
    label: "RUC o DNI del cliente",
    about: "El número de documento del cliente.",
    group: "Cliente",
    kind: "text",
    value: ({ client }, channel) => nameFor(channel, client.docNumber),
  },
  contacto: {
    label: "Contacto",
    about: "La persona que lee el texto; queda vacío si el cliente no tiene contactos.",
    group: "Cliente",
    kind: "text",
    value: ({ contact }, channel) => (contact ? nameFor(channel, contact.name) : ""),
  },
  les: {
    label: "le / les",
    about: "«les» si el cliente es una empresa, «le» si es una persona.",
    group: "Cliente",
    kind: "text",
    value: (facts) => (isPerson(facts) ? "le" : "les"),
  },
  Les: {
    label: "Le / Les",
    about: "Lo mismo al empezar una oración.",
    group: "Cliente",
    kind: "text",
    value: (facts) => (isPerson(facts) ? "Le" : "Les"),
  },
  empresa: {
    label: "Mi razón social",
    about: "La razón social de tu empresa.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }, channel) => nameFor(channel, company.legalName),
  },
  mi_negocio: {
    label: "Mi negocio",
    about: "El nombre comercial de tu empresa, o la razón social si no tiene uno.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }, channel) => nameFor(channel, company.tradeName || company.legalName),
  },
  mi_ruc: { label: "Mi RUC", about: "El RUC de tu empresa.", group: "Mi empresa", kind: "text", value: ({ company }) => company.ruc },
  mi_telefono: {
    label: "Mi teléfono",
    about: "El teléfono de tu empresa; queda vacío si no lo pusiste en Ajustes.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }, channel) => nameFor(channel, company.phone ?? ""),
  },
  mi_correo: {
    label: "Mi correo",
    about: "El correo de tu empresa; queda vacío si no lo pusiste en Ajustes.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }, channel) => nameFor(channel, company.email ?? ""),
  },
  firma: {
    label: "Quién firma",
    about: "La persona que firma tus cartas, o tu empresa si nadie firma.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }, channel) => nameFor(channel, company.signatory || company.tradeName || company.legalName),
  },
  firma_cargo: {
    label: "Cargo de quien firma",
    about: "El cargo de quien firma; queda vacío si no lo pusiste en Ajustes.",
    group: "Mi empresa",
    kind: "text",
    value: ({ company }: LetterFacts, channel: TemplateChannel) => nameFor(channel, company.signatoryRole ?? ""),
  },
  persona: {
    label: "Es una persona",
    about: "Sí cuando el cliente es una persona y no una empresa: para tratar de «usted» o de «ustedes».",
    group: "Condiciones",
    kind: "yesno",
    value: (facts) => isPerson(facts),
  },
} as const satisfies Variables;

/** Whether a letter is written to a person: no RUC, or the RUC of a natural person (10, 15, 17). */
export function isPerson({ client }: Pick<LetterFacts, "client">): boolean {
  if (client.docType === "RUC") return client.docNumber.startsWith("1");
  return client.docType !== "OTHER";
}
