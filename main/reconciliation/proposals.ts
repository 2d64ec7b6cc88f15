import { sql } from "kysely";
import type { Proposal } from "../../shared/contract/reconciliation.ts";
import { addDays } from "../../shared/dates.ts";
import type { CallContext, ReadDb } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { readKnowledge } from "./knowledge/queries.ts";
import { notCollection, nothingFor } from "./matching/words/explain.ts";
import { matchLines } from "./matching/match.ts";
import { readReversals } from "./reversals.ts";
import type { MatchClient, MatchDocument, MatchInput, MatchLine, MatchPart } from "./matching/model.ts";

/** Reversals this many days before the first waiting deposit cannot concern any. */
const REVERSAL_WINDOW_DAYS = 1;

/** The proposals of everything that waits, with the version of each line they were made for. */
export type Proposed = { proposals: Proposal[]; lines: ReadonlyMap<number, ProposedLine> };
export type ProposedLine = MatchLine & { version: number; status: string; bank: string };

/** What was computed last, for as long as nobody writes: the screen, and applying what it shows, ask for the same. */
const remembered = new WeakMap<ReadDb, { revision: number; proposed: Proposed }>();

/** What each waiting deposit of every account most likely pays, decided together. */
export async function proposeAll(context: CallContext): Promise<Proposed> {
  const { read } = context;
  const revision = context.revision();
  const known = remembered.get(read);
  if (known?.revision === revision) return known.proposed;
  const waiting = await withoutTaken(read, await readLines(read));
  const [documents, clients, knowledge] = await Promise.all([readDocuments(read), readClients(read), readKnowledge(read, context.todayOn)]);
  const input: MatchInput = { lines: waiting, documents, clients, knowledge };
  const proposals = await matchLines(input, {
    pause: breather(context.signal),
    onProgress: (done, total) => context.progress(done, total, "Buscando qué paga cada abono"),
  });
  const pending = new Map(waiting.filter((line) => line.status === "pending").map((line) => [line.id, line]));
  const proposed = { proposals: proposals.filter((proposal) => pending.has(proposal.lineId)), lines: pending };
  if (context.revision() === revision) remembered.set(read, { revision, proposed });
  return proposed;
}

/** What was proposed last, however the ledger changed since; undefined where nothing was. */
export function lastProposed(read: ReadDb): Proposed | undefined {
  return remembered.get(read)?.proposed;
}

/** The proposals of some lines; those asked for by number that are no collection say so. */
export async function proposeFor(
  context: CallContext,
  filter: { lineIds?: readonly number[] | undefined; bankAccountId?: number | undefined },
): Promise<Proposal[]> {
  const { proposals, lines } = await proposeAll(context);
  const wanted = filter.lineIds && new Set(filter.lineIds);
  const found = proposals.filter(
    ({ lineId }) =>
      (!wanted || wanted.has(lineId)) && (filter.bankAccountId === undefined || lines.get(lineId)?.bankAccountId === filter.bankAccountId),
  );
  const others = [...(wanted ?? [])].filter((id) => !lines.has(id));
  if (others.length === 0) return found;
  const closed = (await readLines(context.read, others)).filter((line) => line.kind !== "credit");
  return [...found, ...closed.map((line) => nothingFor(line, notCollection(line)))];
}

