import { sql } from "kysely";
import type { InputOf } from "../../shared/contract/index.ts";
import type { InvoiceDetail } from "../../shared/contract/invoices.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { InvoiceRecord } from "../ledger/tables.ts";
import { readLegalTerm } from "./legal-terms.ts";
import type { ProposedDetraccion } from "./propose-detraccion.ts";
import { readProof, rejectedByTaxOffice } from "./tax-office.ts";
import { statusOf } from "./workbook/pages.ts";

/** One document with everything that hangs on it. @throws AppError not_found */
export async function readInvoice(read: ReadDb, input: InputOf<"invoices.getInvoice">): Promise<InvoiceDetail> {
  const base = read.selectFrom("invoices").selectAll();
  const wanted =
    "id" in input ? base.where("id", "=", input.id) : base.where("key", "=", input.key).orderBy("void_on", "asc").orderBy("id", "desc");
  const row = await wanted.limit(1).executeTakeFirst();
  if (!row) throw new AppError("not_found", "Ese documento no está en tus datos.");
  const client = await read
    .selectFrom("clients")
    .select(["id", "doc_type as docType", "doc_number as docNumber", "name"])
    .where("id", "=", row.client_id)
    .executeTakeFirstOrThrow();
  const references = await read.selectFrom("invoice_references").select("reference").where("invoice_id", "=", row.id).execute();
  const reference = await readReference(read, row);
  const proof = await readProof(read, row.id);
  const { taxOffice } = proof;
  const facts = { type: row.type, issueOn: row.issue_on, clientDocType: client.docType, clientDocNumber: client.docNumber };
  const legalTerm = await readLegalTerm(read, row.id, facts);
  return {
    id: row.id,
    key: row.key,
    type: row.type,
    series: row.series,
    number: row.number,
    issueOn: row.issue_on,
    dueOn: row.next_due_on,
    currency: row.currency,
    totalMinor: row.total_minor,
    openMinor: row.open_minor,
    status: statusOf(row),
    client,
    parts: await readParts(read, row),
    ...(reference ? { reference } : {}),
    ...(row.detraccion_minor
      ? {
          detraccion: {
            percent: row.detraccion_percent ?? 0,
            amountMinor: row.detraccion_minor,
            code: row.detraccion_code,
            account: row.detraccion_account,
          },
        }
      : {}),
    ...(row.retencion_minor ? { retencion: { percent: row.retencion_percent ?? 0, amountMinor: row.retencion_minor } } : {}),
    otherReferences: references.map((entry) => entry.reference),
    ...(row.detraccion_proposed ? { detraccionProposed: JSON.parse(row.detraccion_proposed) as ProposedDetraccion } : {}),
    warnings: [
      ...(taxOffice?.state === "rejected" ? [rejectedByTaxOffice(taxOffice.code, taxOffice.text)] : []),
      ...(JSON.parse(row.warnings) as InvoiceDetail["warnings"]),
    ],
    ...proof,
    ...(legalTerm ? { legalTerm } : {}),
    source: {
      kind: row.source_kind,
      format: row.source_format as InvoiceDetail["source"]["format"],
      file: row.source_name,
      importedAt: row.created_at,
    },
    payments: await readPaymentsOf(read, row.id),
    notesAbout: await readNotesAbout(read, row),
    notes: row.notes,
  };
}

/** Parts of the schedule in force; parts of a former one only as far as they were paid. */
async function readParts(read: ReadDb, row: InvoiceRecord): Promise<InvoiceDetail["parts"]> {
  const { rows } = await sql<{
    cuota: number;
    part: InvoiceDetail["parts"][number]["part"];
    dueOn: string;
    amountMinor: number;
    openMinor: number;
  }>`
    SELECT cuota, part, due_on AS "dueOn", amount_minor - coalesce((SELECT sum(amount_minor) FROM postings WHERE part_id = parts.id AND kind = 'reschedule'), 0) AS "amountMinor", open_minor AS "openMinor"
    FROM parts WHERE invoice_id = ${row.id} ORDER BY schedule, cuota, CASE part WHEN 'net' THEN 0 WHEN 'retencion' THEN 1 ELSE 2 END`.execute(
    read,
  );
  return rows.filter((part) => part.amountMinor > 0);
}

async function readReference(read: ReadDb, row: InvoiceRecord): Promise<InvoiceDetail["reference"]> {
  if (!row.reference_series && !row.reference_number) return undefined;
  const target = await read
    .selectFrom("invoices")
    .select("id")
    .where("series", "=", row.reference_series ?? "")
    .where("number", "=", row.reference_number ?? "")
    .where("client_id", "=", row.client_id)
    .where("type", "<>", "07")
    .where("type", row.reference_type === "08" ? "=" : "<>", "08")
    .where("void_on", "is", null)
    .executeTakeFirst();
  return {
    type: row.reference_type ?? "",
    series: row.reference_series ?? "",
    number: row.reference_number ?? "",
    invoiceId: target?.id ?? null,
  };
}

async function readPaymentsOf(read: ReadDb, invoiceId: number): Promise<InvoiceDetail["payments"]> {
  const rows = await read
    .selectFrom("postings")
    .innerJoin("parts", "parts.id", "postings.part_id")
    .innerJoin("payments", "payments.id", "postings.payment_id")
    .leftJoin("bank_lines", "bank_lines.id", "payments.bank_line_id")
    .leftJoin("bank_accounts", "bank_accounts.id", "bank_lines.bank_account_id")
    .select((eb) => [
      "payments.id",
      "payments.paid_on",
      "payments.method",
      "payments.reference",
      "payments.reasons",
      "payments.credit_note_id",
      "bank_accounts.bank",
      "bank_lines.operation",
      "bank_lines.description",
      "bank_lines.booked_on",
      eb.fn.sum<number>("postings.amount_minor").as("sum"),
    ])
    .where("parts.invoice_id", "=", invoiceId)
    .where("postings.kind", "=", "allocation")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("postings as r").select("r.id").whereRef("r.reverses_id", "=", "postings.id"))))
    .groupBy("payments.id")
    .orderBy("payments.paid_on", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    paidOn: row.paid_on,
    amountMinor: Number(row.sum),
    method: row.method,
    reference: row.reference,
    bankLine: row.bank
      ? `${formatDate(row.booked_on ?? row.paid_on)} · ${row.bank} ${row.operation ?? ""} · ${row.description ?? ""}`.replace(/\s+/g, " ")
      : null,
    reasons: JSON.parse(row.reasons) as string[],
    reversible: row.credit_note_id === null,
  }));
}

async function readNotesAbout(read: ReadDb, row: InvoiceRecord): Promise<InvoiceDetail["notesAbout"]> {
  const notes = await read
    .selectFrom("invoices")
    .select(["id", "key", "series", "number", "type", "total_minor", "issue_on"])
    .where("reference_series", "=", row.series)
    .where("reference_number", "=", row.number)
    .where("client_id", "=", row.client_id)
    .where("type", "in", ["07", "08"])
    .where((eb) => eb(eb.fn.coalesce("reference_type", sql.lit("")), row.type === "08" ? "=" : "<>", "08"))
    .where("void_on", "is", null)
    .orderBy("issue_on")
    .execute();
  return notes.map((note) => ({
    id: note.id,
    key: note.key,
    document: documentLabel(note.series, note.number),
    type: note.type,
    totalMinor: note.total_minor,
    issueOn: note.issue_on,
  }));
}
