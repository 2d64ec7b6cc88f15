import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel, foldText } from "../../shared/identifiers.ts";
import { searchClientIds } from "../clients/index.ts";
import { parseHumanAmount } from "../../shared/money.ts";
import type { ReadDb } from "../ledger/context.ts";
import { rateFor } from "../rates/index.ts";

const MOST_PARTS = 300;
const MOST_CLIENTS = 20;
const LOCAL_CURRENCY = "PEN";
/** A rate this old is none. */
const RATE_DAYS = 7;

type Candidates = OutputOf<"reconciliation.listCandidates">;

/**
 * Clients and open parts that a line could pay: of one client, found by name, RUC or document number, or of exactly its amount.
 * @throws AppError not_found
 */
export async function readCandidates(
  read: ReadDb,
  { lineId, clientId, search, currency: chosen }: InputOf<"reconciliation.listCandidates">,
): Promise<Candidates> {
  const line = await read
    .selectFrom("bank_lines")
    .select(["currency", "amount_minor", "booked_on"])
    .where("id", "=", lineId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
  const currency = chosen ?? line.currency;
  const found = await findParts(read, { currency, clientId, search, amountMinor: line.amount_minor });
  return {
    ...found,
    favour: clientId === undefined ? [] : await readFavour(read, clientId, currency),
    rate: await readRate(
      read,
      line.currency === LOCAL_CURRENCY ? (currency === LOCAL_CURRENCY ? "USD" : currency) : line.currency,
      line.booked_on,
    ),
  };
}

type Found = Pick<Candidates, "clients" | "parts">;
type Wanted = { currency: string; clientId: number | undefined; search: string | undefined; amountMinor: number };

async function findParts(read: ReadDb, { currency, clientId, search, amountMinor }: Wanted): Promise<Found> {
  if (clientId !== undefined)
    return candidatesOf(
      read,
      currency,
      [clientId],
      (await openParts(read, currency).where("p.client_id", "=", clientId).execute()).map(toPart),
    );
  const parts = search
    ? await partsByText(read, currency, search)
    : (await openParts(read, currency).where("p.open_minor", "=", amountMinor).execute()).map(toPart);
  const found = search ? await searchClientIds(read, search, MOST_CLIENTS) : [];
  const owners = await read
    .selectFrom("invoices")
    .select("client_id")
    .distinct()
    .where("id", "in", [-1, ...parts.map((part) => part.invoiceId)])
    .execute();
  const clientIds = [...new Set([...owners.map((row) => row.client_id), ...found])].slice(0, MOST_CLIENTS);
  return candidatesOf(read, currency, clientIds, parts);
}

/** What is in a client's favour, the oldest first. */
async function readFavour(read: ReadDb, clientId: number, currency: string): Promise<Candidates["favour"]> {
  return read
    .selectFrom("payments")
    .select(["id as paymentId", "paid_on as paidOn", "method", "reference", "unallocated_minor as unallocatedMinor"])
    .where("client_id", "=", clientId)
    .where("currency", "=", currency)
    .where("unallocated_minor", ">", 0)
    .orderBy("paid_on")
    .orderBy("id")
    .execute();
}

async function readRate(read: ReadDb, currency: string, on: string): Promise<Candidates["rate"]> {
  const rate = await rateFor(read, currency, on, RATE_DAYS);
  return rate ? { currency, on: rate.on, rateMicros: rate.sellMicros } : null;
}

function openParts(read: ReadDb, currency: string) {
  return read
    .selectFrom("parts as p")
    .innerJoin("invoices as i", "i.id", "p.invoice_id")
    .select([
      "p.id as partId",
      "i.id as invoiceId",
      "i.key",
      "i.series",
      "i.number",
      "p.cuota",
      "p.part",
      "p.due_on as dueOn",
      "p.open_minor as openMinor",
      "p.currency",
    ])
    .where("p.open_minor", ">", 0)
    .where("p.currency", "=", currency)
    .orderBy("p.due_on")
    .orderBy("p.id")
    .limit(MOST_PARTS);
}

type PartRow = Awaited<ReturnType<ReturnType<typeof openParts>["execute"]>>[number];

function toPart({ partId: _, series, number, ...part }: PartRow): Candidates["parts"][number] {
  return { ...part, document: documentLabel(series, number) };
}

async function partsByText(read: ReadDb, currency: string, search: string): Promise<Candidates["parts"]> {
  const [series, number] = /^\s*([A-Za-z]\w{3})[-\s]+0*(\d+)\s*$/.exec(search)?.slice(1) ?? [
    undefined,
    search.trim().replace(/^0+(?=\d)/, ""),
  ];
  const byNumber = await openParts(read, currency)
    .where("i.number", "=", number ?? "")
    .$if(series !== undefined, (query) => query.where("i.series", "=", (series ?? "").toUpperCase()))
    .execute();
  const references = read.selectFrom("invoice_references").select("invoice_id").where("reference_folded", "=", foldText(search));
  const byReference = await openParts(read, currency).where("i.id", "in", references).execute();
  const amountMinor = parseHumanAmount(search, currency);
  const byAmount = amountMinor
    ? await openParts(read, currency)
        .where((eb) =>
          eb.or([eb("p.open_minor", "=", amountMinor), eb("i.open_minor", "=", amountMinor), eb("i.total_minor", "=", amountMinor)]),
        )
        .execute()
    : [];
  const all = [...byNumber, ...byReference, ...byAmount];
  return all.filter((row, at) => all.findIndex((other) => other.partId === row.partId) === at).map(toPart);
}

async function candidatesOf(read: ReadDb, currency: string, clientIds: readonly number[], parts: Candidates["parts"]): Promise<Found> {
  const clients = await read
    .selectFrom("clients as c")
    .leftJoin("parts as p", (join) => join.onRef("p.client_id", "=", "c.id").on("p.currency", "=", currency).on("p.open_minor", ">", 0))
    .select(["c.id", "c.name", "c.doc_number as docNumber"])
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("p.open_minor"), sql<number>`0`).as("openMinor"))
    .where("c.id", "in", [-1, ...clientIds])
    .groupBy("c.id")
    .execute();
  const place = (id: number) => clientIds.indexOf(id);
  return { clients: clients.map((row) => ({ ...row, openMinor: Number(row.openMinor) })).sort((a, b) => place(a.id) - place(b.id)), parts };
}
