import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readSettled } from "../promises/read-settled.ts";
import { eventOf } from "./event.ts";
import { type CalendarQuestion, isInside } from "./question.ts";

/** Promises that wait: what of each did not come in yet, on the day promised. */
export async function readPromises(read: ReadDb, todayOn: string, question: CalendarQuestion): Promise<CalendarEvent[]> {
  const settled = await readSettled(read, todayOn, { clientId: question.clientId, graceFromOn: todayOn });
  const shown = settled.filter(({ state, dueOn }) => state === "waiting" && isInside(question, dueOn));
  const clients = await readClients(read, shown);
  return shown.map(({ id, clientId, currency, amountMinor, paidMinor, dueOn, note, channel }) =>
    eventOf({
      ...whose(clients, clientId),
      id: `promise-${id}`,
      kind: "promise",
      on: dueOn,
      title: "Prometió pagar",
      text: note,
      currency,
      amountMinor: amountMinor - paidMinor,
      channel,
    }),
  );
}

type Named = { id: number; name: string; personId: number | null };

async function readClients(read: ReadDb, of: readonly { clientId: number }[]): Promise<Map<number, Named>> {
  if (of.length === 0) return new Map();
  const ids = [...new Set(of.map(({ clientId }) => clientId))];
  const rows = await read.selectFrom("clients").select(["id", "name", "person_id as personId"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function whose(clients: ReadonlyMap<number, Named>, clientId: number) {
  return { clientId, clientName: clients.get(clientId)?.name ?? "", personId: clients.get(clientId)?.personId ?? null };
}

/** Cuotas of payment plans that run. */
export async function readCuotas(read: ReadDb, { fromOn, untilOn, clientId }: CalendarQuestion): Promise<CalendarEvent[]> {
  let query = read
    .selectFrom("payment_plan_cuotas as q")
    .innerJoin("payment_plans as p", "p.id", "q.payment_plan_id")
    .innerJoin("clients as c", "c.id", "p.client_id")
    .select((eb) => [
      "p.id",
      "p.number as plan",
      "q.number",
      "q.due_on as on",
      "q.amount_minor as amountMinor",
      "p.currency",
      "p.client_id as clientId",
      "c.name as clientName",
      "c.person_id as personId",
      eb
        .selectFrom("payment_plan_cuotas as all")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("all.payment_plan_id", "=", "p.id")
        .as("of"),
    ])
    .where("p.cancelled_at", "is", null)
    .where("q.due_on", ">=", fromOn)
    .where("q.due_on", "<=", untilOn);
  if (clientId !== undefined) query = query.where("p.client_id", "=", clientId);
  const rows = await query.execute();
  return rows.map(({ id, plan, number, of, ...row }) =>
    eventOf({ ...row, id: `cuota-${id}-${number}`, kind: "cuota", title: `Cuota ${number} de ${of}`, text: `Convenio ${plan}` }),
  );
}

/** The last day of offers that nobody took or took back. */
export async function readOffers(read: ReadDb, todayOn: string, { fromOn, untilOn, clientId }: CalendarQuestion): Promise<CalendarEvent[]> {
  let query = read
    .selectFrom("offers as o")
    .innerJoin("offer_invoices as d", "d.offer_id", "o.id")
    .innerJoin("clients as c", "c.id", "o.client_id")
    .select((eb) => [
      "o.id",
      "o.until_on as on",
      "o.currency",
      "o.client_id as clientId",
      "c.name as clientName",
      "c.person_id as personId",
      eb.fn.sum<number>("d.pay_minor").as("payMinor"),
      eb.fn.sum<number>("d.discount_minor").as("discountMinor"),
    ])
    .where("o.withdrawn_at", "is", null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom("offer_payments as used").select("used.offer_id").whereRef("used.offer_id", "=", "o.id"))),
    )
    .where("o.until_on", ">=", fromOn > todayOn ? fromOn : todayOn)
    .where("o.until_on", "<=", untilOn)
    .groupBy("o.id");
  if (clientId !== undefined) query = query.where("o.client_id", "=", clientId);
  const rows = await query.execute();
  return rows.map(({ id, payMinor, discountMinor, ...row }) =>
    eventOf({
      ...row,
      id: `offer-${id}`,
      kind: "offer",
      title: "Último día de su descuento",
      text: `Si paga hasta este día se le descuentan ${formatMoney(Number(discountMinor), row.currency)}.`,
      amountMinor: Number(payMinor),
    }),
  );
}
