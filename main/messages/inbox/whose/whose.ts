import { sql } from "kysely";
import { foldText, normaliseNumber, parseMobile } from "../../../../shared/identifiers.ts";
import { searchClientIds } from "../../../clients/index.ts";
import type { ReadDb } from "../../../ledger/context.ts";

/** Somebody that a message may be from. `isSure` where what it was known by is of one client alone. */
export type Candidate = { clientId: number; name: string; contactId: number | null; why: string; isSure: boolean };

type Found = Omit<Candidate, "name" | "isSure"> & { weight: number };

/** What a number, an address, a document or a name tells; the more it is of one client alone, the more it weighs. */
const WEIGHT = { mobile: 8, email: 8, docNumber: 8, document: 6, contact: 4, name: 4, words: 1 } as const;
/** From here on it is sure, where nobody else has as much. */
const SURE = 4;
const MOST_CANDIDATES = 5;
const MOST_READ = 4000;

/** Finds whose a message is by the name or number that it came under and by what stands in it. The likeliest first. */
export async function findCandidates(read: ReadDb, { sender, text }: { sender: string; text: string }): Promise<Candidate[]> {
  const words = text.slice(0, MOST_READ);
  const found = [
    ...(await byMobile(read, [...mobilesIn(sender), ...mobilesIn(words)])),
    ...(await byEmail(read, [...emailsIn(sender), ...emailsIn(words)])),
    ...(await byDocNumber(read, words)),
    ...(await byDocument(read, words)),
    ...(await byName(read, sender)),
    ...(await byOwnWords(read, words)),
  ];
  if (found.length === 0) return [];
  const groups = [...Map.groupBy(found, ({ clientId }) => clientId).values()]
    .map((of) => ({
      ...(of.find(({ contactId }) => contactId !== null) ?? (of[0] as Found)),
      why: [...new Set(of.map(({ why }) => why))].slice(0, 2).join("; "),
      weight: of.reduce((sum, { weight }) => sum + weight, 0),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.clientId - b.clientId)
    .slice(0, MOST_CANDIDATES);
  const names = await readNames(
    read,
    groups.map(({ clientId }) => clientId),
  );
  return groups.map(({ clientId, contactId, why, weight }, index) => ({
    clientId,
    contactId,
    why,
    name: names.get(clientId) ?? "",
    isSure: index === 0 && weight >= SURE && weight > (groups[1]?.weight ?? 0),
  }));
}

/** Peruvian mobiles in a text. */
export function mobilesIn(text: string): string[] {
  const found = text.match(/(?<!\d)(?:\+?\s?51[\s-]?)?9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/g) ?? [];
  return [...new Set(found.flatMap((phone) => parseMobile(phone) ?? []))].slice(0, 5);
}

export function emailsIn(text: string): string[] {
  const found = text.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g) ?? [];
  return [...new Set(found.map((email) => email.toLowerCase()))].slice(0, 5);
}

async function byMobile(read: ReadDb, mobiles: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const mobile of new Set(mobiles)) {
    const like = `%${mobile}`;
    const { rows } = await sql<{ clientId: number; contactId: number | null }>`
      SELECT id AS clientId, NULL AS contactId FROM clients WHERE ${bare("phone")} LIKE ${like}
      UNION ALL SELECT client_id, id FROM contacts WHERE ${bare("phone")} LIKE ${like} LIMIT 10`.execute(read);
    found.push(...rows.map((row) => ({ ...row, why: `tiene el número ${mobile}`, weight: WEIGHT.mobile })));
  }
  return found;
}

const bare = (column: string) =>
  sql.raw(`replace(replace(replace(replace(replace(${column}, ' ', ''), '-', ''), '.', ''), '(', ''), ')', '')`);