/** The lines that wait, with the charges that may take one back; or those with the given ids. */
async function readLines(read: ReadDb, ids?: readonly number[]): Promise<ProposedLine[]> {
  let query = read
    .selectFrom("bank_lines as l")
    .innerJoin("bank_accounts as a", "a.id", "l.bank_account_id")
    .select([
      "l.id",
      "l.bank_account_id as bankAccountId",
      "a.kind as accountKind",
      "a.bank",
      "l.booked_on as bookedOn",
      "l.amount_minor as amountMinor",
      "l.currency",
      "l.description",
      "l.operation",
    ])
    .select(["l.counterparty_doc as counterpartyDoc", "l.counterparty_name as counterpartyName", "l.kind", "l.version", "l.status"])
    .where("l.removed_at", "is", null)
    .orderBy("l.booked_on")
    .orderBy("l.id");
  if (ids) {
    const list = JSON.stringify(ids);
    return query.where("l.id", "in", sql<number>`(SELECT value FROM json_each(${list}))`).execute();
  }
  const first = await read
    .selectFrom("bank_lines")
    .select((eb) => eb.fn.min("booked_on").as("on"))
    .where("status", "=", "pending")
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!first?.on) return [];
  const from = addDays(first.on, -REVERSAL_WINDOW_DAYS);
  query = query.where((eb) =>
    eb.or([eb("l.status", "=", "pending"), eb.and([eb("l.amount_minor", "<", 0), eb("l.booked_on", ">=", from)])]),
  );
  return query.execute();
}

/** Of lines that wait and charges: without the charges that took back a deposit which does not wait, since they take back no other. */
async function withoutTaken(read: ReadDb, lines: readonly ProposedLine[]): Promise<ProposedLine[]> {
  const waiting = new Map(lines.filter(({ status }) => status === "pending").map((line) => [line.id, line.amountMinor]));
  const settled = await read.selectFrom("line_reversals").select("reversal_line_id as id").where("undone_at", "is", null).execute();
  const pairs = await readReversals(read, { ofAmounts: [...new Set(waiting.values())] });
  const taken = new Set([
    ...settled.map(({ id }) => id),
    ...pairs.flatMap(({ credit, reversal }) => (waiting.has(credit.id) ? [] : [reversal.id])),
  ]);
  return taken.size === 0 ? [...lines] : lines.filter(({ id }) => !taken.has(id));
}

async function readClients(read: ReadDb): Promise<MatchClient[]> {
  return read.selectFrom("clients").select(["id", "name", "doc_number as docNumber", "trade_name as tradeName"]).execute();
}

/** Every document with something open, its parts by due date. */
async function readDocuments(read: ReadDb): Promise<MatchDocument[]> {
  const rows = await read
    .selectFrom("parts as p")
    .innerJoin("invoices as i", "i.id", "p.invoice_id")
    .select([
      "i.id",
      "i.key",
      "i.type",
      "i.series",
      "i.number",
      "i.client_id as clientId",
      "i.issue_on as issueOn",
      "i.currency",
      "i.total_minor as totalMinor",
      "i.detraccion_percent as detraccionPercent",
      "i.detraccion_pen_minor as detraccionPenMinor",
    ])
    .select(["p.cuota", "p.part", "p.due_on as dueOn", "p.amount_minor as amountMinor", "p.open_minor as openMinor"])
    .where("p.open_minor", ">", 0)
    .orderBy("p.due_on")
    .orderBy("p.invoice_id")
    .orderBy("p.cuota")
    .execute();
  const references = await readReferences(read);
  const documents = new Map<number, MatchDocument>();
  for (const { cuota, part, dueOn, amountMinor, openMinor, ...row } of rows) {
    const open: MatchPart = { cuota, part, dueOn, amountMinor, openMinor };
    const document = documents.get(row.id);
    if (document) document.parts.push(open);
    else documents.set(row.id, { ...row, references: references.get(row.id) ?? [], parts: [open] });
  }
  return [...documents.values()];
}

async function readReferences(read: ReadDb): Promise<Map<number, string[]>> {
  const rows = await read
    .selectFrom("invoice_references as r")
    .innerJoin("invoices as i", "i.id", "r.invoice_id")
    .select(["r.invoice_id", "r.reference"])
    .where("i.open_minor", ">", 0)
    .execute();
  const references = new Map<number, string[]>();
  for (const row of rows) references.set(row.invoice_id, [...(references.get(row.invoice_id) ?? []), row.reference]);
  return references;
}
