import type { ReadDb } from "../../../ledger/context.ts";

export type Person = { clientId: number; contactId: number | null };

/** Who has which address, and which are the business's own. */
export type AddressBook = { peopleOf(address: string): readonly Person[]; isOurs(address: string): boolean };

/** The addresses of clients, of their contacts and of the business, in small letters. A field may hold several. */
export async function readAddressBook(read: ReadDb): Promise<AddressBook> {
  const clients = await read.selectFrom("clients").select(["id", "email"]).where("email", "is not", null).execute();
  const contacts = await read.selectFrom("contacts").select(["id", "client_id", "email"]).where("email", "is not", null).execute();
  const accounts = await read.selectFrom("mail_accounts").select(["from_address", "reply_to", "user"]).execute();
  const ours = new Set(accounts.flatMap(({ from_address, reply_to, user }) => [from_address, reply_to, user].flatMap(addressesIn)));
  const people = new Map<string, Person[]>();
  const add = (email: string | null, person: Person) => {
    for (const address of addressesIn(email)) people.set(address, [...(people.get(address) ?? []), person]);
  };
  // A contact says more than the client's own address: it stands first.
  for (const { id, client_id, email } of contacts) add(email, { clientId: client_id, contactId: id });
  for (const { id, email } of clients) add(email, { clientId: id, contactId: null });
  return { peopleOf: (address) => people.get(address) ?? [], isOurs: (address) => ours.has(address) };
}

function addressesIn(text: string | null): string[] {
  return (text ?? "")
    .toLowerCase()
    .split(/[\s,;<>]+/)
    .filter((word) => word.includes("@"));
}
