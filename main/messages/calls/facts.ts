import { sql } from "kysely";
import { daysBetween, formatDate, limaDate } from "../../../shared/dates.ts";
import { readHabits } from "../../clients/index.ts";
import { readRunningPlans, promisesProcedures, sayKept } from "../../followup/index.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import { sayMoney } from "./matter.ts";

export type Fact = { label: string; value: string };

/** What stands beside the script while one talks: of a client's account, its word and its habit. Shown to the office, not said aloud. */
export async function readCallFacts(context: CallContext, clientId: number, promises: readonly PaymentPromise[]): Promise<Fact[]> {
  const { read, todayOn } = context;
  const [open, payment, disputed, plans, contact, habits] = await Promise.all([
    readOpen(read, clientId),
    readLastPayment(read, clientId),
    readDisputed(read, clientId),
    readRunningPlans(read, todayOn, clientId),
    readLastContact(read, clientId),
    readHabits(read, clientId),
  ]);
  const facts: (Fact | null)[] = [
    fact("Debe", sayMoney(open)),
    fact("Vencido", sayMoney(open.filter(({ dueOn }) => dueOn < todayOn))),
    fact("Lo más antiguo", sayOldest(open, todayOn)),
    fact("Último pago", payment && `${sayMoney([payment])} el ${formatDate(payment.paidOn)}`),
    fact("Promesa", sayPromise(promises)),
    fact("En reclamo", sayMoney((disputed.get(clientId) ?? []).map(({ currency, amountMinor }) => ({ currency, openMinor: amountMinor })))),
    fact("Convenio", (plans.get(clientId) ?? []).map((plan) => sayKept(plan)).join(" ")),
    fact("Último contacto", contact && `${contact.title}, el ${formatDate(limaDate(contact.at))}`),
    fact("Cómo paga", sayHabit(habits.get(clientId))),
  ];
  return facts.filter((one) => one !== null);
}

/** Promises of a client, the next due first. */
export async function readPromisesOf(context: CallContext, clientId: number): Promise<PaymentPromise[]> {
  return (await promisesProcedures["followup.listPromises"](context, { clientId })).promises;
}

const fact = (label: string, value: string | undefined | null): Fact | null => (value ? { label, value } : null);

type Open = { document: string; dueOn: string; currency: string; openMinor: number };

async function readOpen(read: ReadDb, clientId: number): Promise<Open[]> {
  const rows = await read
    .selectFrom("parts")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select(["invoices.series", "invoices.number", "parts.due_on as dueOn", "parts.currency", "parts.open_minor as openMinor"])
    .where("parts.client_id", "=", clientId)
    .where("parts.open_minor", ">", 0)
    .orderBy("parts.due_on")
    .orderBy("parts.id")
    .execute();
  return rows.map(({ series, number, ...row }) => ({ document: documentLabel(series, number), ...row }));
}

function sayOldest([oldest]: readonly Open[], todayOn: string): string | undefined {
  if (!oldest) return undefined;
  const days = daysBetween(oldest.dueOn, todayOn);
  const late =
    days > 0
      ? `venció el ${formatDate(oldest.dueOn)}, hace ${days === 1 ? "1 día" : `${days} días`}`
      : `vence el ${formatDate(oldest.dueOn)}`;
  return `${oldest.document}, ${late}`;
}

function sayPromise(promises: readonly PaymentPromise[]): string | undefined {
  const last = promises[0];
  if (!last || last.state === "cancelled" || last.state === "kept") return undefined;
  const what = `${sayMoney([{ currency: last.currency, openMinor: last.amountMinor }])} para el ${formatDate(last.dueOn)}`;
  if (last.state === "waiting") return `${what}, todavía corre`;
  return last.state === "partly" ? `${what}, cumplida en parte` : `${what}, no cumplida`;
}

function sayHabit(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  const whole = Math.round(days);
  if (whole === 0) return "Suele pagar el día que vence";
  const much = Math.abs(whole) === 1 ? "1 día" : `${Math.abs(whole)} días`;
  return whole > 0 ? `Suele pagar ${much} tarde` : `Suele pagar ${much} antes`;
}

/** The last money that came in and was not taken back. */
async function readLastPayment(read: ReadDb, clientId: number) {
  return await read
    .selectFrom("payments as p")
    .select(["p.paid_on as paidOn", "p.currency", "p.amount_minor as openMinor"])
    .where("p.client_id", "=", clientId)
    .where("p.amount_minor", ">", 0)
    .where("p.method", "not in", cashlessMethods)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("payments as r").select("r.id").whereRef("r.reverses_id", "=", "p.id"))))
    .orderBy("p.paid_on", "desc")
    .orderBy("p.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The last time that anybody of the two got in touch; a draft that was never sent is none. */
async function readLastContact(read: ReadDb, clientId: number) {
  return await read
    .selectFrom("timeline")
    .select(["title", "at"])
    .where("client_id", "=", clientId)
    .where("kind", "in", ["letter", "whatsapp", "sms", "email", "call", "visit"])
    .where(sql<boolean>`coalesce(state, '') NOT IN ('abierto', 'no enviado', 'por aprobar', 'en cola', 'cancelado')`)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
