import type { SavedFile } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { noteInTimeline } from "../clients/index.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { describeFile } from "../platform/saved-files.ts";
import { removeLetterFile, type WrittenLetter, writeLetterFile } from "./letter-file.ts";
import { printLetter } from "./pdf.ts";
import { type LetterRequest, prepareLetter } from "./prepare.ts";

export type IssuedLetter = { id: number; number: string; file: SavedFile; sha256: string };

export type LetterOutcome = { clientId: number; letter: IssuedLetter } | { clientId: number; refused: AppError };

/**
 * Writes letters for good, in one transaction: number, PDF on the disk, row and timeline entry of each stand or fall together.
 * A client who owes nothing is refused and the others go on.
 * Every file is complete before the rows are committed; a crash in between leaves a file without a row, never a row without its file.
 * @throws AppError no_company
 */
export async function issueLetters(context: CommandContext, requests: readonly LetterRequest[]): Promise<LetterOutcome[]> {
  const written: WrittenLetter[] = [];
  // The audit row is written after the work, so what the work found out still reaches it.
  const detail = { letters: [] as { id: number; number: string; clientId: number; sha256: string }[] };
  try {
    return await context.command({ what: "letters.issueLetter", topics: ["letters", "clients", "followup"], detail }, async (tx) => {
      const outcomes: LetterOutcome[] = [];
      for (const request of requests) {
        const outcome = await issueOne(tx, context.folder, request, written);
        outcomes.push(outcome);
        if ("letter" in outcome) {
          const { id, number, sha256 } = outcome.letter;
          detail.letters.push({ id, number, clientId: request.clientId, sha256 });
        }
      }
      return outcomes;
    });
  } catch (error) {
    for (const letter of written) removeLetterFile(letter);
    throw error;
  }
}

async function issueOne(tx: Command, folder: string, request: LetterRequest, written: WrittenLetter[]): Promise<LetterOutcome> {
  const { clientId, stage } = request;
  const number = nextNumber(tx);
  try {
    const { facts } = await prepareLetter(tx.db, request, tx.todayOn, number);
    const { pdf, content } = await printLetter(facts, tx.at);
    const file = writeLetterFile(folder, number, pdf);
    written.push(file);
    const { path, bytes, sha256 } = file;
    const totals = JSON.stringify(facts.totals);
    const id = tx.bulk.insert("letters", {
      number,
      client_id: clientId,
      stage,
      issued_on: tx.todayOn,
      totals,
      path,
      bytes,
      sha256,
      created_at: tx.at,
    }) as number;
    noteInTimeline(tx, {
      clientId,
      kind: "letter",
      title: `Carta ${number}`,
      text: `${capitalise(content.subject)}. Plazo: ${formatDate(facts.deadlineOn)}.`,
      state: "emitida",
      letterId: id,
      detail: { stage, deadlineOn: facts.deadlineOn, totals: facts.totals },
    });
    return { clientId, letter: { id, number, file: describeFile(file.absolute), sha256 } };
  } catch (error) {
    if (error instanceof AppError && (error.code === "nothing_owed" || error.code === "not_found")) return { clientId, refused: error };
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
