import { sql } from "kysely";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { DeliveryWay } from "../../../shared/contract/letters-files.ts";
import type { ReadDb } from "../../ledger/context.ts";

export type Delivery = OutputOf<"letters.noteDelivery">;

/** How letters reached their clients, by letter, the latest first. */
export async function readDeliveries(read: ReadDb, letterIds: readonly number[]): Promise<Map<number, Delivery[]>> {
  const { rows } = await sql<{
    id: number;
    letterId: number;
    on: string;
    way: DeliveryWay;
    receivedBy: string;
    note: string;
    name: string | null;
    mime: string | null;
    bytes: number | null;
    sha256: string | null;
  }>`SELECT id, letter_id AS letterId, on_day AS "on", way, received_by AS receivedBy, note, file_name AS name, mime, length(content) AS bytes, sha256
    FROM letter_deliveries WHERE letter_id IN (SELECT value FROM json_each(${JSON.stringify(letterIds)})) ORDER BY on_day DESC, id DESC`.execute(
    read,
  );
  const deliveries = rows.map(
    ({ name, mime, bytes, sha256, ...row }): Delivery => ({
      ...row,
      file: name !== null && mime !== null && bytes !== null && sha256 !== null ? { name, mime, bytes, sha256 } : null,
    }),
  );
  return Map.groupBy(deliveries, ({ letterId }) => letterId);
}
