import type { ClientInput } from "../../../shared/contract/clients.ts";
import type { Finding } from "../../../shared/contract/common.ts";
import { isValidRuc } from "../../../shared/identifiers.ts";
import { type DecimalMark, readAmount, readTermDays } from "../../platform/table-amounts.ts";
import { type Identity, identityTypeOf, isScientific, readIdentity, splitIdentity } from "../../platform/table-identity.ts";
import { labelOf, type ClientField } from "./fields.ts";
import { channelOf, emailsIn, phonesIn } from "./ways-to-reach.ts";

export type ReadClient = { row: number } & ({ client: ClientInput; warnings: Finding[] } | { errors: string[] });

/** How the columns of a list are written. */
export type ClientConventions = {
  decimalMark: DecimalMark;
  /** The heading of the identity says DNI: numbers that lost their zeros get them back. */
  isDni: boolean;
  /** One column holds both the identity and the name. */
  isJoined: boolean;
};

type Reader = { row: number; cell: (field: ClientField) => string; list: ClientConventions; warn: (code: string, message: string) => void };

/** One row as a client, or the reasons why it is none. Every message names the row and the mend. */
export function readClientRow(row: number, cell: (field: ClientField) => string, list: ClientConventions): ReadClient {
  const warnings: Finding[] = [];
  const split = list.isJoined ? splitIdentity(cell("docNumber")) : undefined;
  const reader: Reader = {
    row,
    list,
    cell: split ? (field) => (field === "docNumber" ? split.identity : field === "name" ? split.name : cell(field)) : cell,
    warn: (code, message) => warnings.push({ code, message: `Fila ${row}: ${message}` }),
  };
  const errors: string[] = [];
  const identity = readClientIdentity(reader, (problem) => errors.push(`Fila ${row}: ${problem}`));
  const name = nameOf(reader);
  if (name === "") errors.push(`Fila ${row}: falta el nombre o la razón social; escríbelo.`);
  if (!identity || name === "") return { row, errors };
  return { row, client: { ...identity, name, ...detailsOf(reader) }, warnings };
}

function readClientIdentity({ cell, list, warn }: Reader, fail: (problem: string) => void): Identity | undefined {
  const isOther = isBlank(cell("docNumber"));
  const text = isOther ? cell("otherDocNumber") : cell("docNumber");
  if (isBlank(text)) {
    fail("falta el RUC o DNI; escribe los 11 dígitos del RUC o los 8 del DNI.");
    return undefined;
  }
  const stated = isOther || list.isDni ? "DNI" : undefined;
  const identity = readIdentity(text, cell("docType") === "" ? stated : (identityTypeOf(cell("docType")) ?? stated));
  if (!identity) {
    fail(
      isScientific(text)
        ? `«${shorten(text)}» perdió dígitos del RUC; en Excel da a la columna el formato Texto o Número sin decimales y guárdala otra vez.`
        : `«${shorten(text)}» no es un RUC (11 dígitos) ni un DNI (8 dígitos); corrígelo.`,
    );
    return undefined;
  }
  const { docType, docNumber } = identity;
  if (docType === "RUC" && !isValidRuc(docNumber))
    warn("ruc_check", `el RUC ${docNumber} no pasa la verificación; revisa que no haya un dígito cambiado.`);
  const digits = text.replace(/\D/g, "");
  if (docType === "DNI" && digits.length < 8)
    warn("dni_padded", `al DNI ${digits} le faltaba el cero de adelante; se guardó ${docNumber}.`);
  return identity;
}

const isBlank = (text: string) => /^[\s0.-]*$/.test(text);

/** The name as one text; first names and surnames may stand in two or three columns. */
function nameOf({ cell }: Reader): string {
  return oneLine([cell("name"), cell("lastName"), cell("motherName")].filter((part) => part !== "").join(" "));
}

function detailsOf(reader: Reader): Partial<ClientInput> {
  const { cell } = reader;
  const details: Partial<ClientInput> = {};
  for (const field of ["tradeName", "address"] as const) {
    const text = oneLine(cell(field));
    if (text !== "") details[field] = text;
  }
  const email = readEmail(reader, "email");
  if (email) details.email = email;
  const phone = readPhone(reader, "phone");
  if (phone) details.phone = phone;
  const notes = cell("notes").slice(0, 20_000);
  if (notes !== "") details.notes = notes;
  return { ...details, ...preferencesOf(reader), ...contactOf(reader) };
}

function preferencesOf({ cell, list, warn }: Reader): Partial<ClientInput> {
  const channel = channelOf(cell("preferredChannel"));
  if (channel === undefined && !isBlank(cell("preferredChannel")))
    warn("channel", `no se reconoce el canal «${shorten(cell("preferredChannel"))}»; se dejó sin canal preferido.`);
  const termDays = readTermDays(cell("termDays"));
  if (termDays === undefined && /\d/.test(cell("termDays")))
    warn("term_days", `«${shorten(cell("termDays"))}» no son días de crédito (0 a 365); se dejó sin plazo.`);
  const limitText = cell("creditLimit");
  const limit = limitText === "" || limitText === "-" ? undefined : readAmount(limitText, "PEN", list.decimalMark);
  const isLimit = limit !== undefined && limit >= 0;
  if (!isLimit && limitText !== "" && limitText !== "-")
    warn("credit_limit", `«${shorten(limitText)}» no es una línea de crédito; se dejó sin ella. Escribe un número como 5000.00.`);
  return {
    ...(channel === undefined ? {} : { preferredChannel: channel }),
    ...(termDays === undefined ? {} : { termDays }),
    ...(isLimit ? { creditLimitMinor: limit } : {}),
  };
}

function contactOf(reader: Reader): Pick<ClientInput, "contacts"> {
  const { cell, warn } = reader;
  const name = oneLine(cell("contactName"));
  const phone = readPhone(reader, "contactPhone");
  const email = readEmail(reader, "contactEmail");
  if (name === "") {
    if (phone || email) warn("contact_name", "el contacto no tiene nombre; no se guardó. Escríbelo en su columna.");
    return {};
  }
  const role = oneLine(cell("contactRole"));
  return { contacts: [{ name, ...(role === "" ? {} : { role }), ...(phone ? { phone } : {}), ...(email ? { email } : {}) }] };
}

function readEmail({ cell, warn }: Reader, field: "email" | "contactEmail"): string | undefined {
  const text = cell(field);
  if (isBlank(text)) return undefined;
  const [email, ...others] = emailsIn(text);
  if (email === undefined)
    warn("email_check", `«${shorten(text)}» no es un correo (${labelOf(field)}); se dejó vacío. Escríbelo como nombre@empresa.pe.`);
  else if (others.length > 0) warn("more_emails", `trae varios correos; se guardó ${email}. Agrega los otros como contactos.`);
  return email;
}

function readPhone({ cell, warn }: Reader, field: "phone" | "contactPhone"): string | undefined {
  const text = cell(field);
  if (isBlank(text)) return undefined;
  const [phone, ...others] = phonesIn(text);
  if (phone === undefined)
    warn("phone_check", `«${shorten(text)}» no es un teléfono (${labelOf(field)}); se dejó vacío. Un celular tiene 9 dígitos.`);
  else if (others.length > 0) warn("more_phones", `trae varios teléfonos; se guardó ${phone}. Agrega los otros como contactos.`);
  return phone;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 300).trim();
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
