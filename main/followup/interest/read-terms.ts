import type { ReadDb } from "../../ledger/context.ts";
import { type DatedRate, type InterestTerm, MONTHLY_YEAR_DAYS, YEAR_DAYS } from "./simple-interest.ts";

/** An agreement or a demand (Código Civil, art. 1333), or the monthly interest that bank deposits are explained with. */
export type NotedBasis =
  | {
      source: "noted";
      kind: "agreement" | "demand";
      agreedOn: string;
      fromOn: string;
      endedOn: string | null;
      annualHundredths: number | null;
      fee: { amountMinor: number; currency: string } | null;
      text: string;
    }
  | { source: "monthly"; percentHundredths: number; days: number; fromOn: string | null; endedOn: null };

/** What lets interest run, by client, the earliest first; of one client or of all that have something. Without what never came to run. */
export async function readBases(read: ReadDb, clientId?: number): Promise<Map<number, NotedBasis[]>> {
  const noted = await read
    .selectFrom("interest_agreements")
    .selectAll()
    .$if(clientId !== undefined, (query) => query.where("client_id", "=", clientId ?? 0))
    .orderBy("from_on")
    .orderBy("id")
    .execute();
  const bases = new Map<number, NotedBasis[]>();
  for (const row of noted.filter(({ from_on, ended_on }) => ended_on === null || ended_on > from_on)) {
    const fee = row.fee_minor !== null && row.fee_currency !== null ? { amountMinor: row.fee_minor, currency: row.fee_currency } : null;
    const { kind, text, agreed_on: agreedOn, from_on: fromOn, ended_on: endedOn, annual_hundredths: annualHundredths } = row;
    add(bases, row.client_id, { source: "noted", kind, text, agreedOn, fromOn, endedOn, annualHundredths, fee });
  }
  await addMonthly(read, bases, clientId);
  return bases;
}

/**
 * The monthly interest noted with how a client pays counts as the same thing where nothing else is in force, so that a deposit and the
 * follow-up never speak of two interests.
 */
async function addMonthly(read: ReadDb, bases: Map<number, NotedBasis[]>, clientId?: number): Promise<void> {
  const monthly = await read
    .selectFrom("client_agreements")
    .select(["client_id", "percent_hundredths", "days"])
    .where("kind", "=", "late_interest")
    .where("ended_at", "is", null)
    .$if(clientId !== undefined, (query) => query.where("client_id", "=", clientId ?? 0))
    .execute();
  for (const { client_id, percent_hundredths, days } of monthly) {
    const ends = (bases.get(client_id) ?? []).map(({ endedOn }) => endedOn);
    if (ends.includes(null)) continue;
    const fromOn = ends.reduce((last, on) => (last === null || (on !== null && on > last) ? on : last), null);
    add(bases, client_id, { source: "monthly", percentHundredths: percent_hundredths, days, fromOn, endedOn: null });
  }
}

function add(bases: Map<number, NotedBasis[]>, clientId: number, basis: NotedBasis): void {
  bases.set(clientId, [...(bases.get(clientId) ?? []), basis]);
}

/** The dated table of each currency, in order of the day. */
export async function readRateTable(read: ReadDb): Promise<Map<string, DatedRate[]>> {
  const rows = await read
    .selectFrom("interest_rates")
    .select(["currency", "from_on as fromOn", "annual_hundredths as annualHundredths"])
    .where("removed_at", "is", null)
    .orderBy("from_on")
    .execute();
  return Map.groupBy(rows, ({ currency }) => currency);
}

/** The terms that follow for documents of a currency. */
export function termsOf(bases: readonly NotedBasis[], table: ReadonlyMap<string, DatedRate[]>, currency: string): InterestTerm[] {
  return bases.map((basis) => {
    const { fromOn, endedOn } = basis;
    if (basis.source === "monthly") {
      const rates = [{ fromOn: "0000-01-01", annualHundredths: 12 * basis.percentHundredths }];
      return { fromOn, endedOn, rates, graceDays: basis.days, yearDays: MONTHLY_YEAR_DAYS };
    }
    const rates =
      basis.annualHundredths === null ? (table.get(currency) ?? []) : [{ fromOn: "0000-01-01", annualHundredths: basis.annualHundredths }];
    return { fromOn, endedOn, rates, graceDays: 0, yearDays: YEAR_DAYS };
  });
}
