import { basename, join } from "node:path";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { Stage } from "../../shared/contract/common.ts";
import { foldText } from "../../shared/identifiers.ts";
import type { ReadDb } from "../ledger/context.ts";
import { readDeliveries } from "./delivery/read.ts";
import { mimeOf } from "../platform/saved-files.ts";

type Letter = OutputOf<"letters.listLetters">["letters"][number];

export type LetterSearch = { clientId?: number | undefined; search?: string | undefined; limit?: number | undefined };

/** Letters issued, newest first; `search` looks in the number and the client's name. */
export async function readLetters(read: ReadDb, folder: string, { clientId, search, limit }: LetterSearch): Promise<Letter[]> {
  const words = foldText(search ?? "");
  let query = read
    .selectFrom("letters")
    .innerJoin("clients", "clients.id", "letters.client_id")
    .select([
      "letters.id",
      "letters.number",
      "letters.client_id",
      "clients.name",
      "letters.stage",
      "letters.issued_on",
      "letters.totals",
      "letters.path",
      "letters.bytes",
      "letters.sha256",
      "letters.template",
    ])
    .orderBy("letters.id", "desc")
    .limit(limit ?? 200);
  if (clientId !== undefined) query = query.where("letters.client_id", "=", clientId);
  if (words !== "") {
    query = query.where((eb) =>
      eb.or([
        eb("clients.name_folded", "like", `%${words}%`),
        eb("letters.number", "like", `%${words.replaceAll(" ", "-").toUpperCase()}%`),
      ]),
    );
  }
  const rows = await query.execute();
  const deliveries = await readDeliveries(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    clientId: row.client_id,
    clientName: row.name,
    stage: row.stage as Stage,
    issuedOn: row.issued_on,
    totals: JSON.parse(row.totals) as Letter["totals"],
    file: { path: join(folder, row.path), name: basename(row.path), mime: mimeOf(row.path), bytes: row.bytes },
    sha256: row.sha256,
    template: row.template,
    deliveries: deliveries.get(row.id) ?? [],
  }));
}
