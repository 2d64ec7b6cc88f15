import { type RawBuilder, sql } from "kysely";
import { addDays, limaDate } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { planChooser } from "./choose-plan.ts";
import { stepsFor } from "./conditions.ts";
import type { Debtor, Due } from "./debtor.ts";
import { type Held, readHeld } from "./read-held.ts";
import { type Past, readContacts, readPast } from "./read-past.ts";
import { readPutOff } from "./read-put-off.ts";
import { readPlans, type StoredPlan } from "./store.ts";

/** What the scheduler decides from. */
export type DebtorsRead = { debtors: Debtor[]; past: Past; dueBy: string; plans: StoredPlan[] };

/** One client alone; `aheadDays`: also what falls due within these days, where the plans look less far. */
export type WhichDebtors = { clientId?: number; aheadDays?: number };

/**
 * Everyone who owes something that a step of a plan may be about by a day, or one client; a few queries over what is due, and none for each client.
 */
export async function readDebtors(read: ReadDb, todayOn: string, { clientId, aheadDays = 0 }: WhichDebtors = {}): Promise<DebtorsRead> {
  const plans = await readPlans(read);
  const dueBy = addDays(todayOn, Math.max(aheadDays, ...plans.flatMap(({ steps }) => steps.map(({ days }) => -days))));
  const [owed, held, past, contacts, snoozed, choose] = await Promise.all([
    readDues(read, dueBy, clientId),
    readHeld(read, todayOn, clientId),
    readPast(read, todayOn, dueBy, clientId),
    readContacts(read, dueBy, clientId),
    readPutOff(read, todayOn),
    planChooser(read, plans, todayOn, clientId === undefined ? { dueBy } : { clientId }),
  ]);
  const debtors = withCuotas(owed, held, dueBy).map(({ clientId: id, currency, dues: open }): Debtor => {
    const key = `${id} ${currency}`;
    const { plan, segment, risk } = choose(id);
    const lastContactAt = contacts.get(id) ?? null;
    return {
      clientId: id,
      currency,
      planName: plan.name,
      steps: stepsFor(plan.steps, { segment, risk, currency }),
      ...holdBack(open, held.get(key), dueBy),
      brokenWord: held.get(key)?.brokenWord ?? null,
      past: past.decisions.get(key) ?? [],
      lastDecidedOn: past.lastOn.get(id) ?? null,
      lastContactAt,
      lastContactOn: lastContactAt === null ? null : limaDate(lastContactAt),
      snoozedUntilOn: snoozed.get(id) ?? null,
    };
  });
  return { debtors, past, dueBy, plans };
}

/** What a client owes in a currency by due date, the oldest first. */
export type Owed = { clientId: number; currency: string; dues: { on: string; openMinor: number }[] };

/** Also who owes a cuota of a payment plan by then, though none of its documents falls due. */
export function withCuotas(owed: readonly Owed[], held: ReadonlyMap<string, Held>, dueBy: string): Owed[] {
  const known = new Set(owed.map(({ clientId, currency }) => `${clientId} ${currency}`));
  const more = [...held].flatMap(([key, { cuotas }]): Owed[] => {
    if (known.has(key) || !cuotas.some(({ on }) => on <= dueBy)) return [];
    const [clientId = "", currency = ""] = key.split(" ");
    return [{ clientId: Number(clientId), currency, dues: [] }];
  });
  return [...owed, ...more];
}

/** Money in favour that covers what is due holds it all: it is applied first. The cuotas of a payment plan stand in for its documents, which are held. */
export function holdBack(open: Owed["dues"], held: Held | undefined, dueBy: string): Pick<Debtor, "dues" | "heldBecause"> {
  const isCovered = open.length > 0 && (held?.favourMinor ?? 0) >= open.reduce((sum, { openMinor }) => sum + openMinor, 0);
  const all = isCovered || (held?.all ?? false);
  const cuotas = held?.cuotas.filter(({ on }) => on <= dueBy) ?? [];
  const byDocument = open.map(({ on, openMinor }): Due => ({ on, openMinor, heldMinor: Math.min(openMinor, held?.byDue.get(on) ?? 0) }));
  const dues = [...Map.groupBy([...byDocument, ...cuotas], ({ on }) => on)].map(([on, some]): Due => {
    const openMinor = some.reduce((sum, due) => sum + due.openMinor, 0);
    return { on, openMinor, heldMinor: all ? openMinor : some.reduce((sum, due) => sum + due.heldMinor, 0) };
  });
  const because = isCovered ? "Lo que tiene a su favor cubre lo que debe: aplícalo." : (held?.because ?? null);
  return { dues: cuotas.length > 0 ? dues.sort((a, b) => (a.on < b.on ? -1 : 1)) : dues, heldBecause: because };
}

type DueRow = { clientId: number; currency: string; dueOn: string; minor: number };

/** One pass over the covering index of open parts, in its own order: a client's due dates come together, the oldest first. */
async function readDues(read: ReadDb, dueBy: string, clientId: number | undefined): Promise<Owed[]> {
  const one: RawBuilder<unknown> = clientId === undefined ? sql`` : sql`AND client_id = ${clientId}`;
  const { rows } = await sql<DueRow>`
    SELECT client_id AS clientId, currency, due_on AS dueOn, sum(open_minor) AS minor FROM parts
    WHERE open_minor > 0 AND due_on <= ${dueBy} ${one} GROUP BY currency, client_id, due_on ORDER BY currency, client_id, due_on`.execute(
    read,
  );
  const owing: Owed[] = [];
  for (const { clientId: id, currency, dueOn, minor } of rows) {
    const last = owing.at(-1);
    if (last?.clientId === id && last.currency === currency) last.dues.push({ on: dueOn, openMinor: minor });
    else owing.push({ clientId: id, currency, dues: [{ on: dueOn, openMinor: minor }] });
  }
  return owing;
}
