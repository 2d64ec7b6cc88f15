import { sql } from "kysely";
import { addDays } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { SOON_DAYS } from "./candidate.ts";

/** What one client has open in one currency, by age. */
export type Owing = {
  clientId: number;
  currency: string;
  /** Not late, 1-30, 31-60, 61-90, over 90 days. */
  buckets: number[];
  soonMinor: number;
  oldestDueOn: string;
  nextDueOn: string | null;
};

type Row = {
  clientId: number;
  currency: string;
  b0: number;
  b1: number;
  b2: number;
  b3: number;
  b4: number;
  soonMinor: number;
  oldestDueOn: string;
  nextDueOn: string | null;
};

/** Every client with something open, in one pass over the covering index of open parts. */
export async function readOwing(read: ReadDb, todayOn: string): Promise<Owing[]> {
  const [late30, late60, late90, soon] = [-30, -60, -90, SOON_DAYS].map((days) => addDays(todayOn, days));
  const { rows } = await sql<Row>`
    SELECT client_id AS clientId, currency,
      sum(CASE WHEN due_on >= ${todayOn} THEN open_minor ELSE 0 END) AS b0,
      sum(CASE WHEN due_on < ${todayOn} AND due_on >= ${late30} THEN open_minor ELSE 0 END) AS b1,
      sum(CASE WHEN due_on < ${late30} AND due_on >= ${late60} THEN open_minor ELSE 0 END) AS b2,
      sum(CASE WHEN due_on < ${late60} AND due_on >= ${late90} THEN open_minor ELSE 0 END) AS b3,
      sum(CASE WHEN due_on < ${late90} THEN open_minor ELSE 0 END) AS b4,
      sum(CASE WHEN due_on >= ${todayOn} AND due_on <= ${soon} THEN open_minor ELSE 0 END) AS soonMinor,
      min(due_on) AS oldestDueOn,
      min(CASE WHEN due_on >= ${todayOn} THEN due_on END) AS nextDueOn
    FROM parts INDEXED BY parts_ageing WHERE open_minor > 0 GROUP BY currency, client_id`.execute(read);
  return rows.map(({ b0, b1, b2, b3, b4, ...row }) => ({ ...row, buckets: [b0, b1, b2, b3, b4] }));
}

export function overdueOf({ buckets }: Owing): number {
  return buckets.slice(1).reduce((sum, minor) => sum + minor, 0);
}

/** What falls due on each of the days from a date on, by currency. */
export async function readWeek(read: ReadDb, fromOn: string, days: number): Promise<Map<string, { on: string; amountMinor: number }[]>> {
  const rows = await read
    .selectFrom("parts")
    .select((eb) => ["currency", "due_on", eb.fn.sum<number>("open_minor").as("minor")])
    .where("open_minor", ">", 0)
    .where("due_on", ">=", fromOn)
    .where("due_on", "<", addDays(fromOn, days))
    .groupBy(["currency", "due_on"])
    .execute();
  const dates = Array.from({ length: days }, (_, index) => addDays(fromOn, index));
  const byCurrency = Map.groupBy(rows, (row) => row.currency);
  return new Map(
    [...byCurrency].map(([currency, due]) => [
      currency,
      dates.map((on) => ({ on, amountMinor: Number(due.find((row) => row.due_on === on)?.minor ?? 0) })),
    ]),
  );
}
