import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel, foldText } from "../../shared/identifiers.ts";
import { compareCurrencies } from "../../shared/money.ts";
import { searchClientIds } from "../clients/index.ts";
import type { ReadDb } from "../ledger/context.ts";

const MOST_PARTS = 300;
const MOST_CLIENTS = 20;

/** The bank accounts with the last balance the bank stated and how far their statements reach. */
export async function readAccounts(read: ReadDb): Promise<OutputOf<"reconciliation.listAccounts">["accounts"]> {
  const accounts = await read.selectFrom("bank_accounts").select(["id", "bank", "number", "currency", "kind"]).orderBy("id").execute();
  const lines = await read
    .selectFrom("bank_lines")
    .select(["bank_account_id as id", (eb) => eb.fn.countAll<number>().as("lines"), (eb) => eb.fn.max("booked_on").as("upToOn")])
    .select(sql<number>`sum(status = 'pending' AND amount_minor > 0)`.as("pending"))
    .where("removed_at", "is", null)
    .groupBy("bank_account_id")
    .execute();
  const balances = await sql<{
    id: number;
    closing: number | null;
  }>`SELECT s.bank_account_id AS id, s.closing_minor AS closing, max(s.last_on || '-' || printf('%012d', s.id)) FROM statements s
    JOIN batches b ON b.id = s.batch_id WHERE b.undone_at IS NULL AND s.closing_minor IS NOT NULL GROUP BY s.bank_account_id`.execute(read);
  return accounts
    .map((account) => {
      const counted = lines.find((row) => row.id === account.id);
      const balance = balances.rows.find((row) => row.id === account.id);
      return {
        ...account,
        upToOn: counted?.upToOn ?? null,
        bankBalanceMinor: balance?.closing ?? null,
        pending: Number(counted?.pending ?? 0),
        lines: Number(counted?.lines ?? 0),
      };
    })
    .sort((a, b) => compareCurrencies(a.currency, b.currency) || a.id - b.id);
}

