import { sql } from "kysely";
import { limaDate } from "../../../shared/dates.ts";
import { isAboutDebt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { WaitingItem } from "./item.ts";
import { whoseIsIt } from "./whose.ts";

/** The people who work in the office, by id. */
export async function readOffice(read: ReadDb): Promise<Map<number, string>> {
  const rows = await read.selectFrom("people").select(["id", "name"]).where("archived_at", "is", null).orderBy("id").execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Steps of the list and tasks that wait for today or for an earlier day, in no order.
 * @param untilOn also what waits for a day that comes, until this one
 */
export async function readWaiting(
  read: ReadDb,
  todayOn: string,
  office: ReadonlyMap<number, string>,
  untilOn: string = todayOn,
): Promise<WaitingItem[]> {
  const working = new Set(office.keys());
  return [...(await readActions(read, todayOn, working, untilOn)), ...(await readTasks(read, todayOn, working, untilOn))];
}

type ActionRow = Omit<WaitingItem, "kind" | "isBrokenWord" | "dueOn" | "personId" | "escalatedFromId"> & {
  currency: string;
  actionKind: "step" | "promise_broken";
  decidedAt: string;
  movedToOn: string | null;
  putOffUntilOn: string | null;
  ownId: number | null;
  stepPersonId: number | null;
  clientPersonId: number | null;
  afterDays: number | null;
  toPersonId: number | null;
};

/**
 * Steps that nobody did: what was contacted since counts as done, as for the scheduler, though it did not resolve it yet;
 * who was put off is not asked for before its day. One whose mail is in the outbox waits there; it comes back where that mail was cancelled or did not arrive.
 */
async function readActions(read: ReadDb, todayOn: string, working: ReadonlySet<number>, untilOn: string): Promise<WaitingItem[]> {
  const { rows } = await sql<ActionRow>`
    SELECT a.id, a.client_id AS clientId, c.name AS clientName, a.channel, a.currency, a.kind AS actionKind, s.stage, s.tone, s.template,
      a.reason AS why, a.decided_at AS decidedAt, a.on_day AS movedToOn, c.snoozed_until_on AS putOffUntilOn, a.minutes, a.person_id AS ownId, s.person_id AS stepPersonId,
      c.person_id AS clientPersonId, s.escalate_days AS afterDays, s.escalate_to_id AS toPersonId
    FROM followup_actions a JOIN clients c ON c.id = a.client_id LEFT JOIN plan_steps s ON s.id = a.step_id
    WHERE a.outcome = 'queued' AND a.resolved_at IS NULL AND coalesce(a.on_day, '') <= ${untilOn}
      AND coalesce(c.snoozed_until_on, '') <= ${untilOn}
      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.action_id = a.id AND o.state NOT IN ('cancelled', 'failed'))
      AND NOT EXISTS (
        SELECT 1 FROM timeline t WHERE t.client_id = a.client_id AND t.at > max(a.decided_at, coalesce(a.on_day || 'T05:00:00.000Z', ''))
          AND t.kind IN ('letter', 'whatsapp', 'sms', 'call', 'visit', 'email') AND ${wasMade("t")}
          AND ${isAboutDebt("t")})`.execute(read);
  return rows.map(
    ({ actionKind, decidedAt, movedToOn, putOffUntilOn, ownId, stepPersonId, clientPersonId, afterDays, toPersonId, ...row }) => {
      const listedOn = movedToOn ?? limaDate(decidedAt);
      const dueOn = putOffUntilOn !== null && putOffUntilOn > todayOn && putOffUntilOn > listedOn ? putOffUntilOn : listedOn;
      const escalate = afterDays === null || toPersonId === null ? null : { afterDays, toPersonId };
      const isBrokenWord = actionKind === "promise_broken";
      return {
        kind: "action",
        ...row,
        // A word that was not kept is asked about in the tone of what is late.
        stage: row.stage ?? (isBrokenWord ? "administrativa" : null),
        isBrokenWord,
        dueOn,
        ...whoseIsIt({ people: [ownId, stepPersonId, clientPersonId], sinceOn: dueOn, escalate }, working, todayOn),
      };
    },
  );
}

async function readTasks(read: ReadDb, todayOn: string, working: ReadonlySet<number>, untilOn: string): Promise<WaitingItem[]> {
  const rows = await read
    .selectFrom("tasks as t")
    .innerJoin("clients as c", "c.id", "t.client_id")
    .select(["t.id", "t.client_id as clientId", "c.name as clientName", "t.kind as channel", "t.on_day as dueOn", "t.minutes"])
    .select(["t.text as why", "t.person_id as ownId", "c.person_id as clientPersonId"])
    .where("t.resolved_at", "is", null)
    .where("t.on_day", "<=", untilOn)
    .execute();
  return rows.map(({ ownId, clientPersonId, ...row }) => ({
    kind: "task",
    ...row,
    currency: null,
    isBrokenWord: false,
    stage: null,
    tone: null,
    template: null,
    ...whoseIsIt({ people: [ownId, clientPersonId], sinceOn: row.dueOn, escalate: null }, working, todayOn),
  }));
}
