import { sql } from "kysely";
import { addDays, limaInstant } from "../../../shared/dates.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { checkContacts, readItems, type Verdict } from "../../followup/index.ts";
import { isAboutDebt } from "../../ledger/contacts-made.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { type MobileChannel, readRecipients, type Recipient } from "../recipient.ts";
import { type AskedFor, type OpenedToday, orderRound, type RoundPerson, stateOf, warnRound } from "./round.ts";

type Request = InputOf<"messages.listRound">;

/** Who is written to, one after another, and where each stands today; nothing is opened or sent by it. */
export async function listRound(context: CallContext, request: Request): Promise<OutputOf<"messages.listRound">> {
  const { read, todayOn, at } = context;
  const { channel, clientIds } = request;
  const asked = await readAsked(context, channel);
  const opened = await readOpenedToday(read, channel, todayOn);
  const ids = clientIds ? [...new Set(clientIds)] : orderRound(opened, asked);
  const clients = await readClients(read, ids);
  const recipients = await readRecipients(read, clients, channel);
  const isToAsk = (id: number) => recipients.get(id)?.mobile && !isDone(opened.findLast((one) => one.clientId === id));
  const verdicts = await checkContacts(read, { clientIds: ids.filter(isToAsk), channel, at });
  const facts = { clients, recipients, verdicts, owed: await readOwed(read, ids), opened, asked };
  const people: RoundPerson[] = [];
  const waits: string[] = [];
  for (const id of ids) {
    const found = personOf(request, id, facts);
    if (found) people.push(found.person);
    if (found?.nextAllowedAt) waits.push(found.nextAllowedAt);
  }
  return { people, warnings: warnRound(people, waits.toSorted()[0] ?? null) };
}

type Facts = {
  clients: ReadonlyMap<number, { name: string; phone: string | null }>;
  recipients: ReadonlyMap<number, Recipient>;
  verdicts: ReadonlyMap<number, Verdict>;
  owed: ReadonlyMap<number, RoundPerson["owed"]>;
  opened: readonly OpenedToday[];
  asked: readonly AskedFor[];
};

/** Who was written to today is not asked about again, unless it was not sent after all. */
const isDone = (opened: OpenedToday | undefined) => opened !== undefined && opened.state !== "no enviado";

function personOf(request: Omit<Request, "clientIds">, clientId: number, facts: Facts) {
  const client = facts.clients.get(clientId);
  if (!client) return undefined;
  const opened = facts.opened.findLast((one) => one.clientId === clientId);
  const { mobile, contactName } = facts.recipients.get(clientId) ?? { mobile: null, contactName: null };
  const verdict = facts.verdicts.get(clientId);
  const item = facts.asked.find((one) => one.clientId === clientId);
  const person: RoundPerson = {
    clientId,
    clientName: client.name,
    contactName,
    phone: mobile,
    owed: facts.owed.get(clientId) ?? [],
    ...stateOf(opened, mobile, verdict?.allowed === false ? verdict : undefined),
    messageId: opened?.messageId ?? null,
    taskId: facts.asked.find((one) => one.clientId === clientId && one.taskId !== null)?.taskId ?? null,
    stage: request.stage ?? item?.stage ?? null,
    tone: request.tone ?? item?.tone ?? null,
  };
  return { person, nextAllowedAt: verdict?.nextAllowedAt };
}

/** What the agenda asks for through this channel, in its order. */
async function readAsked({ read, todayOn }: CallContext, channel: MobileChannel): Promise<AskedFor[]> {
  const items = (await readItems(read, todayOn)).filter((item) => item.channel === channel);
  return items.map(({ kind, id, clientId, stage, tone }) => ({ clientId, stage, tone, taskId: kind === "task" ? id : null }));
}

/** What was opened today through this channel, in the order of the day; thank-yous are none of it. */
async function readOpenedToday(read: ReadDb, channel: MobileChannel, todayOn: string): Promise<OpenedToday[]> {
  const rows = await read
    .selectFrom("timeline")
    .select(["id as messageId", "client_id as clientId", "state"])
    .where("kind", "=", channel)
    .where("at", ">=", limaInstant(todayOn, 0))
    .where("at", "<", limaInstant(addDays(todayOn, 1), 0))
    .where(sql<boolean>`${isAboutDebt("timeline")} AND state IN ('abierto', 'enviado', 'no enviado')`)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as OpenedToday["state"] }));
}

async function readClients(read: ReadDb, ids: readonly number[]): Promise<Facts["clients"]> {
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom("clients").select(["id", "name", "phone"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, ...client }) => [id, client]));
}

async function readOwed(read: ReadDb, ids: readonly number[]): Promise<Facts["owed"]> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectFrom("parts")
    .select(["client_id as clientId", "currency", (eb) => eb.fn.sum<number>("open_minor").as("amountMinor")])
    .where("client_id", "in", ids)
    .where("open_minor", ">", 0)
    .groupBy(["client_id", "currency"])
    .execute();
  const sorted = rows.toSorted((a, b) => compareCurrencies(a.currency, b.currency));
  return new Map(
    [...Map.groupBy(sorted, ({ clientId }) => clientId)].map(([id, sums]) => [
      id,
      sums.map(({ currency, amountMinor }) => ({ currency, amountMinor: Number(amountMinor) })),
    ]),
  );
}
