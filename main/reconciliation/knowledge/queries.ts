import { sql } from "kysely";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readStandingOffers } from "../../ledger/offers.ts";
import { readRates } from "../../rates/index.ts";
import type { Agreement, Alias, Favour, Habit, Knowledge, PayingDays } from "../matching/model.ts";

/** Payments older than this say little of how a client pays today. */
const PAYING_DAYS_SINCE = "-18 months";
/** Fewer are no habit. */
const LEAST_PAYMENTS = 3;

/** Lessons that count: not forgotten, and their payment stands. */
function liveLessons(read: ReadDb) {
  return read
    .selectFrom("lessons as l")
    .leftJoin("payments as r", "r.reverses_id", "l.payment_id")
    .where("l.forgotten_at", "is", null)
    .where("r.id", "is", null);
}

/** By which texts clients are recognised, and how often each was whose. */
export async function readAliases(read: ReadDb): Promise<Alias[]> {
  const rows = await liveLessons(read)
    .select(["l.client_id as clientId", "l.kind", "l.key", (eb) => eb.fn.max("l.shown").as("shown")])
    .select([
      (eb) => eb.fn.count<number>("l.payment_id").as("times"),
      (eb) => eb.fn.max("l.learned_on").as("lastOn"),
      sql<number>`max(l.payment_id IS NULL)`.as("isManual"),
    ])
    .where("l.kind", "in", ["doc", "name", "account"])
    .groupBy(["l.client_id", "l.kind", "l.key"])
    .execute();
  const all = new Map<string, number>();
  for (const { kind, key, times } of rows) all.set(`${kind} ${key}`, times + (all.get(`${kind} ${key}`) ?? 0));
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Alias["kind"],
    timesAll: all.get(`${row.kind} ${row.key}`) ?? row.times,
    isManual: row.isManual === 1,
  }));
}

/** What is usually missing from clients' deposits. */
export async function readHabits(read: ReadDb): Promise<(Habit & { key: string; lastOn: string })[]> {
  const rows = await liveLessons(read)
    .select([
      "l.client_id as clientId",
      "l.kind",
      "l.key",
      (eb) => eb.fn.countAll<number>().as("times"),
      (eb) => eb.fn.max("l.learned_on").as("lastOn"),
    ])
    .where("l.kind", "in", ["fee", "retencion", "detraccion"])
    .groupBy(["l.client_id", "l.kind", "l.key"])
    .execute();
  return rows.map(({ kind, key, ...row }) => {
    const [currency, amount] = key.split(" ");
    const isFee = kind === "fee";
    return {
      ...row,
      key,
      kind: kind as Habit["kind"],
      currency: isFee ? (currency ?? null) : null,
      amountMinor: isFee ? Number(amount) : null,
      percentHundredths: isFee ? null : Number(key),
    };
  });
}

export async function readAgreements(read: ReadDb): Promise<(Agreement & { id: number; createdAt: string })[]> {
  return read
    .selectFrom("client_agreements")
    .select(["id", "client_id as clientId", "kind", "percent_hundredths as percentHundredths", "days", "created_at as createdAt"])
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
}

/** When clients pay, in days after the due date of what they paid; of one client, or of all. */
export async function readPayingDays(read: ReadDb, todayOn: string, clientId?: number): Promise<Map<number, PayingDays>> {
  const ofClient = clientId === undefined ? sql`` : sql`AND y.client_id = ${clientId}`;
  const { rows } = await sql<{
    clientId: number;
    days: number;
  }>`SELECT y.client_id AS clientId, CAST(julianday(y.paid_on) - julianday(min(t.due_on)) AS INTEGER) AS days
    FROM payments y JOIN postings p ON p.payment_id = y.id AND p.kind = 'allocation' JOIN parts t ON t.id = p.part_id
    WHERE y.reverses_id IS NULL AND y.paid_on >= date(${todayOn}, ${PAYING_DAYS_SINCE}) AND y.method NOT IN (${sql.join(cashlessMethods)}, 'detraccion_deposit') ${ofClient}
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = y.id) AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)
    GROUP BY y.id ORDER BY y.client_id, days`.execute(read);
  const found = new Map<number, PayingDays>();
  for (const [id, paid] of Map.groupBy(rows, (row) => row.clientId)) {
    if (paid.length < LEAST_PAYMENTS) continue;
    const at = (share: number) => paid[Math.round((paid.length - 1) * share)]?.days ?? 0;
    found.set(id, { from: at(0.25), to: at(0.75), times: paid.length });
  }
  return found;
}

/** Payments and credits of which something is left, the oldest first; what a certificate says was withheld of one document pays no other. */
async function readFavour(read: ReadDb): Promise<Favour[]> {
  return read
    .selectFrom("payments")
    .select(["id as paymentId", "client_id as clientId", "currency", "paid_on as paidOn", "unallocated_minor as unallocatedMinor"])
    .where("unallocated_minor", ">", 0)
    .where("method", "<>", "retention_certificate")
    .orderBy("paid_on")
    .orderBy("id")
    .execute();
}

/** Paying days change slowly and cost most of all to ask for: once a day of an open ledger. */
const rememberedDays = new WeakMap<ReadDb, { todayOn: string; days: Map<number, PayingDays> }>();

/** Everything that the matcher goes by beyond documents and lines. */
export async function readKnowledge(read: ReadDb, todayOn: string): Promise<Knowledge> {
  let remembered = rememberedDays.get(read);
  if (remembered?.todayOn !== todayOn) {
    remembered = { todayOn, days: await readPayingDays(read, todayOn) };
    rememberedDays.set(read, remembered);
  }
  return {
    aliases: await readAliases(read),
    habits: await readHabits(read),
    agreements: await readAgreements(read),
    offers: await readStandingOffers(read),
    payingDays: remembered.days,
    favour: await readFavour(read),
    rates: await readRates(read),
  };
}
