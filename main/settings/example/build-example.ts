import { addDays } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { exampleClients } from "./clients.ts";
import { exampleCompany } from "./company.ts";
import { exampleContacts } from "./contact-notes.ts";
import { exampleNotes, exampleSales } from "./documents.ts";
import { type PlannedPayment, planPayments } from "./payment-plan.ts";
import { createRandom } from "./random.ts";
import { exampleRates } from "./rates.ts";
import { exampleStatement } from "./statement.ts";
import { type Described, inSoles } from "./statement-deposits.ts";
import type { ExchangeRate } from "../../../shared/contract/rates.ts";
import { dividePayments } from "./statement-choice.ts";
import type { Example, ExampleDocument, ExamplePayment } from "./types.ts";
import { exampleWeek } from "./week-sales.ts";

const SEED = 20_100_047;

/**
 * The fictional company with which anyone can try everything: sixty clients, about 800 documents over eighteen months, who paid and how,
 * what was said, and what waits to be imported: a bank statement and the electronic documents of the week.
 * @param todayOn the day until which things happened; the same day gives the same company, to the céntimo
 */
export function buildExample(todayOn: string): Example {
  const random = createRandom(SEED);
  const clients = exampleClients(random);
  const sales = exampleSales(todayOn, clients, random);
  const notes = exampleNotes(todayOn, sales, random);
  const documents = [...sales, ...notes].toSorted((a, b) =>
    a.invoice.issueOn < b.invoice.issueOn ? -1 : a.invoice.issueOn > b.invoice.issueOn ? 1 : 0,
  );
  const plan = documents.flatMap((document) => planPayments(document, todayOn, random));
  const { registered, inStatement } = dividePayments(plan, todayOn, random);
  const unpaid = unpaidDocuments(documents, [...registered, ...inStatement]);
  makeTwins(inStatement, unpaid);
  makePartial(inStatement);
  const late = unpaid.filter(({ invoice }) => invoice.dueOn < addDays(todayOn, -8));
  const company = exampleCompany();
  const rates = exampleRates(todayOn);
  return {
    company,
    clients: clients.map(({ input }) => input),
    invoices: documents.map(({ invoice }) => invoice),
    payments: registered.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(registeredPayment),
    notes: exampleContacts(todayOn, late, random),
    rates,
    statement: exampleStatement(todayOn, inStatement, paidInSoles(unpaid, rates), random),
    week: exampleWeek(todayOn, company, clients),
  };
}

/** One factura in dollars is paid in soles, on the last day but two of the rates. */
function paidInSoles(unpaid: readonly ExampleDocument[], rates: readonly ExchangeRate[]): Described[] {
  const rate = rates.at(-3);
  const document = unpaid.find(
    ({ invoice, creditedMinor }) =>
      invoice.type === "01" &&
      invoice.currency === "USD" &&
      !invoice.detraccion &&
      creditedMinor === 0 &&
      invoice.issueOn < (rate?.on ?? ""),
  );
  return rate && document ? [inSoles(document, rate.on, rate.sellMicros)] : [];
}

function unpaidDocuments(documents: readonly ExampleDocument[], payments: readonly PlannedPayment[]): ExampleDocument[] {
  const paid = new Set(payments.map(({ document }) => document));
  return documents.filter(
    (document) => document.invoice.type !== "07" && !paid.has(document) && document.creditedMinor < document.invoice.totalMinor,
  );
}

/** Makes one unpaid document of another client owe exactly what a deposit without a name brings. */
function makeTwins(inStatement: readonly PlannedPayment[], unpaid: readonly ExampleDocument[]): void {
  const isPlain = ({ invoice, creditedMinor }: ExampleDocument) =>
    invoice.type === "01" &&
    invoice.currency === "PEN" &&
    !invoice.detraccion &&
    !invoice.retencion &&
    !invoice.cuotas &&
    creditedMinor === 0;
  const payment = inStatement.find(({ document, amountMinor }) => isPlain(document) && document.invoice.totalMinor === amountMinor);
  if (!payment) return;
  const twin = unpaid.findLast(
    (document) => isPlain(document) && document.client !== payment.document.client && document.invoice.issueOn < payment.on,
  );
  if (!twin) return;
  twin.invoice.totalMinor = payment.amountMinor;
  payment.document.hasTwin = true;
}

/** Turns one deposit into a payment on account: half of what is owed, in whole hundreds of soles. */
function makePartial(inStatement: readonly PlannedPayment[]): void {
  const payment = inStatement.find(
    ({ document, part, amountMinor }) => part === undefined && !document.invoice.cuotas && !document.hasTwin && amountMinor > 60_000,
  );
  if (!payment) return;
  payment.amountMinor = Math.round(payment.amountMinor / 20_000) * 10_000;
  payment.isPartial = true;
}

function registeredPayment({ document, ref, part, on, amountMinor, method }: PlannedPayment, index: number): ExamplePayment {
  const reference =
    method === "cash"
      ? `Recibo ${documentLabel("", String(1_001 + index))}`
      : method === "retention_certificate"
        ? `R001-${2_001 + index}`
        : `Op. ${String(108_233 + index * 17).padStart(8, "0")}`;
  return { documentRef: ref, ...(part ? { part } : {}), paidOn: on, amountMinor, currency: document.invoice.currency, method, reference };
}
