import { sql } from "kysely";
import { AppError } from "../../../shared/contract/errors.ts";
import { addDays } from "../../../shared/dates.ts";
import { documentLabel, foldText } from "../../../shared/identifiers.ts";
import { requireCompany } from "../../ledger/company.ts";
import { madeAt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { missingCuotas, readRunningPlans, withoutInPlan } from "../../followup/index.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import type { BankAccount, LetterSource, OpenPart } from "./facts.ts";

/** How far back a letter recalls earlier letters, messages and calls. */
const RECALL_DAYS = 120;

/** Everything a letter to a client may need, and what is in the client's favour. */
export type ClientAccount = LetterSource & { inFavour: { currency: string; amountMinor: number }[] };

/**
 * Reads the open account of a client. `contactId` must be one of the client's contacts; null: nobody; without it the one who pays the bills, or the first.
 * @throws AppError no_company | not_found
 */
export async function readAccount(read: ReadDb, clientId: number, todayOn: string, contactId?: number | null): Promise<ClientAccount> {
  const company = await requireCompany(read);
  const client = await read
    .selectFrom("clients")
    .select(["doc_type as docType", "doc_number as docNumber", "name"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return {
    company,
    client,
    bankAccounts: await readBankAccounts(read),
    contact: await readContact(read, clientId, contactId),
    parts: await readOpenParts(read, clientId, todayOn),
    earlierContacts: await readEarlierContacts(read, clientId, todayOn),
    inFavour: await readInFavour(read, clientId),
  };
}

/** The company's accounts in the order they were added; one that a statement left without a number is nowhere to pay. */
export async function readBankAccounts(read: ReadDb): Promise<BankAccount[]> {
  const accounts = await read.selectFrom("bank_accounts").select(["bank", "number", "currency", "cci", "kind"]).orderBy("id").execute();
  return accounts.filter(({ number }) => /\d/.test(number));
}

/** Who pays the bills, by the name of the post. */
const PAYING_ROLE = /tesorer|pago|contab|finan|administ|cobran/;

async function readContact(read: ReadDb, clientId: number, contactId: number | null | undefined): Promise<LetterSource["contact"]> {
  if (contactId === null) return null;
  const rows = await read.selectFrom("contacts").select(["id", "name", "role"]).where("client_id", "=", clientId).orderBy("id").execute();
  if (contactId === undefined) return rows.find((row) => PAYING_ROLE.test(foldText(row.role ?? ""))) ?? rows[0] ?? null;
  const contact = rows.find((row) => row.id === contactId);
  if (!contact) throw new AppError("not_found", "Ese contacto no es de este cliente.");
  return contact;
}

/**
 * What may be asked of a client: the open parts with the facts of their documents, oldest first, without what is disputed of them.
 * What is in a payment plan that runs is asked for by the plan's cuotas, each a part of its own.
 */
export async function readOpenParts(read: ReadDb, clientId: number, todayOn: string): Promise<OpenPart[]> {
  const rows = await read
    .selectFrom("parts")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select((eb) => [
      "parts.invoice_id",
      "parts.cuota",
      "parts.part",
      "parts.due_on",
      "parts.currency",
      "parts.amount_minor",
      "parts.open_minor",
      "invoices.series",
      "invoices.number",
      "invoices.issue_on",
      "invoices.total_minor",
      "invoices.detraccion_account",
      "invoices.detraccion_pen_minor",
      eb
        .selectFrom("parts as sibling")
        .select((inner) => inner.fn.max<number>("sibling.cuota").as("last"))
        .whereRef("sibling.invoice_id", "=", "parts.invoice_id")
        .whereRef("sibling.schedule", "=", "parts.schedule")
        .as("cuotas"),
    ])
    .where("parts.client_id", "=", clientId)
    .where("parts.open_minor", ">", 0)
    .orderBy("parts.due_on")
    .orderBy("parts.invoice_id")
    .execute();
  const parts = rows.map((row) => ({
    invoiceId: row.invoice_id,
    document: documentLabel(row.series, row.number),
    cuota: row.cuota,
    cuotas: row.cuotas ?? 1,
    part: row.part,
    issueOn: row.issue_on,
    dueOn: row.due_on,
    currency: row.currency,
    amountMinor: row.amount_minor,
    openMinor: row.open_minor,
    documentMinor: row.total_minor,
    depositAccount: row.part === "detraccion" ? row.detraccion_account : null,
    depositPenMinor: row.part === "detraccion" ? row.detraccion_pen_minor : null,
  }));
  const asked = withoutDisputed(parts, (await readDisputed(read, clientId)).get(clientId) ?? []);
  return withCuotas(asked, (await readRunningPlans(read, todayOn, clientId)).get(clientId) ?? []);
}

type Plans = Parameters<typeof missingCuotas>[0];

/** The cuotas of payment plans in the place of what is in them. */
function withCuotas(parts: readonly OpenPart[], plans: Plans): OpenPart[] {
  if (plans.length === 0) return [...parts];
  const cuotas = missingCuotas(plans).map(
    ({ plan, invoiceId, number, dueOn, amountMinor, missingMinor }): OpenPart => ({
      invoiceId,
      document: plan.number,
      cuota: number,
      cuotas: plan.cuotas.length,
      part: "net",
      issueOn: plan.madeOn,
      dueOn,
      currency: plan.currency,
      amountMinor,
      openMinor: missingMinor,
      disputedMinor: 0,
      documentMinor: plan.totalMinor,
      depositAccount: null,
      depositPenMinor: null,
    }),
  );
  return [...withoutInPlan(parts, plans), ...cuotas].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Dates in Lima on which the client was written to or called; drafts that were never sent do not count. */
async function readEarlierContacts(read: ReadDb, clientId: number, todayOn: string): Promise<string[]> {
  const rows = await read
    .selectFrom("timeline")
    .select(sql<string>`date(${madeAt("timeline")}, '-5 hours')`.as("on"))
    .distinct()
    .where("client_id", "=", clientId)
    .where("kind", "in", ["letter", "whatsapp", "sms", "email", "call"])
    .where((eb) => eb.and([wasMade("timeline"), sql<boolean>`state IS NOT 'abierto'`]))
    .where("at", ">=", `${addDays(todayOn, -RECALL_DAYS)}T00:00:00.000Z`)
    .orderBy("on")
    .execute();
  return rows.map((row) => row.on).filter((on) => on < todayOn);
}

async function readInFavour(read: ReadDb, clientId: number): Promise<ClientAccount["inFavour"]> {
  const rows = await read
    .selectFrom("payments")
    .select((eb) => ["currency", eb.fn.sum<number>("unallocated_minor").as("amountMinor")])
    .where("client_id", "=", clientId)
    .where("unallocated_minor", ">", 0)
    .groupBy("currency")
    .execute();
  return rows.map((row) => ({ currency: row.currency, amountMinor: Number(row.amountMinor) }));
}
