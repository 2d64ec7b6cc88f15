import type { AgendaItem } from "../../../shared/contract/followup-agenda.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { addDays, limaInstant } from "../../../shared/dates.ts";
import { parseMobile } from "../../../shared/identifiers.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { checkContact } from "../check-contact.ts";
import type { Verdict } from "../guard/judge.ts";
import { riskReader } from "../plans/choose-plan.ts";
import type { ItemNow } from "./item.ts";
import { withOwed } from "./owed-now.ts";
import { rankItems } from "./rank.ts";
import { readOffice, readWaiting } from "./read-waiting.ts";
import { totalsOf } from "./totals.ts";

type Agenda = OutputOf<"followup.getAgenda">;

/** The guard is asked about each item that is shown: no more of them than these, unless the caller wants more. */
const SHOWN = 60;

/** Up to so many clients, the risk of each is asked by itself; beyond, that of all who owe at once. */
const FEW_CLIENTS = 8;

/** What there is to do by today, in the order in which to do it. */
export async function readItems(read: ReadDb, todayOn: string, office?: ReadonlyMap<number, string>): Promise<ItemNow[]> {
  const waiting = await readWaiting(read, todayOn, office ?? (await readOffice(read)));
  return rankItems(await withOwed(read, todayOn, waiting), todayOn);
}

export async function getAgenda(context: CallContext, { person, limit }: InputOf<"followup.getAgenda">): Promise<Agenda> {
  const { read, todayOn } = context;
  const office = await readOffice(read);
  const all = await readItems(read, todayOn, office);
  const wanted = person === undefined ? all : all.filter(({ personId }) => personId === (person === "nobody" ? null : person));
  const shown = wanted.slice(0, limit ?? SHOWN);
  return {
    todayOn,
    items: await describe(context, shown),
    total: wanted.length,
    totals: totalsOf(wanted, todayOn),
    doneToday: await countDone(read, todayOn),
    workload: workloadOf(all, office, todayOn),
  };
}

/** Everybody of the office and nobody, with what each has to do. */
function workloadOf(items: readonly ItemNow[], office: ReadonlyMap<number, string>, todayOn: string): Agenda["workload"] {
  const of = Map.groupBy(items, ({ personId }) => personId);
  const people: [number | null, string][] = [...office, [null, "De nadie"]];
  return people.map(([personId, name]) => {
    const waiting = of.get(personId) ?? [];
    return { personId, name, waiting: waiting.length, late: waiting.filter(({ dueOn }) => dueOn < todayOn).length };
  });
}

async function describe({ read, at, todayOn }: CallContext, items: readonly ItemNow[]): Promise<AgendaItem[]> {
  const clientIds = [...new Set(items.map(({ clientId }) => clientId))];
  const [phones, risks] = await Promise.all([readPhones(read, clientIds), readRisks(read, todayOn, clientIds)]);
  const verdicts = new Map<string, Verdict>();
  const described: AgendaItem[] = [];
  for (const { owed, isBrokenWord: _, ...item } of items) {
    const key = `${item.clientId} ${item.channel}`;
    let verdict = verdicts.get(key);
    if (!verdict) verdicts.set(key, (verdict = await judge(read, at, item)));
    described.push({
      ...item,
      currency: owed?.currency ?? null,
      amountMinor: owed?.amountMinor ?? null,
      daysLate: owed?.daysLate ?? null,
      risk: risks.get(item.clientId) ?? null,
      phone: phones.get(item.clientId) ?? null,
      allowed: verdict.allowed,
      reasons: verdict.reasons,
      nextAllowedAt: verdict.nextAllowedAt ?? null,
    });
  }
  return described;
}

/** Work of the office is no contact: the guard has no say in it. */
async function judge(read: ReadDb, at: string, { clientId, channel }: Pick<ItemNow, "clientId" | "channel">): Promise<Verdict> {
  return channel === "other" ? { allowed: true, reasons: [] } : await checkContact(read, { clientId, channel, at });
}

async function readRisks(read: ReadDb, todayOn: string, clientIds: readonly number[]): Promise<Map<number, AgendaItem["risk"]>> {
  if (clientIds.length > FEW_CLIENTS) {
    const riskOf = await riskReader(read, todayOn, { dueBy: todayOn });
    return new Map(clientIds.map((id) => [id, riskOf(id).risk]));
  }
  const known = clientIds.map(async (id) => [id, (await riskReader(read, todayOn, { clientId: id }))(id).risk] as const);
  return new Map(await Promise.all(known));
}

/** How each client is reached: a mobile before any other telephone, the client's own before those of its people. */
export async function readPhones(read: ReadDb, clientIds: readonly number[]): Promise<Map<number, string>> {
  if (clientIds.length === 0) return new Map();
  const rows = [
    ...(await read.selectFrom("clients").select(["id as clientId", "phone"]).where("id", "in", clientIds).execute()),
    ...(await read
      .selectFrom("contacts")
      .select(["client_id as clientId", "phone"])
      .where("client_id", "in", clientIds)
      .orderBy("id")
      .execute()),
  ];
  const known = rows.flatMap(({ clientId, phone }) => (phone ? [{ clientId, phone }] : []));
  return new Map(
    [...Map.groupBy(known, ({ clientId }) => clientId)].map(([clientId, some]) => {
      const mobile = some.map(({ phone }) => parseMobile(phone)).find((digits) => digits !== undefined);
      return [clientId, mobile ?? some[0]?.phone ?? ""];
    }),
  );
}

/** Steps and tasks that were done today. */
async function countDone(read: ReadDb, todayOn: string): Promise<number> {
  const fromAt = limaInstant(todayOn, 0);
  const untilAt = limaInstant(addDays(todayOn, 1), 0);
  const [actions, tasks] = await Promise.all(
    (["followup_actions", "tasks"] as const).map((table) =>
      read
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("done"))
        .where("resolution", "=", "done")
        .where("resolved_at", ">=", fromAt)
        .where("resolved_at", "<", untilAt)
        .executeTakeFirst(),
    ),
  );
  return Number(actions?.done ?? 0) + Number(tasks?.done ?? 0);
}
