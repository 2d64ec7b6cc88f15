import { daysBetween } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { readInFavourOf } from "../../ledger/in-favour.ts";
import type { OpenDocument, Position } from "./facts.ts";

type Row = OpenDocument & { id: number; currency: string; overdueMinor: number };

/** What a client owes today by currency, each document with what is disputed of it, and the money in its favour. Interest plays no part. */
export async function readPositions(read: ReadDb, clientId: number, todayOn: string): Promise<Position[]> {
  const [documents, favour] = await Promise.all([readOpen(read, clientId, todayOn), readInFavourOf(read, clientId)]);
  const currencies = [...new Set([...documents.map(({ currency }) => currency), ...favour.keys()])].sort(compareCurrencies);
  return currencies.map((currency) => {
    const own = documents.filter((document) => document.currency === currency);
    const sum = (of: (document: Row) => number) => own.reduce((total, document) => total + of(document), 0);
    return {
      currency,
      documents: own,
      openMinor: sum(({ openMinor }) => openMinor),
      overdueMinor: sum(({ overdueMinor }) => overdueMinor),
      disputedMinor: sum(({ disputedMinor }) => disputedMinor),
      inFavourMinor: favour.get(currency) ?? 0,
    };
  });
}

async function readOpen(read: ReadDb, clientId: number, todayOn: string): Promise<Row[]> {
  const rows = await read
    .selectFrom("invoices")
    .select((eb) => [
      "id",
      "series",
      "number",
      "issue_on as issueOn",
      "next_due_on as dueOn",
      "currency",
      "total_minor as totalMinor",
      "open_minor as openMinor",
      eb
        .selectFrom("parts")
        .select((inner) => inner.fn.sum<number>("parts.open_minor").as("sum"))
        .whereRef("parts.invoice_id", "=", "invoices.id")
        .where("parts.due_on", "<", todayOn)
        .as("overdueMinor"),
    ])
    .where("client_id", "=", clientId)
    .where("open_minor", ">", 0)
    .where("type", "<>", "07")
    .orderBy("next_due_on")
    .orderBy("id")
    .execute();
  const disputed = new Map<number, number>();
  for (const { invoiceId, amountMinor } of (await readDisputed(read, clientId)).get(clientId) ?? [])
    disputed.set(invoiceId, (disputed.get(invoiceId) ?? 0) + amountMinor);
  return rows.map(({ series, number, overdueMinor, ...row }) => ({
    ...row,
    document: documentLabel(series, number),
    overdueMinor: Number(overdueMinor ?? 0),
    disputedMinor: disputed.get(row.id) ?? 0,
    daysLate: daysBetween(row.dueOn, todayOn),
  }));
}
