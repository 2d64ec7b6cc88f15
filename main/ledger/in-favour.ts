import type { ReadDb } from "./context.ts";

/** Money that came in and is not applied yet, by `client currency`; of all clients or of one. Minor units. */
export async function readInFavour(read: ReadDb, clientId?: number): Promise<Map<string, number>> {
  let query = read
    .selectFrom("payments")
    .select((eb) => ["client_id", "currency", eb.fn.sum<number>("unallocated_minor").as("minor")])
    .where("unallocated_minor", ">", 0)
    .groupBy(["client_id", "currency"]);
  if (clientId !== undefined) query = query.where("client_id", "=", clientId);
  const rows = await query.execute();
  return new Map(rows.map((row) => [`${row.client_id} ${row.currency}`, Number(row.minor)]));
}

/** The same of one client, by currency. */
export async function readInFavourOf(read: ReadDb, clientId: number): Promise<Map<string, number>> {
  return new Map([...(await readInFavour(read, clientId))].map(([key, minor]) => [key.slice(key.indexOf(" ") + 1), minor]));
}
