import type { ClientInput } from "../../shared/contract/clients.ts";
import type { ClientDocType } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { foldText } from "../../shared/identifiers.ts";
import type { Command } from "../ledger/context.ts";
import type { FilledBlanks } from "../ledger/tables-imports.ts";

const COLUMNS = {
  tradeName: "trade_name",
  address: "address",
  email: "email",
  phone: "phone",
  preferredChannel: "preferred_channel",
  termDays: "term_days",
  creditLimitMinor: "credit_limit_minor",
  notes: "notes",
  segment: "segment",
  personId: "person_id",
} as const;

/** Columns that hold an empty text rather than nothing. */
const NEVER_NULL: ReadonlySet<string> = new Set(["notes", "segment"]);

/**
 * Creates a client or updates the one of the same id, or of the same document type and number. What is not given stays as it is.
 * Gives its id.
 * @throws AppError not_found for an unknown id, or a person who is not of the office | conflict when the new number belongs to another client
 */
export function saveClient(tx: Command, input: ClientInput): number {
  const docNumber = input.docNumber.toUpperCase();
  const twin = tx.bulk.get<{ id: number }>("SELECT id FROM clients WHERE doc_type = ? AND doc_number = ?", input.docType, docNumber)?.id;
  if (input.id !== undefined && !tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", input.id))
    throw new AppError("not_found", "Ese cliente ya no existe.");
  if (input.id !== undefined && twin !== undefined && twin !== input.id)
    throw new AppError("conflict", `Ya hay otro cliente con ${input.docType} ${docNumber}.`, { clientId: twin });
  refuseStranger(tx, input);
  const existing = input.id ?? twin;
  const id = existing ?? insertClient(tx, input, docNumber);
  if (existing !== undefined) updateClient(tx, existing, input, docNumber);
  if (input.contacts) replaceContacts(tx, id, input.contacts);
  return id;
}

function refuseStranger(tx: Command, { personId }: ClientInput): void {
  if (typeof personId === "number" && !tx.bulk.get("SELECT 1 FROM people WHERE id = ? AND archived_at IS NULL", personId))
    throw new AppError("not_found", "Esa persona ya no está en la oficina. Elige otro responsable.");
}

/**
 * Saves a client of an imported list: a new one is created; of a known one only what is still blank is filled, so that a list never overwrites what was typed.
 * Gives which of the three it was.
 */
export function saveListedClient(tx: Command, input: ClientInput): "created" | "completed" | "known" {
  const docNumber = input.docNumber.toUpperCase();
  const known = tx.bulk.get<Record<string, unknown> & { id: number }>(
    "SELECT * FROM clients WHERE doc_type = ? AND doc_number = ?",
    input.docType,
    docNumber,
  );
  if (!known) {
    const id = insertClient(tx, input, docNumber);
    if (input.contacts) replaceContacts(tx, id, input.contacts);
    noteBrought(tx, id, null);
    return "created";
  }
  const blanks = given(input).flatMap(({ column, value }) =>
    value !== null && value !== "" && (known[column] ?? "") === "" ? [{ column, value }] : [],
  );
  for (const { column, value } of blanks) tx.bulk.run(`UPDATE clients SET ${column} = ? WHERE id = ?`, value, known.id);
  const contactIds = addFirstContacts(tx, known.id, input.contacts ?? []);
  if (blanks.length === 0 && contactIds.length === 0) return "known";
  noteBrought(tx, known.id, { columns: Object.fromEntries(blanks.map(({ column, value }) => [column, value])), contactIds });
  return "completed";
}

/** Contacts for a client who has none; gives their ids. */
function addFirstContacts(tx: Command, clientId: number, contacts: NonNullable<ClientInput["contacts"]>): number[] {
  if (contacts.length === 0 || tx.bulk.get("SELECT 1 FROM contacts WHERE client_id = ?", clientId)) return [];
  replaceContacts(tx, clientId, contacts);
  return tx.bulk.all<{ id: number }>("SELECT id FROM contacts WHERE client_id = ?", clientId).map(({ id }) => id);
}

/** So that undoing the import takes it away again. A client that stands twice in one list keeps what was noted first. */
function noteBrought(tx: Command, clientId: number, filled: FilledBlanks | null): void {
  const row = { batch_id: tx.batchId as number, client_id: clientId, filled: filled === null ? null : JSON.stringify(filled) };
  tx.bulk.insert("client_imports", row, "(batch_id, client_id)");
}

/** What is given beyond name and number; an empty text takes away what was there. */
function given(input: ClientInput): { column: string; value: string | number | null }[] {
  return Object.entries(COLUMNS).flatMap(([field, column]) => {
    const value = input[field as keyof typeof COLUMNS];
    return value === undefined ? [] : [{ column, value: value === "" && !NEVER_NULL.has(field) ? null : value }];
  });
}

function insertClient(tx: Command, input: ClientInput, docNumber: string): number {
  const optional = Object.fromEntries(given(input).map(({ column, value }) => [column, value]));
  const row = { doc_type: input.docType, doc_number: docNumber, name: input.name, name_folded: foldText(input.name), created_at: tx.at };
  return tx.bulk.insert("clients", { ...row, ...optional }) as number;
}

function updateClient(tx: Command, id: number, input: ClientInput, docNumber: string): void {
  const changes = [
    { column: "doc_type", value: input.docType },
    { column: "doc_number", value: docNumber },
    { column: "name", value: input.name },
    { column: "name_folded", value: foldText(input.name) },
    ...given(input),
  ];
  tx.bulk.run(
    `UPDATE clients SET ${changes.map(({ column }) => `${column} = ?`).join(", ")} WHERE id = ?`,
    ...changes.map(({ value }) => value),
    id,
  );
}

function replaceContacts(tx: Command, clientId: number, contacts: NonNullable<ClientInput["contacts"]>): void {
  const kept = new Set(contacts.flatMap((contact) => contact.id ?? []));
  for (const { id } of tx.bulk.all<{ id: number }>("SELECT id FROM contacts WHERE client_id = ?", clientId))
    if (!kept.has(id)) tx.bulk.run("DELETE FROM contacts WHERE id = ?", id);
  for (const contact of contacts) {
    const values = [contact.name, contact.role || null, contact.phone || null, contact.email || null, contact.preferredChannel ?? null];
    if (contact.id !== undefined)
      tx.bulk.run(
        "UPDATE contacts SET name = ?, role = ?, phone = ?, email = ?, preferred_channel = ? WHERE id = ? AND client_id = ?",
        ...values,
        contact.id,
        clientId,
      );
    else
      tx.bulk.run(
        "INSERT INTO contacts (name, role, phone, email, preferred_channel, client_id) VALUES (?, ?, ?, ?, ?, ?)",
        ...values,
        clientId,
      );
  }
}

/** The client a document is about: found by document type and number, or created with the name that the document gives. */
export type ResolvedClient = { id: number; termDays: number | null };

/** Finds or creates the clients of many documents, each looked up once. */
export function clientResolver(tx: Command): (docType: ClientDocType, docNumber: string, name: string) => ResolvedClient {
  const known = new Map<string, ResolvedClient>();
  return (docType, rawNumber, name) => {
    const docNumber = rawNumber.toUpperCase();
    const key = `${docType} ${docNumber}`;
    let client = known.get(key);
    if (!client) {
      const row = tx.bulk.get<{ id: number; term_days: number | null }>(
        "SELECT id, term_days FROM clients WHERE doc_type = ? AND doc_number = ?",
        docType,
        docNumber,
      );
      client = row
        ? { id: row.id, termDays: row.term_days }
        : { id: insertClient(tx, { docType, docNumber, name }, docNumber), termDays: null };
      known.set(key, client);
    }
    return client;
  };
}
