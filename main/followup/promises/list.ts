import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readSettled, type SettledPromise } from "./read-settled.ts";

type Listed = OutputOf<"followup.listPromises">["promises"];

const MOST = 500;

/** Promises as they stand on a day: those that wait, the next due first, then the others, the newest first. */
export async function listPromises(
  read: ReadDb,
  { clientId, state, limit }: InputOf<"followup.listPromises">,
  todayOn: string,
): Promise<Listed> {
  const settled = await readSettled(read, todayOn, { clientId });
  const shown = settled
    .filter((promise) => state === undefined || promise.state === state)
    .sort(inOrder)
    .slice(0, limit ?? MOST);
  const [names, documents] = await Promise.all([readNames(read, shown), readDocuments(read, shown)]);
  return shown.map(
    ({ id, clientId: of, currency, amountMinor, paidMinor, madeOn, dueOn, graceUntilOn, channel, note, state: now, invoiceIds }) => ({
      id,
      clientId: of,
      clientName: names.get(of) ?? "",
      currency,
      amountMinor,
      paidMinor,
      madeOn,
      dueOn,
      graceUntilOn,
      channel,
      note,
      state: now,
      documents: invoiceIds.map((invoiceId) => ({ invoiceId, document: documents.get(invoiceId) ?? "" })),
    }),
  );
}

function inOrder(a: SettledPromise, b: SettledPromise): number {
  const [aWaits, bWaits] = [a.state === "waiting", b.state === "waiting"];
  if (aWaits !== bWaits) return aWaits ? -1 : 1;
  if (a.dueOn === b.dueOn) return aWaits ? a.id - b.id : b.id - a.id;
  return a.dueOn < b.dueOn === aWaits ? -1 : 1;
}

async function readNames(read: ReadDb, shown: readonly SettledPromise[]): Promise<Map<number, string>> {
  const ids = [...new Set(shown.map((promise) => promise.clientId))];
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom("clients").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function readDocuments(read: ReadDb, shown: readonly SettledPromise[]): Promise<Map<number, string>> {
  const named = shown.filter(({ invoiceIds }) => invoiceIds.length > 0).map(({ id }) => id);
  if (named.length === 0) return new Map();
  const rows = await read
    .selectFrom("promise_invoices")
    .innerJoin("invoices", "invoices.id", "promise_invoices.invoice_id")
    .select(["invoices.id", "invoices.series", "invoices.number"])
    .distinct()
    .where("promise_invoices.promise_id", "in", named)
    .execute();
  return new Map(rows.map((row) => [row.id, documentLabel(row.series, row.number)]));
}
