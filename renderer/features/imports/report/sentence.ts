import { formatMoney } from "../../../../shared/money.ts";
import type { ImportSession } from "../session.ts";
import { asksForAccount } from "./groups.ts";
import { counted } from "./words.ts";

/** A part of the sentence; with `to`, a number that leads to what it counts. */
export type Piece = { text: string; to?: string };

/** What an import did, in one sentence or two; what came in first, then what waits for the user. */
export function reportSentence(session: ImportSession): Piece[] {
  const came = whatCame(session);
  const waits = whatWaits(session);
  const { counts } = session;
  if (counts.files === 0) return [{ text: "Ahí no había ningún archivo que leer." }];
  if (came.length === 0 && counts.duplicate === counts.files && waits === "")
    return [{ text: counts.files === 1 ? "Este archivo ya estaba: no se repitió nada." : "Todo ya estaba: no se repitió nada." }];
  if (came.length === 0 && counts.duplicate === 0 && waits !== "") return [{ text: `${waits}.` }];
  const known = counts.duplicate > 0 ? ` ${counted(counts.duplicate, "archivo ya estaba", "archivos ya estaban")}.` : "";
  const rest = `${known}${waits && ` ${waits}.`}`;
  if (came.length === 0) return [{ text: `No entró nada nuevo.${rest}` }];
  const isOne = came.length === 1 && came[0]?.[0]?.text.startsWith("1 ") === true;
  return [{ text: isOne ? "Entró " : "Entraron " }, ...joined(came), { text: `.${rest}` }];
}

/** One entry for each thing that came in, with its sums. */
function whatCame({ counts, sums, files }: ImportSession): Piece[][] {
  const attached = counts.attached;
  return [
    counts.documents > 0 && [{ text: documentWords(counts.documents, sums), to: "/facturas?tab=all" }, { text: documentSums(sums) }],
    counts.movements > 0 && [{ text: counted(counts.movements, "movimiento de banco", "movimientos de banco"), to: banksPath(files) }],
    counts.clients > 0 && [{ text: counted(counts.clients, "cliente", "clientes"), to: "/clientes" }],
    counts.certificates > 0 && [
      { text: counted(counts.certificates, "certificado de retención o percepción", "certificados de retención o percepción") },
    ],
    counts.annulled > 0 && [{ text: counted(counts.annulled, "anulación", "anulaciones") }],
    attached > 0 && [{ text: counted(attached, "constancia de SUNAT", "constancias de SUNAT") }],
  ].filter((entry) => entry !== false);
}

/** Notes of credit alone are called so. */
function documentWords(count: number, sums: ImportSession["sums"]): string {
  const isNotes = sums.some((sum) => sum.creditNotesMinor > 0) && sums.every((sum) => sum.documentsMinor === 0);
  return isNotes ? counted(count, "nota de crédito", "notas de crédito") : counted(count, "comprobante", "comprobantes");
}

function documentSums(sums: ImportSession["sums"]): string {
  const written = (minor: (sum: ImportSession["sums"][number]) => number) =>
    sums
      .filter((sum) => minor(sum) > 0)
      .map((sum) => formatMoney(minor(sum), sum.currency))
      .join(" y ");
  const documents = written((sum) => sum.documentsMinor);
  const notes = written((sum) => sum.creditNotesMinor);
  if (documents === "") return notes && ` por ${notes}`;
  return ` por ${documents}${notes && ` (notas de crédito aparte: ${notes})`}`;
}

/** Bancos, at the account when all movements are of one. */
function banksPath(files: ImportSession["files"]): string {
  const accounts = new Set(files.flatMap(({ statement, counts }) => (statement && counts?.added ? [statement.bankAccountId] : [])));
  const [only] = accounts;
  return accounts.size === 1 ? `/bancos?cuenta=${only}` : "/bancos";
}

function joined(entries: readonly Piece[][]): Piece[] {
  return entries.flatMap((entry, index) => (index === 0 ? entry : [{ text: index === entries.length - 1 ? " y " : ", " }, ...entry]));
}

/** "3 archivos necesitan que digas qué son, 1 que digas de qué cuenta es y 5 no entraron". */
function whatWaits({ files, counts }: ImportSession): string {
  const accounts = files.filter(asksForAccount).length;
  const refused = counts.rejected - accounts;
  const rows = files.reduce((sum, file) => sum + (file.status === "rejected" ? 0 : (file.counts?.rejected ?? 0)), 0);
  const parts = [
    counts.needsMapping > 0 && {
      count: counts.needsMapping,
      verb: counts.needsMapping === 1 ? "necesita que digas qué es" : "necesitan que digas qué son",
    },
    accounts > 0 && {
      count: accounts,
      verb: accounts === 1 ? "necesita que digas de qué cuenta es" : "necesitan que digas de qué cuenta son",
    },
    refused > 0 && { count: refused, verb: refused === 1 ? "no entró" : "no entraron" },
  ].filter((part) => part !== false);
  const told = parts.map(({ count, verb }, index) =>
    index === 0 ? `${counted(count, "archivo", "archivos")} ${verb}` : `${count.toLocaleString("en-US")} ${verb}`,
  );
  if (rows > 0) told.push(counted(rows, "fila está por revisar", "filas están por revisar"));
  return told.length < 2 ? told.join("") : `${told.slice(0, -1).join(", ")} y ${told.at(-1)}`;
}
