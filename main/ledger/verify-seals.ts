import { sql } from "kysely";
import { formatDate, limaDate } from "../../shared/dates.ts";
import type { ReadDb } from "./context.ts";
import { type SealedEntry, sealHash } from "./seals.ts";

/** `clientId` null: whose it was is not known any more. */
export type SealProblem = { code: SealCode; text: string; clientId: number | null };
export type SealCode = "entry_changed" | "entry_state" | "entry_deleted" | "entry_unsealed" | "seal_changed" | "seal_deleted" | "seals_cut";

const PAGE = 5_000;

type Seal = { sealId: number; hash: string; sealedState: string | null; sealedAt: string; entryId: number; clientName: string | null };
type Row = Seal & { [Column in keyof SealedEntry]: SealedEntry[Column] | null };

/**
 * Hashes every entry of every conversation again and compares: each with its seals, the seals with one another, the last state with the
 * entry's, and the head of the chain with the last one that the audit kept. `pause` is awaited between pages.
 */
export async function verifySeals(read: ReadDb, pause: () => Promise<void> = async () => {}): Promise<SealProblem[]> {
  const chain = startChain();
  let last = 0;
  for (;;) {
    const { rows } = await sql<Row>`
      SELECT s.id AS sealId, s.hash, s.state AS sealedState, s.sealed_at AS sealedAt, s.timeline_id AS entryId, c.name AS clientName,
        t.id, t.client_id, t.at, t.kind, t.title, t.text, t.detail, t.letter_id, t.created_at
      FROM timeline_seals s LEFT JOIN timeline t ON t.id = s.timeline_id LEFT JOIN clients c ON c.id = t.client_id
      WHERE s.id > ${last} ORDER BY s.id LIMIT ${PAGE}`.execute(read);
    for (const row of rows) chain.add(row);
    last = rows.at(-1)?.sealId ?? last;
    if (rows.length < PAGE) break;
    await pause();
  }
  const witness = await readLastWitness(read);
  if (chain.isEmpty() && witness === undefined) return [];
  const found = [...chain.problems(), ...(await findUnsealed(read)), ...(await findOtherState(read))];
  if (witness !== undefined && witness.head !== chain.head()) found.push(cut(witness.at));
  return found.length === 0 ? [] : await withLostClients(read, [...found, ...(await findGaps(read))]);
}

/** An entry that is gone: whose it was is still to be looked up. `at`: when it was last sealed, where that seal is left. */
type Gone = { entryId: number; at: string | null };
type Found = SealProblem | Gone;

function startChain() {
  const found = new Map<string, Found>();
  let stored = "";
  let expected = "";
  let previous: Row | undefined;
  const add = (problem: Found, key: string) => void (found.has(key) || found.set(key, problem));
  return {
    head: () => stored,
    isEmpty: () => previous === undefined,
    problems: () => [...found.values()],
    add(row: Row): void {
      const isGap = row.sealId !== (previous?.sealId ?? 0) + 1;
      if (isGap) add(missingSeals(row, previous), `gap ${row.sealId}`);
      const entry = entryOf(row);
      if (!entry) add({ entryId: row.entryId, at: row.sealedAt }, `gone ${row.entryId}`);
      const hash = (before: string) => (entry ? sealHash(before, entry, row.sealedState, row.sealedAt) : row.hash);
      if (row.hash !== hash(stored) && !isGap) {
        // The seal before was changed and not what it sealed: this one still follows from what it was.
        const wasSealOnly = previous !== undefined && row.hash === hash(expected);
        if (wasSealOnly && previous) {
          found.delete(`entry ${previous.entryId}`);
          add(changedSeal(previous), `seal ${previous.sealId}`);
        } else add(changedEntry(row), `entry ${row.entryId}`);
      }
      expected = hash(stored);
      stored = row.hash;
      previous = row;
    },
  };
}

function entryOf(row: Row): SealedEntry | undefined {
  return row.id === null ? undefined : (row as SealedEntry);
}

const dayOf = (at: string) => formatDate(limaDate(at));
const nameOf = (row: Pick<Row, "clientName">) => row.clientName ?? "un cliente";

function changedEntry(row: Row): Found {
  const text = `Lo anotado con ${nameOf(row)} el ${dayOf(row.sealedAt)} («${row.title ?? ""}») ya no es como se escribió: alguien lo cambió fuera del programa.`;
  return { code: "entry_changed", text, clientId: row.client_id };
}

function changedSeal(row: Row): Found {
  const text = `El sello de lo anotado con ${nameOf(row)} el ${dayOf(row.sealedAt)} («${row.title ?? ""}») fue cambiado fuera del programa.`;
  return { code: "seal_changed", text, clientId: row.client_id };
}

function missingSeals(row: Row, previous: Row | undefined): Found {
  const count = row.sealId - (previous?.sealId ?? 0) - 1;
  const many = count === 1 ? "Falta un sello" : `Faltan ${count} sellos`;
  const where = previous ? `entre el de ${nameOf(previous)} del ${dayOf(previous.sealedAt)} y el` : "antes del";
  const text = `${many} de la conversación ${where} de ${nameOf(row)} del ${dayOf(row.sealedAt)}: se borró fuera del programa.`;
  return { code: "seal_deleted", text, clientId: null };
}

