import type { PaymentMethod } from "../../../shared/contract/payments.ts";
import { addDays, daysBetween } from "../../../shared/dates.ts";
import { notOnSunday } from "./documents.ts";
import type { Random } from "./random.ts";
import type { DocumentRef, ExampleDocument, Habit } from "./types.ts";

/** One movement of money that a client intends, whether or not its day has come. */
export type PlannedPayment = {
  document: ExampleDocument;
  ref: DocumentRef;
  part?: "net" | "detraccion" | "retencion";
  on: string;
  amountMinor: number;
  method: PaymentMethod;
  /** A part of what is owed, as the client announced it. */
  isPartial?: boolean;
};

/** Days from due to payment. */
const DELAYS: Readonly<Record<Habit, readonly [number, number]>> = {
  prompt: [-4, 3],
  regular: [1, 16],
  slow: [17, 44],
  very_slow: [38, 88],
  broken: [12, 50],
};
/** Those whose business went wrong stopped paying about this many days ago. */
const BROKEN_SINCE_DAYS = 210;

/** What was forgotten longer ago than this has mostly been found and paid since. */
const CLEARED_UP_DAYS = 140;

/** Everything that would be paid of a document, and when; nothing for what is disputed, forgotten or owed by a client that broke down. */
export function planPayments(document: ExampleDocument, todayOn: string, random: Random): PlannedPayment[] {
  const { invoice, client } = document;
  if (invoice.type === "07") return [];
  const ageDays = daysBetween(invoice.issueOn, todayOn);
  const lost = random.chance(ageDays > CLEARED_UP_DAYS ? 0.006 : client.habit === "prompt" ? 0.03 : 0.085);
  const isBroken = client.habit === "broken" && ageDays < BROKEN_SINCE_DAYS;
  if (lost || (isBroken && random.chance(0.9))) return [];
  const ref = { type: invoice.type, series: invoice.series, number: invoice.number };
  if (invoice.cuotas)
    return invoice.cuotas.map(({ dueOn, amountMinor }) => ({
      document,
      ref,
      on: payDay(dueOn, client.habit, random),
      amountMinor,
      method: "transfer",
    }));
  const withheldMinor = (invoice.detraccion?.amountMinor ?? 0) + (invoice.retencion?.amountMinor ?? 0);
  const netMinor = invoice.totalMinor - document.creditedMinor - withheldMinor;
  if (netMinor <= 0) return [];
  const on = payDay(invoice.dueOn, client.habit, random);
  const method = methodOf(document, netMinor, random);
  const net = { document, ref, on, amountMinor: netMinor, method, ...(withheldMinor > 0 ? { part: "net" as const } : {}) };
  const half = withheldMinor === 0 && random.chance(0.03) ? [{ ...net, amountMinor: Math.round(netMinor / 2_000) * 1_000 }] : undefined;
  return [...(half ?? [net]).filter(({ amountMinor }) => amountMinor > 0), ...withheldParts(document, ref, on, random, ageDays)];
}

/** The deposit at Banco de la Nación and the certificate of retención come days later, and sometimes are forgotten. */
function withheldParts(document: ExampleDocument, ref: DocumentRef, netOn: string, random: Random, ageDays: number): PlannedPayment[] {
  const { detraccion, retencion } = document.invoice;
  const on = notOnSunday(addDays(netOn, random.int(0, 9)), 1);
  if (random.chance(ageDays > CLEARED_UP_DAYS ? 0.015 : 0.12)) return [];
  if (detraccion) return [{ document, ref, part: "detraccion", on, amountMinor: detraccion.amountMinor, method: "detraccion_deposit" }];
  return retencion ? [{ document, ref, part: "retencion", on, amountMinor: retencion.amountMinor, method: "retention_certificate" }] : [];
}

function payDay(dueOn: string, habit: Habit, random: Random): string {
  return notOnSunday(addDays(dueOn, random.int(...DELAYS[habit])), 1);
}

function methodOf({ invoice, client }: ExampleDocument, netMinor: number, random: Random): PaymentMethod {
  if (invoice.type === "03") return random.pick(["cash", "yape", "yape"] as const);
  if (client.input.docType === "RUC" && netMinor < 40_000 && random.chance(0.2)) return random.pick(["yape", "cash"] as const);
  return random.chance(0.12) ? "deposit" : "transfer";
}
