import { sql } from "kysely";
import { AGEING_BUCKETS } from "../../shared/contract/insights.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { addDays } from "../../shared/dates.ts";
import { compareCurrencies } from "../../shared/money.ts";
import type { ReadDb } from "../ledger/context.ts";

type Ageing = OutputOf<"insights.getAgeing">;
type Table = Ageing[number];

/** What is open in all, and of it what is late by more than 0, 30, 60 and 90 days. */
type Row = { currency: string; clientId: number; name: string; open: number; late: number; late30: number; late60: number; late90: number };

/**
 * What is open by client and days late of each part: not late, 1-30, 31-60, 61-90, over 90; a table a currency, the largest debtor first.
 * Another date than today only shifts today's open balances between the buckets: it is not what was open on that date.
 * One pass over the partial covering index of open parts, in its own order: nothing else is read but the names.
 */
export async function readAgeing(read: ReadDb, asOn: string): Promise<Ageing> {
  const [on30, on60, on90] = [-30, -60, -90].map((days) => addDays(asOn, days));
  const { rows } = await sql<Row>`
    SELECT owing.*, clients.name FROM (
      SELECT currency, client_id AS clientId, sum(open_minor) AS open,
        coalesce(sum(open_minor) FILTER (WHERE due_on < ${asOn}), 0) AS late,
        coalesce(sum(open_minor) FILTER (WHERE due_on < ${on30}), 0) AS late30,
        coalesce(sum(open_minor) FILTER (WHERE due_on < ${on60}), 0) AS late60,
        coalesce(sum(open_minor) FILTER (WHERE due_on < ${on90}), 0) AS late90
      FROM parts INDEXED BY parts_ageing WHERE open_minor > 0 GROUP BY currency, client_id
    ) AS owing JOIN clients ON clients.id = owing.clientId ORDER BY open DESC, clientId`.execute(read);
  return tablesOf(rows);
}

function tablesOf(rows: readonly Row[]): Ageing {
  const tables = new Map<string, Table>();
  for (const { currency, clientId, name, open, late, late30, late60, late90 } of rows) {
    let table = tables.get(currency);
    if (!table) {
      table = { currency, buckets: [...AGEING_BUCKETS], rows: [], totalsMinor: [0, 0, 0, 0, 0] };
      tables.set(currency, table);
    }
    const minor = [open - late, late - late30, late30 - late60, late60 - late90, late90];
    table.rows.push({ clientId, name, minor });
    for (const [index, value] of minor.entries()) table.totalsMinor[index] = (table.totalsMinor[index] ?? 0) + value;
  }
  return [...tables.values()].sort((a, b) => compareCurrencies(a.currency, b.currency));
}