function cut(at: string): Found {
  const text = `A la cadena de sellos le falta el final, o se cambió: lo último que se selló fue el ${dayOf(at)} y ya no está así.`;
  return { code: "seals_cut", text, clientId: null };
}

/** The last audit row that kept a head of the chain. */
async function readLastWitness(read: ReadDb): Promise<{ head: string; at: string } | undefined> {
  const { rows } = await sql<{ head: string; at: string }>`
    SELECT detail ->> '$.seal.head' AS head, at FROM audit WHERE detail LIKE '%"seal":{"head":%' ORDER BY id DESC LIMIT 1`.execute(read);
  return rows[0];
}

async function findUnsealed(read: ReadDb): Promise<Found[]> {
  const { rows } = await sql<{ clientId: number; name: string; at: string; title: string }>`
    SELECT t.client_id AS clientId, c.name, t.at, t.title FROM timeline t LEFT JOIN clients c ON c.id = t.client_id
    WHERE NOT EXISTS (SELECT 1 FROM timeline_seals s WHERE s.timeline_id = t.id) ORDER BY t.id`.execute(read);
  return rows.map(({ clientId, name, at, title }) => ({
    code: "entry_unsealed",
    text: `Lo anotado con ${name} el ${dayOf(at)} («${title}») no tiene sello: se agregó fuera del programa, o se le quitó.`,
    clientId,
  }));
}

async function findOtherState(read: ReadDb): Promise<Found[]> {
  const { rows } = await sql<{ clientId: number; name: string; at: string; title: string; state: string | null; sealed: string | null }>`
    SELECT t.client_id AS clientId, c.name, t.at, t.title, t.state, s.state AS sealed
    FROM timeline t JOIN timeline_seals s ON s.id = (SELECT max(id) FROM timeline_seals WHERE timeline_id = t.id)
    LEFT JOIN clients c ON c.id = t.client_id WHERE s.state IS NOT t.state ORDER BY t.id`.execute(read);
  return rows.map(({ clientId, name, at, title, state, sealed }) => ({
    code: "entry_state",
    text: `Lo anotado con ${name} el ${dayOf(at)} («${title}») dice «${state ?? "sin estado"}» y se selló como «${sealed ?? "sin estado"}».`,
    clientId,
  }));
}

/** Entries gone with their seals: ids run without gaps, for nothing is ever deleted. */
async function findGaps(read: ReadDb): Promise<Found[]> {
  const { rows } = await sql<{ first: number; last: number }>`
    SELECT before + 1 AS first, id - 1 AS last FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM timeline)
    WHERE id > before + 1 ORDER BY id LIMIT 100`.execute(read);
  const { rows: sealed } = await sql<{ id: number }>`
    SELECT DISTINCT timeline_id AS id FROM timeline_seals s WHERE NOT EXISTS (SELECT 1 FROM timeline t WHERE t.id = s.timeline_id)`.execute(
    read,
  );
  const told = new Set(sealed.map(({ id }) => id));
  return rows
    .flatMap(({ first, last }) => Array.from({ length: Math.min(last - first + 1, 100) }, (_, index) => first + index))
    .filter((id) => !told.has(id))
    .map((entryId) => ({ entryId, at: null }));
}

/** Says whose an entry was that is gone, and when it was written, as the audit kept it. */
async function withLostClients(read: ReadDb, found: readonly Found[]): Promise<SealProblem[]> {
  const gone = new Set(found.flatMap((problem) => ("entryId" in problem ? problem.entryId : [])));
  const owners = gone.size > 0 ? await readOwners(read, gone) : new Map<number, Owner>();
  return found.map((problem) => ("entryId" in problem ? deletedEntry(problem, owners.get(problem.entryId)) : problem));
}

function deletedEntry({ at }: Gone, owner: Owner | undefined): SealProblem {
  const when = owner?.at ?? at;
  const said = `algo anotado con ${owner?.name ?? "un cliente"}${when === null ? "" : ` el ${dayOf(when)}`}`;
  return { code: "entry_deleted", text: `Se borró fuera del programa ${said}.`, clientId: owner?.clientId ?? null };
}

type Owner = { clientId: number; name: string | null; at: string };

async function readOwners(read: ReadDb, lost: ReadonlySet<number>): Promise<Map<number, Owner>> {
  const { rows } = await sql<{ entryId: number; clientId: number; name: string | null; at: string }>`
    SELECT entry.value ->> 0 AS entryId, entry.value ->> 1 AS clientId, c.name, a.at
    FROM audit a, json_each(a.detail, '$.seal.of') entry LEFT JOIN clients c ON c.id = entry.value ->> 1
    WHERE a.detail LIKE '%"seal":{"head":%'
      AND entry.value ->> 0 IN (SELECT value FROM json_each(${JSON.stringify([...lost])})) ORDER BY a.id DESC`.execute(read);
  return new Map(rows.map(({ entryId, ...owner }) => [entryId, owner]));
}
