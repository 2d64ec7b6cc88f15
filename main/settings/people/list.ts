import type { OutputOf } from "../../../shared/contract/index.ts";
import type { ReadDb } from "../../ledger/context.ts";

/** The people of the office by name, and how many clients each looks after. */
export async function listPeople(read: ReadDb): Promise<OutputOf<"settings.listPeople">> {
  const people = await read.selectFrom("people").select(["id", "name", "role"]).where("archived_at", "is", null).execute();
  const counts = await read
    .selectFrom("clients")
    .select((eb) => ["person_id", eb.fn.countAll<number>().as("clients")])
    .where("person_id", "is not", null)
    .groupBy("person_id")
    .execute();
  const clients = new Map(counts.map((row) => [row.person_id, Number(row.clients)]));
  return {
    people: people
      .map((person) => ({ ...person, clients: clients.get(person.id) ?? 0 }))
      .sort((a, b) => a.name.localeCompare(b.name, "es")),
  };
}
