import { addDays, formatLongDate } from "../../../../shared/dates.ts";
import { businessDayFrom } from "../../../../shared/holidays.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { offerDiscounts } from "../../../../shared/offer-amounts.ts";
import { readSplittable } from "../../../followup/index.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import { readStandingOffers } from "../../../ledger/offers.ts";
import { writeTerms } from "../answers/texts.ts";
import { aboutWhat, type AnswerFacts } from "./facts.ts";
import { type Proposal, sureOf } from "./proposal.ts";
import { type Cuota, cuotasAsked, cuotasWithin, latestDay, putOffWithin } from "./terms.ts";

/** What terms may be of: the net that is neither disputed nor in another payment plan, of one currency. */
export type Splitting = {
  currency: string;
  totalMinor: number;
  documents: { invoiceId: number; amountMinor: number; disputedMinor: number }[];
};

/** To pay by parts or later, as far as the owner's limits go. Within them what the client asked for can be agreed; else something else is offered. */
export async function proposeTerms(
  read: ReadDb,
  facts: AnswerFacts,
  { intent, confidence }: { intent: "asks_time" | "asks_instalments"; confidence: number },
): Promise<Proposal[]> {
  const splitting = await readSplitting(read, facts);
  if (!splitting) return [];
  return intent === "asks_time" ? [await putOff(read, facts, splitting, confidence)] : await byCuotas(read, facts, splitting, confidence);
}

/** What of its debt can be split; the documents that are named or late, else all. */
export async function readSplitting(read: ReadDb, facts: AnswerFacts): Promise<Splitting | undefined> {
  const about = aboutWhat(facts, facts.promise?.currency) ?? aboutWhat(facts);
  if (!about) return undefined;
  const ids = new Set(about.documents.map(({ invoiceId }) => invoiceId));
  const { documents } = await readSplittable(read, { clientId: facts.client.id, currency: about.currency }, facts.todayOn);
  const chosen = documents.filter(({ invoiceId }) => ids.has(invoiceId));
  const totalMinor = chosen.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return totalMinor > 0 ? { currency: about.currency, totalMinor, documents: chosen } : undefined;
}

async function putOff(read: ReadDb, facts: AnswerFacts, splitting: Splitting, confidence: number): Promise<Proposal> {
  const { limits, todayOn, extraHolidays } = facts;
  const cuotas = putOffWithin(limits, { totalMinor: splitting.totalMinor, todayOn, extraHolidays });
  const latest = latestDay(limits, todayOn, extraHolidays);
  const asked = facts.promise?.dueOn;
  const beyond =
    asked !== undefined && asked > latest ? `Pide hasta el ${formatLongDate(asked)}, y tu plazo más largo` : "Tu plazo más largo";
  return offer(read, facts, {
    splitting,
    cuotas,
    title: `Proponer: ${wordsOf(cuotas, splitting.currency)}`,
    why: `${beyond} es de ${limits.longestDays} días: hasta el ${formatLongDate(latest)}.`,
    sure: sureOf(confidence),
  });
}

async function byCuotas(read: ReadDb, facts: AnswerFacts, splitting: Splitting, confidence: number): Promise<Proposal[]> {
  const { limits, todayOn, extraHolidays, promise } = facts;
  const asked = cuotasAsked(facts.body);
  const count = asked ?? limits.mostCuotas;
  const latest = latestDay(limits, todayOn, extraHolidays);
  const cuotas = cuotasWithin(limits, { totalMinor: splitting.totalMinor, count, firstOn: promise?.dueOn, todayOn, extraHolidays });
  const isWithin = asked !== undefined && asked === cuotas.length && asked > 1 && (promise === undefined || promise.dueOn <= latest);
  const limitWords = `Tus límites: hasta ${limits.mostCuotas === 1 ? "un pago" : `${limits.mostCuotas} cuotas`}, la primera de ${limits.leastFirstHundredths / 100} % o más.`;
  const counter = await offer(read, facts, {
    splitting,
    cuotas,
    title: `Proponer: ${wordsOf(cuotas, splitting.currency)}`,
    why: [asked === undefined ? "No dice en cuántas partes." : isWithin ? "" : `Pide ${asked}.`, limitWords].filter(Boolean).join(" "),
    sure: sureOf(confidence, asked !== undefined),
  });
  if (cuotas.length < 2) return [counter];
  const plan: Proposal = {
    kind: "offer_plan",
    title: `Anotar convenio: ${wordsOf(cuotas, splitting.currency)}`,
    why: `${isWithin ? `Pide ${asked} partes, y cabe en tus límites.` : "Solo si ya lo aceptó."} Confírmaselo después: el convenio queda en su ficha.`,
    sure: isWithin ? sureOf(confidence) : "doubtful",
    plan: { currency: splitting.currency, cuotas },
    answer: { channel: facts.channel, text: writeTerms(facts, { ...splitting, cuotas, isAgreed: true }) },
  };
  return isWithin ? [plan, counter] : [counter, plan];
}

type Offer = { splitting: Splitting; cuotas: Cuota[]; title: string; why: string; sure: Proposal["sure"] };

async function offer(read: ReadDb, facts: AnswerFacts, { splitting, cuotas, title, why, sure }: Offer): Promise<Proposal> {
  const discount = await readDiscount(read, facts, splitting);
  return {
    kind: "counter_offer",
    title,
    why: discount ? `${why} O al contado con descuento: ${formatMoney(discount.payMinor, splitting.currency)}.` : why,
    sure,
    plan: { currency: splitting.currency, cuotas },
    answer: { channel: facts.channel, text: writeTerms(facts, { ...splitting, cuotas, discount, isAgreed: false }) },
  };
}

export type Discount = { payMinor: number; untilOn: string; percentHundredths: number; invoiceIds: number[] };

/** A discount for paying at once takes so many days to be worth a visit to the bank. */
const AT_ONCE_DAYS = 2;

/** What the owner's limits take off for paying at once; nothing where there is none, a document is disputed, or another offer waits. */
export async function readDiscount(
  read: ReadDb,
  { client, limits, todayOn, extraHolidays }: AnswerFacts,
  { documents }: Splitting,
): Promise<Discount | undefined> {
  const percentHundredths = Math.min(limits.mostDiscountHundredths, 5000);
  if (percentHundredths === 0 || documents.some(({ disputedMinor }) => disputedMinor > 0)) return undefined;
  const standing = (await readStandingOffers(read, { clientId: client.id })).filter(({ untilOn }) => untilOn >= todayOn);
  if (standing.length > 0) return undefined;
  const amounts = documents.map(({ amountMinor }) => amountMinor);
  const cuts = offerDiscounts(amounts, { percentHundredths });
  if (cuts.some((cut, at) => cut <= 0 || cut >= (amounts[at] ?? 0))) return undefined;
  return {
    payMinor: amounts.reduce((sum, amount, at) => sum + amount - (cuts[at] ?? 0), 0),
    untilOn: businessDayFrom(addDays(todayOn, AT_ONCE_DAYS), extraHolidays),
    percentHundredths,
    invoiceIds: documents.map(({ invoiceId }) => invoiceId),
  };
}

function wordsOf(cuotas: readonly Cuota[], currency: string): string {
  const [first, ...rest] = cuotas;
  if (!first) return "";
  const begin = `${formatMoney(first.amountMinor, currency)} el ${formatLongDate(first.dueOn)}`;
  const [second] = rest;
  if (!second) return begin;
  if (rest.length === 1) return `${begin} y ${formatMoney(second.amountMinor, currency)} el ${formatLongDate(second.dueOn)}`;
  return `${cuotas.length} cuotas desde ${begin}`;
}
