import { AppError } from "../../shared/contract/errors.ts";
import { parseMobile } from "../../shared/identifiers.ts";
import type { ReadDb } from "../ledger/context.ts";

export type Person = { id: number; name: string; phone: string | null; preferredChannel: string | null };

export type Recipient = { contactName: string | null; mobile: string | null };

/** `contactId` null: it is the client's own telephone. */
export type ChosenRecipient = Recipient & { contactId: number | null };

export type MobileChannel = "whatsapp" | "sms";

/**
 * Whom a WhatsApp or a text message goes to: the person asked for; else the one who prefers it, the client's own mobile, any person with a mobile.
 * `mobile` is null when nobody has one.
 */
export function chooseRecipient(
  clientPhone: string | null,
  people: readonly Person[],
  asked?: Person,
  channel: MobileChannel = "whatsapp",
): ChosenRecipient {
  const withMobile = people.flatMap((person) => {
    const mobile = parseMobile(person.phone ?? "");
    return mobile ? [{ contactId: person.id, contactName: person.name, mobile, prefers: person.preferredChannel === channel }] : [];
  });
  if (asked) return { contactId: asked.id, contactName: asked.name, mobile: parseMobile(asked.phone ?? "") ?? null };
  const preferred = withMobile.find((person) => person.prefers);
  const own = parseMobile(clientPhone ?? "");
  if (preferred) return of(preferred);
  if (own) return { contactId: null, contactName: null, mobile: own };
  const [any] = withMobile;
  return any ? of(any) : { contactId: null, contactName: null, mobile: null };
}

const of = ({ contactId, contactName, mobile }: ChosenRecipient): ChosenRecipient => ({ contactId, contactName, mobile });

type Asked = { contactId?: number | undefined; channel?: MobileChannel };

/** Reads the recipient of a client's message. @throws AppError not_found when the contact is not one of the client's */
export async function readRecipient(
  read: ReadDb,
  clientId: number,
  clientPhone: string | null,
  { contactId, channel }: Asked = {},
): Promise<ChosenRecipient> {
  const people = await read
    .selectFrom("contacts")
    .select(["id", "name", "phone", "preferred_channel as preferredChannel"])
    .where("client_id", "=", clientId)
    .orderBy("id")
    .execute();
  const asked = people.find((person) => person.id === contactId);
  if (contactId !== undefined && !asked) throw new AppError("not_found", "Ese contacto no es de este cliente.");
  return chooseRecipient(clientPhone, people, asked, channel);
}

/** The same of a client whose telephone is yet to be read. @throws AppError not_found */
export async function readClientRecipient(read: ReadDb, clientId: number, asked: Asked): Promise<ChosenRecipient> {
  const client = await read.selectFrom("clients").select("phone").where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return await readRecipient(read, clientId, client.phone, asked);
}

/** Whom each of many clients is written to, as readRecipient says of each. */
export async function readRecipients(
  read: ReadDb,
  clients: ReadonlyMap<number, { phone: string | null }>,
  channel: MobileChannel,
): Promise<Map<number, ChosenRecipient>> {
  if (clients.size === 0) return new Map();
  const people = await read
    .selectFrom("contacts")
    .select(["id", "client_id as clientId", "name", "phone", "preferred_channel as preferredChannel"])
    .where("client_id", "in", [...clients.keys()])
    .orderBy("id")
    .execute();
  const byClient = Map.groupBy(people, ({ clientId }) => clientId);
  return new Map([...clients].map(([id, { phone }]) => [id, chooseRecipient(phone, byClient.get(id) ?? [], undefined, channel)]));
}
