import type { ClientInput } from "../../../shared/contract/clients.ts";
import type { ReadClient } from "./read-row.ts";

type Taken = Extract<ReadClient, { client: ClientInput }>;

const MAX_CONTACTS = 50;

/** A client that stands on several rows becomes one, at the first of them: of each column the last filled cell, and every contact. */
export function joinTwins(read: readonly ReadClient[]): ReadClient[] {
  const known = new Map<string, Taken & { rows: number[] }>();
  const joined = read.flatMap((entry): ReadClient[] => {
    if (!("client" in entry)) return [entry];
    const key = `${entry.client.docType} ${entry.client.docNumber}`;
    const first = known.get(key);
    if (!first) {
      const taken = { ...entry, rows: [entry.row] };
      known.set(key, taken);
      return [taken];
    }
    first.rows.push(entry.row);
    first.client = { ...first.client, ...entry.client, ...contactsOf(first.client, entry.client) };
    first.warnings.push(...entry.warnings.filter(({ code }) => code !== "ruc_check" && code !== "dni_padded"));
    return [];
  });
  return joined.map((entry) => {
    if (!("client" in entry)) return entry;
    const { row, client, warnings } = entry;
    const rows = known.get(`${client.docType} ${client.docNumber}`)?.rows ?? [row];
    return { row, client, warnings: rows.length > 1 ? [...warnings, twinsFinding(client, rows)] : warnings };
  });
}

function contactsOf(one: ClientInput, other: ClientInput): Pick<ClientInput, "contacts"> {
  const contacts = new Map([...(one.contacts ?? []), ...(other.contacts ?? [])].map((contact) => [contact.name.toLowerCase(), contact]));
  return contacts.size === 0 ? {} : { contacts: [...contacts.values()].slice(0, MAX_CONTACTS) };
}

function twinsFinding({ docType, docNumber }: ClientInput, rows: readonly number[]) {
  const shown = rows.length > 5 ? `${rows.slice(0, 5).join(", ")}…` : `${rows.slice(0, -1).join(", ")} y ${rows.at(-1)}`;
  return {
    code: "repeated_client",
    message: `Filas ${shown}: ${docType} ${docNumber} está más de una vez; quedó un solo cliente, con el último dato de cada columna.`,
  };
}