async function byEmail(read: ReadDb, emails: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const email of new Set(emails)) {
    const { rows } = await sql<{ clientId: number; contactId: number | null }>`
      SELECT id AS clientId, NULL AS contactId FROM clients WHERE lower(email) = ${email}
      UNION ALL SELECT client_id, id FROM contacts WHERE lower(email) = ${email} LIMIT 10`.execute(read);
    found.push(...rows.map((row) => ({ ...row, why: `tiene el correo ${email}`, weight: WEIGHT.email })));
  }
  return found;
}

async function byDocNumber(read: ReadDb, text: string): Promise<Found[]> {
  const numbers = [...new Set(text.match(/(?<![\d-])\d{8}(?:\d{3})?(?!\d)/g) ?? [])].slice(0, 10);
  if (numbers.length === 0) return [];
  const rows = await read.selectFrom("clients").select(["id", "doc_number as number"]).where("doc_number", "in", numbers).execute();
  return rows.map(({ id, number }) => ({ clientId: id, contactId: null, why: `el mensaje dice ${number}`, weight: WEIGHT.docNumber }));
}

/** `F001-123`, `E001 - 45` as a text names documents. */
export function documentsIn(text: string): { series: string; number: string }[] {
  const found = [...text.matchAll(/(?<![A-Za-z0-9])([FBE][A-Za-z0-9]{3})\s?[-–/ ]\s?(\d{1,8})(?!\d)/gi)].slice(0, 10);
  return found.map(([, series = "", number = ""]) => ({ series: series.toUpperCase(), number: normaliseNumber(number) }));
}

async function byDocument(read: ReadDb, text: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const { series, number } of documentsIn(text)) {
    const rows = await read
      .selectFrom("invoices")
      .select("client_id as clientId")
      .distinct()
      .where("series", "=", series)
      .where("number", "=", number)
      .where("void_on", "is", null)
      .limit(3)
      .execute();
    found.push(
      ...rows.map((row) => ({ ...row, contactId: null, why: `habla de ${series}-${number}, que es suyo`, weight: WEIGHT.document })),
    );
  }
  return found;
}

/** A name of one client or contact, whole; or of whoever the index finds by its words. */
async function byName(read: ReadDb, sender: string): Promise<Found[]> {
  const folded = foldText(sender);
  if (folded.length < 3 || /^[\d ]+$/.test(folded)) return [];
  const [first = ""] = sender.trim().split(/\s+/);
  const contacts = await read
    .selectFrom("contacts")
    .select(["id", "client_id as clientId", "name"])
    .where("name", "like", `%${first.replace(/[%_]/g, "").slice(0, 2)}%`)
    .limit(5000)
    .execute();
  const same = contacts.filter(({ name }) => foldText(name) === folded);
  const ids = await searchClientIds(read, sender.slice(0, 100), 4);
  const names = await readNames(read, ids);
  return [
    ...same.map(({ id, clientId, name }) => ({ clientId, contactId: id, why: `${name} es su contacto`, weight: WEIGHT.contact })),
    ...ids.map((clientId) => ({
      clientId,
      contactId: null,
      why: `se llama como quien escribe`,
      weight: foldText(names.get(clientId) ?? "") === folded || ids.length === 1 ? WEIGHT.name : WEIGHT.words,
    })),
  ];
}

/** «soy Carmen de Bodega Sol», «le escribe Juan»: how people say who they are. */
async function byOwnWords(read: ReadDb, text: string): Promise<Found[]> {
  const said = [...text.matchAll(/\b(?:soy|le escribe|te escribe|habla|de parte de|somos)\s+([^,.;:!?\n]{3,80})/gi)].slice(0, 3);
  const names = said.flatMap(([, name = ""]) => name.split(/\s+(?:de la empresa|de)\s+/)).filter((name) => foldText(name).length > 3);
  const found: Found[] = [];
  for (const name of names.slice(0, 4))
    found.push(...(await byName(read, name)).map((one) => ({ ...one, why: `el mensaje dice «${name.trim()}»` })));
  return found;
}

async function readNames(read: ReadDb, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom("clients").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
