import type { Occasion } from "../../../shared/contract/templates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { listOffers, listPromises, readRunningPlans } from "../../followup/index.ts";
import { findCompany } from "../../ledger/company.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import type { Happened } from "./happened.ts";

/** Reads what a client promised, paid, agreed, was offered or disputes, as of a day. */
export async function readHappened(read: ReadDb, clientId: number, occasion: Occasion, todayOn: string): Promise<Happened> {
  const credit = await read
    .selectFrom("clients")
    .select(["credit_limit_minor as limitMinor", "term_days as termDays"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  return {
    promise: await readPromise(read, clientId, occasion, todayOn),
    payment: await readPayment(read, clientId),
    plan: await readPlan(read, clientId, todayOn),
    offer: await readOffer(read, clientId, todayOn),
    dispute: await readDispute(read, clientId),
    credit: { limitMinor: credit?.limitMinor ?? null, termDays: credit?.termDays ?? null },
    paymentLink: (await findCompany(read))?.paymentLink ?? null,
  };
}

/** The next promise that waits; for a broken one, the last that was not kept whole. */
async function readPromise(read: ReadDb, clientId: number, occasion: Occasion, todayOn: string): Promise<Happened["promise"]> {
  const promises = await listPromises(read, { clientId }, todayOn);
  const isBroken = occasion === "broken_promise";
  const found = promises.find(({ state }) => (isBroken ? state === "broken" || state === "partly" : state === "waiting"));
  if (!found) return null;
  const { madeOn, dueOn, currency, amountMinor, paidMinor } = found;
  return { madeOn, dueOn, currency, amountMinor, missingMinor: amountMinor - paidMinor, isBroken };
}

/** The payments that a thank-you to a client names: of the last day on which it paid. */
export async function readThankedFor(read: ReadDb, clientId: number): Promise<number[]> {
  return (await readPayment(read, clientId))?.paymentIds ?? [];
}

/** What came in on the last day that the client paid, and the documents that those payments closed. */
async function readPayment(read: ReadDb, clientId: number): Promise<Happened["payment"]> {
  const standing = read
    .selectFrom("payments as p")
    .leftJoin("payments as back", "back.reverses_id", "p.id")
    .where("p.client_id", "=", clientId)
    .where("p.amount_minor", ">", 0)
    .where("p.method", "not in", cashlessMethods)
    .where("p.reverses_id", "is", null)
    .where("back.id", "is", null);
  const last = await standing.select((eb) => eb.fn.max("p.paid_on").as("paidOn")).executeTakeFirst();
  if (!last?.paidOn) return null;
  const { paidOn } = last;
  const rows = await standing
    .select((eb) => [
      "p.id",
      eb.fn.coalesce("p.received_minor", "p.amount_minor").as("amountMinor"),
      eb.fn.coalesce("p.received_currency", "p.currency").as("currency"),
    ])
    .where("p.paid_on", "=", paidOn)
    .execute();
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort(compareCurrencies);
  const sumIn = (wanted: string) => rows.reduce((sum, { currency, amountMinor }) => sum + (currency === wanted ? amountMinor : 0), 0);
  const paymentIds = rows.map(({ id }) => id);
  return {
    paymentIds,
    paidOn,
    money: currencies.map((currency) => ({ currency, amountMinor: sumIn(currency) })),
    settled: await readClosed(read, paymentIds),
  };
}

async function readClosed(read: ReadDb, paymentIds: readonly number[]): Promise<string[]> {
  const rows = await read
    .selectFrom("postings")
    .innerJoin("parts", "parts.id", "postings.part_id")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select(["invoices.id", "invoices.series", "invoices.number"])
    .distinct()
    .where("postings.payment_id", "in", paymentIds)
    .where("postings.kind", "=", "allocation")
    .where("invoices.open_minor", "=", 0)
    .where("invoices.void_on", "is", null)
    .orderBy("invoices.id")
    .execute();
  return rows.map(({ series, number }) => documentLabel(series, number));
}

async function readPlan(read: ReadDb, clientId: number, todayOn: string): Promise<Happened["plan"]> {
  const plan = (await readRunningPlans(read, todayOn, clientId)).get(clientId)?.at(-1);
  if (!plan) return null;
  const { number, currency, totalMinor, signedBy } = plan;
  const cuotas = plan.cuotas.map((cuota) => ({ number: cuota.number, dueOn: cuota.dueOn, amountMinor: cuota.amountMinor }));
  return { number, currency, totalMinor, signedBy, cuotas };
}

async function readOffer(read: ReadDb, clientId: number, todayOn: string): Promise<Happened["offer"]> {
  const [offer] = (await listOffers(read, { clientId, state: "waiting", limit: 1 }, todayOn)).offers;
  if (!offer) return null;
  const { untilOn, currency, payMinor, discountMinor, documents } = offer;
  return { untilOn, currency, payMinor, discountMinor, documents: documents.map(({ document }) => document) };
}

/** The last dispute that is open, with what of it is still open. */
async function readDispute(read: ReadDb, clientId: number): Promise<Happened["dispute"]> {
  const open = (await readDisputed(read, clientId)).get(clientId)?.at(-1);
  if (!open) return null;
  const row = await read
    .selectFrom("disputes")
    .innerJoin("invoices", "invoices.id", "disputes.invoice_id")
    .select(["invoices.series", "invoices.number", "disputes.opened_on as openedOn"])
    .where("disputes.id", "=", open.disputeId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    document: documentLabel(row.series, row.number),
    currency: open.currency,
    amountMinor: open.amountMinor,
    openedOn: row.openedOn,
  };
}
