import { sql } from "kysely";
import { addDays, daysBetween, limaDate } from "../../../shared/dates.ts";
import { documentLabel, parseMobile } from "../../../shared/identifiers.ts";
import { readHabits } from "../../clients/index.ts";
import { isAboutDebt, madeAt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readInFavour } from "../../ledger/in-favour.ts";
import { type BrokenPromise, readBroken } from "../promises/broken.ts";
import { readPutOff } from "../plans/read-put-off.ts";
import { readInPeace } from "../promises/inside.ts";
import { type Candidate, SOON_DAYS } from "./candidate.ts";
import { type Owing, overdueOf } from "./owing.ts";
import { expectedEffect, isTimely } from "./rank.ts";

/** How many clients are looked at closely; the list shows at most seven of them. */
const LOOKED_AT = 40;

type LastContact = NonNullable<Candidate["lastContact"]>;

/** Clients that may be on the list: not put off until later, not covered by money in their favour or by promises that wait. */
export async function readCandidates(
  read: ReadDb,
  owing: readonly Owing[],
  todayOn: string,
): Promise<{ timely: Owing[]; candidates: Candidate[] }> {
  const [contacts, putOff, favour, broken] = await Promise.all([
    readLastContacts(read),
    readPutOff(read, todayOn),
    readInFavour(read),
    readBroken(read, todayOn),
  ]);
  const inPeace = await readInPeace(read, todayOn, askedUntil(owing, todayOn), favour);
  const brokenSince = recalled(broken, contacts);
  const known = (row: Owing) => ({
    overdueMinor: overdueOf(row),
    lastContact: contacts.get(row.clientId) ?? null,
    brokenPromise: brokenSince.get(keyOf(row)) ?? null,
  });
  const due = owing.filter((row) => {
    const open = row.buckets.reduce((sum, minor) => sum + minor, 0);
    const covered = (favour.get(keyOf(row)) ?? 0) >= open || inPeace.has(keyOf(row));
    return !covered && !putOff.has(row.clientId) && isTimely({ ...known(row), nextDueOn: row.nextDueOn }, todayOn);
  });
  const closest = due
    .map((row) => ({ row, effect: expectedEffect({ ...row, ...known(row), clientName: "", habitDays: null }, todayOn) }))
    .sort((a, b) => b.effect - a.effect)
    .slice(0, LOOKED_AT)
    .map(({ row }) => row);
  return { timely: due, candidates: await lookClosely(read, closest, known, todayOn) };
}

/** What a client is asked for on a day: what is late, or where nothing is, what falls due soon. */
function askedUntil(owing: readonly Owing[], todayOn: string): (key: string) => string {
  const late = new Set(owing.filter((row) => overdueOf(row) > 0).map(keyOf));
  const soonOn = addDays(todayOn, SOON_DAYS + 1);
  return (key) => (late.has(key) ? todayOn : soonOn);
}

/** The broken promises that nobody has talked about with the client since their grace ended, by `client currency`. */
function recalled(broken: readonly BrokenPromise[], contacts: ReadonlyMap<number, LastContact>): Map<string, BrokenPromise> {
  const untold = broken.filter(({ clientId, graceUntilOn }) => (contacts.get(clientId)?.on ?? "") <= graceUntilOn);
  return new Map(untold.map((promise) => [keyOf(promise), promise]));
}

function keyOf({ clientId, currency }: { clientId: number; currency: string }): string {
  return `${clientId} ${currency}`;
}

