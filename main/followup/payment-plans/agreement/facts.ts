import { cleanLine } from "../../../../shared/clean-text.ts";
import type { ClientDocType } from "../../../../shared/contract/common.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { requireCompany } from "../../../ledger/company.ts";
import type { CallContext, ReadDb } from "../../../ledger/context.ts";

export type Party = { name: string; docType: ClientDocType; docNumber: string; address: string | null; signedBy: string; role: string };

export type PlacedAccount = { bank: string; number: string; cci: string | null };

/** What the text of a payment plan is written from. */
export type AgreementFacts = {
  number: string;
  madeOn: string;
  city: string | null;
  creditor: Party;
  debtor: Party;
  currency: string;
  totalMinor: number;
  documents: { document: string; issueOn: string; dueOn: string; totalMinor: number; amountMinor: number }[];
  cuotas: { number: number; dueOn: string; amountMinor: number }[];
  graceDays: number;
  missedToBreak: number;
  notes: string;
  accounts: PlacedAccount[];
};

/** Reads a payment plan as it was agreed, whatever came of it since. @throws AppError no_company | not_found */
export async function readAgreement({ read }: Pick<CallContext, "read">, id: number): Promise<AgreementFacts> {
  const plan = await read
    .selectFrom("payment_plans")
    .innerJoin("clients", "clients.id", "payment_plans.client_id")
    .selectAll("payment_plans")
    .select(["clients.name", "clients.doc_type", "clients.doc_number", "clients.address"])
    .where("payment_plans.id", "=", id)
    .executeTakeFirst();
  if (!plan) throw new AppError("not_found", "Ese convenio no existe en estos datos.");
  const company = await requireCompany(read);
  return {
    number: plan.number,
    madeOn: plan.made_on,
    city: company.city ? cleanLine(company.city) : null,
    creditor: {
      name: cleanLine(company.legalName),
      docType: "RUC",
      docNumber: company.ruc,
      address: company.address ? cleanLine(company.address) : null,
      signedBy: cleanLine(company.signatory ?? ""),
      role: cleanLine(company.signatoryRole ?? ""),
    },
    debtor: {
      name: cleanLine(plan.name),
      docType: plan.doc_type,
      docNumber: cleanLine(plan.doc_number),
      address: plan.address ? cleanLine(plan.address) : null,
      signedBy: plan.signed_by,
      role: "",
    },
    currency: plan.currency,
    totalMinor: plan.total_minor,
    documents: await readDocuments(read, id),
    cuotas: await read
      .selectFrom("payment_plan_cuotas")
      .select(["number", "due_on as dueOn", "amount_minor as amountMinor"])
      .where("payment_plan_id", "=", id)
      .orderBy("number")
      .execute(),
    graceDays: plan.grace_days,
    missedToBreak: plan.missed_to_break,
    notes: plan.notes,
    accounts: await readAccounts(read, plan.currency),
  };
}

async function readDocuments(read: ReadDb, id: number): Promise<AgreementFacts["documents"]> {
  const rows = await read
    .selectFrom("payment_plan_invoices")
    .innerJoin("invoices", "invoices.id", "payment_plan_invoices.invoice_id")
    .select(["invoices.series", "invoices.number", "invoices.issue_on", "invoices.due_on", "invoices.total_minor"])
    .select("payment_plan_invoices.amount_minor")
    .where("payment_plan_invoices.payment_plan_id", "=", id)
    .orderBy("invoices.due_on")
    .orderBy("invoices.id")
    .execute();
  return rows.map((row) => ({
    document: cleanLine(documentLabel(row.series, row.number)),
    issueOn: row.issue_on,
    dueOn: row.due_on,
    totalMinor: row.total_minor,
    amountMinor: row.amount_minor,
  }));
}

/** Where the cuotas can be paid: the company's accounts and wallets of the currency; that of the detracciones is for nothing else. */
async function readAccounts(read: ReadDb, currency: string): Promise<PlacedAccount[]> {
  const rows = await read
    .selectFrom("bank_accounts")
    .select(["bank", "number", "cci"])
    .where("currency", "=", currency)
    .where("kind", "!=", "detraccion")
    .orderBy("id")
    .execute();
  // One that a statement left without a number is nowhere to pay.
  return rows
    .filter(({ number }) => /\d/.test(number))
    .map(({ bank, number, cci }) => ({ bank: cleanLine(bank), number: cleanLine(number), cci }));
}
