import { basename } from "node:path";
import { sql } from "kysely";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatDate } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { mimeOf } from "../../platform/saved-files.ts";
import type { Dispute } from "../../../shared/contract/followup-disputes.ts";
import type { LetterFact } from "./facts.ts";
import type { Wanted } from "./pieces.ts";

/** Documents named beside a file that brought several. */
const NAMED = 3;

const KINDS: Readonly<Record<string, string>> = {
  cdr: "Constancia de la SUNAT de",
  xml: "XML de",
  retention: "Comprobante de retención de",
  perception: "Comprobante de percepción de",
};

/** The files that prove what a dossier tells, each once: letters and agreements first, then what the client disputed, then the documents. */
export async function listWanted(
  read: ReadDb,
  {
    clientId,
    letters,
    disputes,
    documentIds,
  }: { clientId: number; letters: readonly LetterFact[]; disputes: readonly Dispute[]; documentIds: readonly number[] },
): Promise<Wanted[]> {
  const wanted = [
    ...letters.map(ofLetter),
    ...(await ofDeliveries(read, letters)),
    ...(await ofPlans(read, clientId)),
    ...(await ofDisputes(read, disputes)),
    ...(await ofDocuments(read, documentIds)),
  ];
  return [...Map.groupBy(wanted, ({ sha256 }) => sha256).values()].map(merged);
}

function ofLetter({ number, issuedOn, path, bytes, sha256, sealedSha256 }: LetterFact): Wanted {
  return {
    name: basename(path),
    mime: mimeOf(path),
    about: `Carta ${number} del ${formatDate(issuedOn)}`,
    bytes,
    sha256,
    path,
    isDoubted: sealedSha256 !== null && sealedSha256 !== sha256,
  };
}

/** The signed copies of letters that were delivered. */
async function ofDeliveries(read: ReadDb, letters: readonly LetterFact[]): Promise<Wanted[]> {
  const { rows } = await sql<{ name: string; mime: string; sha256: string; bytes: number; number: string; on: string }>`
    SELECT d.file_name AS name, d.mime, d.sha256, length(d.content) AS bytes, l.number, d.on_day AS "on"
    FROM letter_deliveries d JOIN letters l ON l.id = d.letter_id
    WHERE d.content IS NOT NULL AND d.letter_id IN (SELECT value FROM json_each(${JSON.stringify(letters.map(({ id }) => id))})) ORDER BY d.id`.execute(
    read,
  );
  return rows.map(({ number, on, ...file }) => ({
    ...file,
    about: `Cargo de recepción de la carta ${number}, del ${formatDate(on)}`,
    path: null,
  }));
}

async function ofPlans(read: ReadDb, clientId: number): Promise<Wanted[]> {
  const rows = await read
    .selectFrom("payment_plans")
    .select(["number", "path", "sha256"])
    .where("client_id", "=", clientId)
    .orderBy("id")
    .execute();
  return rows.flatMap(({ number, path, sha256 }) =>
    path !== null && sha256 !== null
      ? [{ name: basename(path), mime: mimeOf(path), about: `Convenio ${number}`, bytes: 0, sha256, path }]
      : [],
  );
}

async function ofDisputes(read: ReadDb, disputes: readonly Dispute[]): Promise<Wanted[]> {
  const files = disputes.flatMap(({ document, files: evidence }) => evidence.map((file) => ({ ...file, document })));
  const { rows } = await sql<{ sha256: string; mime: string; bytes: number }>`
    SELECT sha256, mime, bytes FROM originals WHERE sha256 IN (SELECT value FROM json_each(${JSON.stringify(files.map(({ sha256 }) => sha256))}))`.execute(
    read,
  );
  const kept = new Map(rows.map((row) => [row.sha256, row]));
  return files.map(({ sha256, name, document }) => {
    const { mime = mimeOf(name), bytes = 0 } = kept.get(sha256) ?? {};
    return { name, mime, about: `Prueba del reclamo de ${document}`, bytes, sha256, path: null };
  });
}

type Origin = {
  kind: string;
  sha256: string;
  name: string | null;
  mime: string | null;
  bytes: number | null;
  series: string;
  number: string;
};

/** What the documents were imported from, and what the tax office and the client answered to them. */
async function ofDocuments(read: ReadDb, ids: readonly number[]): Promise<Wanted[]> {
  const list = JSON.stringify(ids);
  const { rows } = await sql<Origin>`
    SELECT f.kind, f.sha256, o.name, o.mime, o.bytes, i.series, i.number FROM (
      SELECT 0 AS place, 'source' AS kind, source_sha256 AS sha256, id AS invoice_id FROM invoices
        WHERE source_sha256 IS NOT NULL AND id IN (SELECT value FROM json_each(${list}))
      UNION ALL SELECT id, kind, sha256, invoice_id FROM evidence WHERE invoice_id IN (SELECT value FROM json_each(${list}))
    ) f JOIN invoices i ON i.id = f.invoice_id LEFT JOIN originals o ON o.sha256 = f.sha256
    ORDER BY i.issue_on, i.id, f.place`.execute(read);
  return rows.map(({ kind, sha256, name, mime, bytes, series, number }) => {
    const document = documentLabel(series, number);
    return {
      name: name ?? `${document}.xml`,
      mime: mime ?? "application/xml",
      about: `${KINDS[kind] ?? "Archivo de origen de"} ${document}`,
      bytes: bytes ?? 0,
      sha256,
      path: null,
    };
  });
}

/** One file that proves several things is one piece. */
function merged(same: readonly Wanted[]): Wanted {
  const [first] = same as readonly [Wanted, ...Wanted[]];
  const about = [...new Set(same.map((one) => one.about))];
  const more = about.length - NAMED;
  return {
    ...first,
    about: more > 0 ? `${about.slice(0, NAMED).join("; ")} y ${more} más` : about.join("; "),
    isDoubted: same.some(({ isDoubted }) => isDoubted),
  };
}
