import { cleanLine } from "../../../../shared/clean-text.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { requireCompany } from "../../../ledger/company.ts";
import type { CallContext, ReadDb } from "../../../ledger/context.ts";
import { classOf } from "../groups.ts";
import { daysOf } from "../instants.ts";
import { getMonth, withTaken } from "../read.ts";
import type { ReportFacts, ReportLine, WaitingLine } from "./facts.ts";

/** The text of a movement that a report shows: the rest is in the bank's file. */
const LONGEST_TEXT = 300;

/** Everything that a report of a month tells. @throws AppError no_company, not_found */
export async function readReportFacts(context: CallContext, input: { bankAccountId: number; month: string }): Promise<ReportFacts> {
  const { read, todayOn } = context;
  const company = await requireCompany(read);
  const month = await getMonth(context, input);
  return {
    company: { name: cleanLine(company.legalName), ruc: company.ruc },
    month: { ...month, accountLabel: cleanLine(month.accountLabel) },
    lines: await readLines(read, input, todayOn),
    earlier: await readEarlier(read, input, todayOn),
    todayOn,
  };
}

async function readLines(
  read: ReadDb,
  { bankAccountId, month }: { bankAccountId: number; month: string },
  todayOn: string,
): Promise<ReportLine[]> {
  const { fromOn, toOn } = daysOf(month);
  const rows = await withTaken(read)
    .leftJoin("payments as p", "p.id", "l.payment_id")
    .leftJoin("clients as k", "k.id", "p.client_id")
    .select(["l.operation", "l.description", "l.note", "l.payment_id as paymentId", "k.name as clientName", "k.doc_number as clientDoc"])
    .where("l.bank_account_id", "=", bankAccountId)
    .where("l.booked_on", ">=", fromOn)
    .where("l.booked_on", "<=", toOn)
    .orderBy("l.booked_on")
    .orderBy("l.id")
    .execute();
  const documents = await readDocuments(read, bankAccountId, fromOn, toOn);
  return rows.map(({ id: _id, kind, status, taken, batchId: _batchId, paymentId, ...row }) => ({
    ...row,
    description: shown(row.description),
    note: row.note && shown(row.note),
    operation: row.operation && shown(row.operation),
    clientName: row.clientName && cleanLine(row.clientName),
    clientDoc: row.clientDoc && cleanLine(row.clientDoc),
    group: classOf({ amountMinor: row.amountMinor, kind, status, taken }),
    documents: documents.get(paymentId) ?? [],
    ageDays: daysBetween(row.bookedOn, todayOn),
  }));
}

const shown = (text: string) => cleanLine(text).slice(0, LONGEST_TEXT);

/** The documents that the payments of some days closed something of, by payment, each once. */
async function readDocuments(read: ReadDb, bankAccountId: number, fromOn: string, toOn: string): Promise<Map<number | null, string[]>> {
  const rows = await read
    .selectFrom("bank_lines as l")
    .innerJoin("postings as s", "s.payment_id", "l.payment_id")
    .innerJoin("parts as t", "t.id", "s.part_id")
    .innerJoin("invoices as i", "i.id", "t.invoice_id")
    .select(["l.payment_id as paymentId", "i.series", "i.number"])
    .where("l.bank_account_id", "=", bankAccountId)
    .where("l.removed_at", "is", null)
    .where("l.booked_on", ">=", fromOn)
    .where("l.booked_on", "<=", toOn)
    .where("s.kind", "=", "allocation")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("postings as r").select("r.id").whereRef("r.reverses_id", "=", "s.id"))))
    .orderBy("s.id")
    .execute();
  const documents = new Map<number | null, string[]>();
  for (const { paymentId, series, number } of rows) {
    const label = cleanLine(documentLabel(series, number));
    const known = documents.get(paymentId);
    if (!known) documents.set(paymentId, [label]);
    else if (!known.includes(label)) known.push(label);
  }
  return documents;
}

async function readEarlier(
  read: ReadDb,
  { bankAccountId, month }: { bankAccountId: number; month: string },
  todayOn: string,
): Promise<WaitingLine[]> {
  const rows = await withTaken(read)
    .select(["l.operation", "l.description", "l.note"])
    .where("l.bank_account_id", "=", bankAccountId)
    .where("l.status", "=", "pending")
    .where("l.booked_on", "<", daysOf(month).fromOn)
    .orderBy("l.booked_on")
    .orderBy("l.id")
    .execute();
  return rows
    .filter((row) => classOf(row) === "pending")
    .map(({ bookedOn, operation, description, amountMinor, note }) => ({
      bookedOn,
      operation: operation && shown(operation),
      description: shown(description),
      amountMinor,
      note: note && shown(note),
      ageDays: daysBetween(bookedOn, todayOn),
    }));
}