/** A page of bank lines, newest first, with the counts of their status in the same accounts. */
export async function readLinePage(
  read: ReadDb,
  input: InputOf<"reconciliation.listLines">,
): Promise<OutputOf<"reconciliation.listLines">> {
  const base = read
    .selectFrom("bank_lines as l")
    .innerJoin("bank_accounts as a", "a.id", "l.bank_account_id")
    .where("l.removed_at", "is", null)
    .$if(input.bankAccountId !== undefined, (query) => query.where("l.bank_account_id", "=", input.bankAccountId as number))
    .$if(input.onlyCredits === true, (query) => query.where("l.amount_minor", ">", 0));
  const counted = await base
    .select(["l.status", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("l.status")
    .execute();
  const count = (status: string) => Number(counted.find((row) => row.status === status)?.count ?? 0);
  let page = base
    .leftJoin("payments as p", "p.id", "l.payment_id")
    .select([
      "l.id",
      "l.bank_account_id as bankAccountId",
      "a.bank",
      "a.number",
      "a.kind as accountKind",
      "l.booked_on as bookedOn",
      "l.amount_minor as amountMinor",
      "l.currency",
      "l.description",
      "l.operation",
    ])
    .select([
      "l.counterparty_doc as counterpartyDoc",
      "l.counterparty_name as counterpartyName",
      "l.kind",
      "l.status",
      "l.version",
      "l.payment_id as paymentId",
      "p.batch_id as batchId",
      "l.note",
      (eb) =>
        eb
          .selectFrom("line_reversals as r")
          .select("r.reversal_line_id")
          .whereRef("r.credit_line_id", "=", "l.id")
          .where("r.undone_at", "is", null)
          .as("reversedByLineId"),
    ])
    .orderBy("l.booked_on", "desc")
    .orderBy("l.id", "desc")
    .limit(input.limit ?? 200);
  if (input.status) page = page.where("l.status", "=", input.status);
  if (input.search) page = page.where(searchedBy(input.search));
  if (input.beforeId !== undefined) {
    const beforeId = input.beforeId;
    page = page.where(sql<boolean>`(l.booked_on, l.id) < (SELECT booked_on, id FROM bank_lines WHERE id = ${beforeId})`);
  }
  const rows = await page.execute();
  const lines = rows.map(({ bank, number, ...line }) => ({ ...line, accountLabel: `${bank} ${number}` }));
  return { lines, counts: { pending: count("pending"), applied: count("applied"), ignored: count("ignored") } };
}

/** Lines whose text, number, payer or amount holds what was typed. */
function searchedBy(search: string) {
  const folded = `%${foldText(search)}%`;
  const plain = `%${search.trim()}%`;
  const digits = search.replace(/[^\d.]/g, "");
  const minor = /^\d+(\.\d{1,2})?$/.test(digits) && /^[\d.,\sS/$U-]+$/.test(search) ? Math.round(Number(digits) * 100) : null;
  return sql<boolean>`(l.description_folded LIKE ${folded} OR l.operation LIKE ${plain} OR l.counterparty_doc LIKE ${plain} OR l.counterparty_name LIKE ${plain} OR abs(l.amount_minor) = ${minor})`;
}

type Candidates = OutputOf<"reconciliation.listCandidates">;

/**
 * Clients and open parts that a line could pay: of one client, found by name, RUC or document number, or of exactly its amount.
 * @throws AppError not_found
 */
export async function readCandidates(
  read: ReadDb,
  { lineId, clientId, search }: InputOf<"reconciliation.listCandidates">,
): Promise<Candidates> {
  const line = await read
    .selectFrom("bank_lines")
    .select(["currency", "amount_minor"])
    .where("id", "=", lineId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
  if (clientId !== undefined)
    return candidatesOf(
      read,
      line.currency,
      [clientId],
      (await openParts(read, line.currency).where("p.client_id", "=", clientId).execute()).map(toPart),
    );
  const parts = search
    ? await partsByText(read, line.currency, search)
    : (await openParts(read, line.currency).where("p.open_minor", "=", line.amount_minor).execute()).map(toPart);
  const found = search ? await searchClientIds(read, search, MOST_CLIENTS) : [];
  const owners = await read
    .selectFrom("invoices")
    .select("client_id")
    .distinct()
    .where("id", "in", [-1, ...parts.map((part) => part.invoiceId)])
    .execute();
  const clientIds = [...new Set([...owners.map((row) => row.client_id), ...found])].slice(0, MOST_CLIENTS);
  return candidatesOf(read, line.currency, clientIds, parts);
}

function openParts(read: ReadDb, currency: string) {
  return read
    .selectFrom("parts as p")
    .innerJoin("invoices as i", "i.id", "p.invoice_id")
    .select([
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

function toPart({ series, number, ...part }: PartRow): Candidates["parts"][number] {
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
  const seen = new Set(byNumber.map((row) => row.invoiceId));
  return [...byNumber, ...byReference.filter((row) => !seen.has(row.invoiceId))].map(toPart);
}

async function candidatesOf(read: ReadDb, currency: string, clientIds: readonly number[], parts: Candidates["parts"]): Promise<Candidates> {
  const clients = await read
    .selectFrom("clients as c")
    .leftJoin("parts as p", (join) => join.onRef("p.client_id", "=", "c.id").on("p.currency", "=", currency).on("p.open_minor", ">", 0))
    .select(["c.id", "c.name", "c.doc_number as docNumber"])
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("p.open_minor"), sql<number>`0`).as("openMinor"))
    .where("c.id", "in", [-1, ...clientIds])
    .groupBy("c.id")
    .execute();
  const place = (id: number) => clientIds.indexOf(id);
  return { clients: clients.map((row) => ({ ...row, openMinor: Number(row.openMinor) })).sort((a, b) => place(a.id) - place(b.id)), favour: [], rate: null, parts };
}
