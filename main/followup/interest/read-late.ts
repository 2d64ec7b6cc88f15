import { documentLabel } from "../../../shared/identifiers.ts";
import { withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { type ChargedInterest, readChargedInterest } from "../../invoices/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import type { LatePart } from "./simple-interest.ts";

/** A document that may bear interest, with its net parts. */
export type LateDocument = {
  invoiceId: number;
  clientId: number;
  document: string;
  currency: string;
  parts: LatePart[];
  /** Interest charged before, that stands. */
  chargedMinor: number;
};

type Which = { clientIds: readonly number[]; invoiceId?: number | undefined };

/** What these close was not owed to the business in the first place: a return, a lower price, what was withheld. */
const NEVER_OWED: ReadonlySet<string> = new Set(["credit_note", "discount", "retention_certificate"]);

/**
 * Documents with something open whose net fell due before a day: what was owed of each over time, without what is disputed now and what a
 * credit note or a discount took off, which never bears interest. Interest bears none, and neither do detracción and retención, which go
 * to the tax office and not to the business. Of a schedule that was replaced only the new cuotas count, by their own due dates.
 */
export async function readLateDocuments(read: ReadDb, which: Which, asOn: string): Promise<LateDocument[]> {
  const charged = await readChargedInterest(read, which.clientIds);
  const interestIds = new Set(charged.map(({ id }) => id));
  const parts = (await readNetParts(read, which, asOn)).filter(({ invoiceId }) => !interestIds.has(invoiceId));
  if (parts.length === 0) return [];
  const payments = Map.groupBy(await readPayments(read, which), ({ partId }) => partId);
  const disputed = await readDisputedOfParts(read, which);
  return [...Map.groupBy(parts, ({ invoiceId }) => invoiceId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const before = charged.filter((one) => isAbout(one, first));
    return [
      {
        invoiceId: first.invoiceId,
        clientId: first.clientId,
        document: documentLabel(first.series, first.number),
        currency: first.currency,
        chargedMinor: before.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        parts: own.map((part) => ({ ...owedOf(part, payments.get(part.id) ?? [], disputed.get(part.id) ?? 0), charged: before })),
      },
    ];
  });
}

type NetPart = {
  id: number;
  invoiceId: number;
  clientId: number;
  type: string;
  series: string;
  number: string;
  currency: string;
  dueOn: string;
  amountMinor: number;
};

function isAbout(charged: ChargedInterest, { clientId, type, series, number }: NetPart): boolean {
  const isSame = charged.clientId === clientId && charged.series === series && charged.number === number;
  return isSame && charged.isOfDebitNote === (type === "08");
}

function owedOf({ dueOn, amountMinor }: NetPart, paid: readonly Paid[], disputedMinor: number): Omit<LatePart, "charged"> {
  const neverOwed = paid.reduce((sum, one) => sum + (NEVER_OWED.has(one.method) ? one.amountMinor : 0), 0);
  return {
    dueOn,
    owedMinor: amountMinor - neverOwed - disputedMinor,
    payments: paid.filter(({ method }) => !NEVER_OWED.has(method)).map((one) => ({ on: one.on, amountMinor: one.amountMinor })),
  };
}

async function readNetParts(read: ReadDb, { clientIds, invoiceId }: Which, asOn: string): Promise<NetPart[]> {
  return await read
    .selectFrom("parts")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select([
      "parts.id",
      "parts.invoice_id as invoiceId",
      "parts.client_id as clientId",
      "invoices.type",
      "invoices.series",
      "invoices.number",
      "parts.currency",
      "parts.due_on as dueOn",
      "parts.amount_minor as amountMinor",
    ])
    .where("invoices.client_id", "in", clientIds)
    .where("invoices.open_minor", ">", 0)
    .where("parts.part", "=", "net")
    .where("parts.due_on", "<", asOn)
    .whereRef("parts.schedule", "=", "invoices.schedule")
    .$if(invoiceId !== undefined, (query) => query.where("invoices.id", "=", invoiceId ?? 0))
    .orderBy("parts.due_on")
    .orderBy("parts.invoice_id")
    .orderBy("parts.cuota")
    .execute();
}

type Paid = { partId: number; on: string; amountMinor: number; method: string };

/** What was paid of the open documents and not taken back, by the day the money came in. */
async function readPayments(read: ReadDb, { clientIds, invoiceId }: Which): Promise<Paid[]> {
  return await read
    .selectFrom("postings")
    .innerJoin("parts", "parts.id", "postings.part_id")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .innerJoin("payments", "payments.id", "postings.payment_id")
    .select(["postings.part_id as partId", "payments.paid_on as on", "postings.amount_minor as amountMinor", "payments.method"])
    .where("invoices.client_id", "in", clientIds)
    .where("invoices.open_minor", ">", 0)
    .where("parts.part", "=", "net")
    .where("postings.kind", "=", "allocation")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("postings as r").select("r.id").whereRef("r.reverses_id", "=", "postings.id"))))
    .$if(invoiceId !== undefined, (query) => query.where("invoices.id", "=", invoiceId ?? 0))
    .execute();
}

/** How much of each net part is disputed now. */
async function readDisputedOfParts(read: ReadDb, { clientIds, invoiceId }: Which): Promise<Map<number, number>> {
  const disputes = await readDisputed(read, clientIds.length === 1 ? clientIds[0] : undefined);
  const wanted = clientIds.flatMap((clientId) => disputes.get(clientId) ?? []);
  if (wanted.length === 0) return new Map();
  const open = await read
    .selectFrom("parts")
    .select(["id", "invoice_id as invoiceId", "part", "open_minor as openMinor"])
    .where("client_id", "in", clientIds)
    .where("open_minor", ">", 0)
    .$if(invoiceId !== undefined, (query) => query.where("invoice_id", "=", invoiceId ?? 0))
    .orderBy("due_on")
    .orderBy("invoice_id")
    .execute();
  const asked = new Map(withoutDisputed(open, wanted).map(({ id, openMinor }) => [id, openMinor]));
  return new Map(open.map(({ id, openMinor }) => [id, openMinor - (asked.get(id) ?? 0)]));
}
