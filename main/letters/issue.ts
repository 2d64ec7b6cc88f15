import type { SavedFile } from "../../shared/contract/common.ts";
import { formatDate } from "../../shared/dates.ts";
import { noteInTimeline } from "../clients/index.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { describeFile } from "../platform/saved-files.ts";
import { removeLetterFile, type WrittenLetter, writeLetterFile } from "./letter-file.ts";
import { printLetter } from "./pdf.ts";
import { type LetterRequest, prepareLetter } from "./prepare.ts";
import { sayTotals } from "./variables.ts";

export type IssuedLetter = { id: number; number: string; file: SavedFile; sha256: string };

/**
 * Writes one letter for good: number, PDF on the disk, row and timeline entry stand or fall together.
 * The file is complete before the row is committed; a crash in between leaves a file without a row, never a row without its file.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function issueLetter(context: CommandContext, request: LetterRequest): Promise<IssuedLetter> {
  let written: WrittenLetter | undefined;
  const detail: Record<string, unknown> = { clientId: request.clientId, stage: request.stage };
  try {
    return await context.command({ what: "letters.issueLetter", topics: ["letters", "clients", "followup"], detail }, async (tx) => {
      const number = nextNumber(tx);
      const { facts } = await prepareLetter(tx.db, request, tx.todayOn, number);
      const { pdf, content } = await printLetter(facts, tx.at);
      written = writeLetterFile(context.folder, number, pdf);
      const id = tx.bulk.insert("letters", {
        number,
        client_id: request.clientId,
        stage: request.stage,
        issued_on: tx.todayOn,
        totals: JSON.stringify(facts.totals),
        path: written.path,
        bytes: written.bytes,
        sha256: written.sha256,
        created_at: tx.at,
      }) as number;
      noteInTimeline(tx, {
        clientId: request.clientId,
        kind: "letter",
        title: `Carta ${number}`,
        text: `${capitalise(content.subject)}. Plazo: ${formatDate(facts.deadlineOn)}.`,
        state: "emitida",
        letterId: id,
        detail: { stage: request.stage, deadlineOn: facts.deadlineOn, totals: facts.totals },
      });
      Object.assign(detail, { letterId: id, number, sha256: written.sha256, totals: sayTotals(facts) });
      return { id, number, file: describeFile(written.absolute), sha256: written.sha256 };
    });
  } catch (error) {
    if (written) removeLetterFile(written);
    throw error;
  }
}

/** `CAR-2026-0001`: counted anew each year, in the transaction that uses it. */
function nextNumber(tx: Command): string {
  const prefix = `CAR-${tx.todayOn.slice(0, 4)}-`;
  const last = tx.bulk.get<{ last: number | null }>(
    "SELECT max(CAST(substr(number, ?) AS INTEGER)) AS last FROM letters WHERE number >= ? AND number < ?",
    prefix.length + 1,
    prefix,
    `${prefix}:`,
  );
  return `${prefix}${String((last?.last ?? 0) + 1).padStart(4, "0")}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
