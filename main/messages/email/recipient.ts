import { AppError } from "../../../shared/contract/errors.ts";
import { foldText } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";

type Person = { id: number; name: string; role: string | null; email: string | null; preferredChannel: string | null };

export type MailRecipient = { address: string; name: string; contactId: number | null; isKnown: boolean };

type Addressed = { id: number; name: string; address: string };

/** Who pays the bills, by the name of the post; the first of these that fits somebody. */
const PAYING_ROLES = [/tesorer|pago/, /contab|finan|administ|cobran/];

/**
 * Whom a mail goes to: the person asked for; else the one who prefers e-mail, the one who pays the bills, the client's own address, any person with one.
 * Addresses that mail came back from are chosen last. Undefined when nobody has one.
 */
export function chooseMailRecipient(
  client: { name: string; email: string | null },
  people: readonly Person[],
  bad: ReadonlySet<string>,
): MailRecipient | undefined {
  const addressed: (Addressed & Person)[] = people.flatMap((person) =>
    person.email?.trim() ? [{ ...person, address: person.email.trim() }] : [],
  );
  const byRole = PAYING_ROLES.flatMap((role) => addressed.filter((person) => role.test(foldText(person.role ?? ""))));
  const own = client.email?.trim() ? [{ address: client.email.trim(), name: client.name, contactId: null }] : [];
  const ordered = [
    ...addressed.filter(({ preferredChannel }) => preferredChannel === "email").map(asRecipient),
    ...byRole.map(asRecipient),
    ...own,
    ...addressed.map(asRecipient),
  ];
  const found = ordered.find(({ address }) => !bad.has(address.toLowerCase())) ?? ordered[0];
  return found && { ...found, isKnown: true };
}

function asRecipient({ id, name, address }: Addressed): Omit<MailRecipient, "isKnown"> {
  return { address, name, contactId: id };
}

type Asked = { clientId: number; contactId?: number | undefined; to?: string | undefined };

/**
 * Reads whom a client's mail goes to.
 * @throws AppError not_found when the client or the contact is not there; invalid_input when nobody has an address
 */
export async function readMailRecipient(read: ReadDb, { clientId, contactId, to }: Asked): Promise<MailRecipient & { isBad: boolean }> {
  const client = await read.selectFrom("clients").select(["name", "email"]).where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const people = await read
    .selectFrom("contacts")
    .select(["id", "name", "role", "email", "preferred_channel as preferredChannel"])
    .where("client_id", "=", clientId)
    .orderBy("id")
    .execute();
  const bad = new Set((await read.selectFrom("bad_addresses").select("address").execute()).map(({ address }) => address.toLowerCase()));
  const found = pick(client, people, bad, { contactId, to });
  return { ...found, isBad: bad.has(found.address.toLowerCase()) };
}

function pick(
  client: { name: string; email: string | null },
  people: readonly Person[],
  bad: ReadonlySet<string>,
  { contactId, to }: Omit<Asked, "clientId">,
): MailRecipient {
  const asked = people.find(({ id }) => id === contactId);
  if (contactId !== undefined && !asked) throw new AppError("not_found", "Ese contacto no es de este cliente.");
  if (to !== undefined) return givenAddress(client, people, to, asked);
  if (asked) {
    if (!asked.email?.trim()) throw new AppError("invalid_input", `${asked.name} no tiene un correo: agrégalo en sus datos de contacto.`);
    return { address: asked.email.trim(), name: asked.name, contactId: asked.id, isKnown: true };
  }
  const chosen = chooseMailRecipient(client, people, bad);
  if (!chosen) throw new AppError("invalid_input", "Este cliente no tiene un correo: agrégalo en sus datos o en uno de sus contactos.");
  return chosen;
}

/** An address that was typed: whose it is, where somebody has it. */
function givenAddress(
  client: { name: string; email: string | null },
  people: readonly Person[],
  to: string,
  asked: Person | undefined,
): MailRecipient {
  const isSame = (email: string | null) => email?.trim().toLowerCase() === to.toLowerCase();
  const owner = asked && isSame(asked.email) ? asked : people.find(({ email }) => isSame(email));
  if (owner) return { address: to, name: owner.name, contactId: owner.id, isKnown: true };
  return { address: to, name: asked?.name ?? client.name, contactId: asked?.id ?? null, isKnown: isSame(client.email) };
}