async function lookClosely(
  read: ReadDb,
  rows: readonly Owing[],
  known: (row: Owing) => Pick<Candidate, "overdueMinor" | "lastContact" | "brokenPromise">,
  todayOn: string,
): Promise<Candidate[]> {
  const ids = [...new Set(rows.map((row) => row.clientId))];
  if (ids.length === 0) return [];
  const [people, detracciones, letters, habits] = await Promise.all([
    readPeople(read, ids),
    readOnlyDetracciones(read, ids, todayOn),
    readLetters(read, ids),
    readHabitsOf(read, ids),
  ]);
  return rows.map((row) => {
    const person = people.get(row.clientId);
    const since = (letters.get(row.clientId) ?? []).filter(
      (letter) => letter.issued_on >= row.oldestDueOn && letter.stage !== "preventiva",
    );
    return {
      clientId: row.clientId,
      clientName: person?.name ?? "",
      currency: row.currency,
      ...known(row),
      buckets: row.buckets,
      soonMinor: row.soonMinor,
      oldestDueOn: row.oldestDueOn,
      nextDueOn: row.nextDueOn,
      habitDays: habits.get(row.clientId) ?? null,
      letters: since.length,
      lastLetterOn: since.at(-1)?.issued_on ?? null,
      lastLetterSent: since.some((letter) => letter.stage === "extrajudicial"),
      onlyDetraccionOf: detracciones.get(`${row.clientId} ${row.currency}`) ?? null,
      mobile: person?.mobile ?? null,
      phone: person?.phone ?? null,
    };
  });
}

/** The last message, call, visit or letter of every client that was not a thank-you. An opened draft counts until the user says that it was not sent. */
async function readLastContacts(read: ReadDb): Promise<Map<number, LastContact>> {
  const { rows } = await sql<{ client_id: number; at: string; kind: string }>`
    SELECT client_id, max(${madeAt("timeline")}) AS at, kind FROM timeline
    WHERE kind IN ('letter', 'whatsapp', 'sms', 'call', 'visit', 'email') AND ${wasMade("timeline")}
      AND ${isAboutDebt("timeline")} GROUP BY client_id`.execute(read);
  return new Map(rows.map((row) => [row.client_id, { on: limaDate(row.at), kind: row.kind }]));
}

async function readPeople(
  read: ReadDb,
  ids: readonly number[],
): Promise<Map<number, { name: string; mobile: string | null; phone: string | null }>> {
  const clients = await read.selectFrom("clients").select(["id", "name", "phone"]).where("id", "in", ids).execute();
  const contacts = await read
    .selectFrom("contacts")
    .select(["client_id", "phone"])
    .where("client_id", "in", ids)
    .where("phone", "is not", null)
    .orderBy("id")
    .execute();
  return new Map(
    clients.map((client) => {
      const phones = [
        client.phone,
        ...contacts.filter((contact) => contact.client_id === client.id).map((contact) => contact.phone),
      ].filter((phone) => phone !== null && phone !== "");
      const mobile = phones.map((phone) => parseMobile(phone ?? "")).find((digits) => digits !== undefined) ?? null;
      return [client.id, { name: client.name, mobile, phone: phones[0] ?? null }];
    }),
  );
}

/** For clients whose overdue is nothing but detracciones, the document of the oldest, by `client currency`. */
async function readOnlyDetracciones(read: ReadDb, ids: readonly number[], todayOn: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ client_id: number; currency: string; due_on: string; series: string; number: string }>`
    SELECT late.client_id, late.currency, late.due_on, invoices.series, invoices.number FROM (
      SELECT client_id, currency, min(due_on) AS due_on, invoice_id FROM parts
      WHERE open_minor > 0 AND due_on < ${todayOn} AND client_id IN (${sql.join(ids)})
      GROUP BY client_id, currency HAVING sum(part <> 'detraccion') = 0
    ) AS late JOIN invoices ON invoices.id = late.invoice_id`.execute(read);
  return new Map(
    rows
      .filter((row) => daysBetween(row.due_on, todayOn) > 0)
      .map((row) => [`${row.client_id} ${row.currency}`, documentLabel(row.series, row.number)]),
  );
}

async function readLetters(read: ReadDb, ids: readonly number[]): Promise<Map<number, { stage: string; issued_on: string }[]>> {
  const rows = await read
    .selectFrom("letters")
    .select(["client_id", "stage", "issued_on"])
    .where("client_id", "in", ids)
    .orderBy("id")
    .execute();
  return Map.groupBy(rows, (row) => row.client_id);
}

/** One index look-up a client: the habits of all would read every settled document. */
async function readHabitsOf(read: ReadDb, ids: readonly number[]): Promise<Map<number, number>> {
  const habits = await Promise.all(ids.map((id) => readHabits(read, id)));
  return new Map(habits.flatMap((habit) => [...habit]));
}
