import type { SavedFile } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { noteInTimeline } from "../clients/index.ts";
import { mayOverride, refusal } from "../followup/index.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { describeFile } from "../platform/saved-files.ts";
import { judgeLetter } from "./guard.ts";
import { removeLetterFile, type WrittenLetter, writeLetterFile } from "./letter-file.ts";
import { printLetter } from "./pdf.ts";
import { type LetterFacts, type LetterRequest, prepareLetter } from "../templates/index.ts";

export type IssuedLetter = { id: number; number: string; file: SavedFile; sha256: string };

/** `overridable`: a person may issue it all the same, with a reason. */
export type LetterOutcome = { clientId: number; letter: IssuedLetter } | { clientId: number; refused: AppError; overridable: boolean };

type IssueRequest = LetterRequest & { override?: { reason: string } | undefined };

/** Why it was written although the house's rules said no, and which. */
type Overridden = { reason: string; passed: string[] };

type LetterTrace = { id: number; number: string; clientId: number; sha256: string; override?: Overridden };

/**
 * Writes letters for good, in one transaction: number, PDF on the disk, row and timeline entry of each stand or fall together.
 * A client who owes nothing, or whom the guard protects, is refused and the others go on.
 * Every file is complete before the rows are committed; a crash in between leaves a file without a row, never a row without its file.
 * @throws AppError no_company
 */
export async function issueLetters(context: CommandContext, requests: readonly IssueRequest[]): Promise<LetterOutcome[]> {
  const written: WrittenLetter[] = [];
  // The audit row is written after the work, so what the work found out still reaches it.
  const detail = { letters: [] as LetterTrace[] };
  try {
    return await context.command({ what: "letters.issueLetter", topics: ["letters", "clients", "followup"], detail }, async (tx) => {
      const outcomes: LetterOutcome[] = [];
      for (const request of requests) outcomes.push(await issueOne(tx, context.folder, request, { written, traces: detail.letters }));
      return outcomes;
    });
  } catch (error) {
    for (const letter of written) removeLetterFile(letter);
    throw error;
  }
}

type Written = { written: WrittenLetter[]; traces: LetterTrace[] };

async function issueOne(tx: Command, folder: string, request: IssueRequest, { written, traces }: Written): Promise<LetterOutcome> {
  const { clientId } = request;
  const number = nextNumber(tx);
  try {
    const { facts } = await prepareLetter(tx.db, request, tx.todayOn, number);
    const verdict = await judgeLetter(tx.db, request, facts, tx.at);
    const overridable = mayOverride(verdict);
    if (!verdict.allowed && !(request.override && overridable))
      return { clientId, refused: refusal(verdict, "emitir la carta"), overridable };
    const override =
      request.override && !verdict.allowed
        ? { reason: request.override.reason, passed: verdict.reasons.map(({ code }) => code) }
        : undefined;
    const printed = await printLetter(facts, tx.at);
    const file = writeLetterFile(folder, number, printed.pdf);
    written.push(file);
    const id = keepLetter(tx, { request, number, facts, file, subject: printed.content.subject, override });
    traces.push({ id, number, clientId, sha256: file.sha256, ...(override ? { override } : {}) });
    return { clientId, letter: { id, number, file: describeFile(file.absolute), sha256: file.sha256 } };
  } catch (error) {
    if (error instanceof AppError && (error.code === "nothing_owed" || error.code === "not_found"))
      return { clientId, refused: error, overridable: false };
    throw error;
  }
}

type ToKeep = {
  request: IssueRequest;
  number: string;
  facts: LetterFacts;
  file: WrittenLetter;
  subject: string;
  override: Overridden | undefined;
};

/** The letter's row, and its entry in the client's conversation with the hash of its file under the seal. */
function keepLetter(tx: Command, { request, number, facts, file, subject, override }: ToKeep): number {
  const { clientId, stage } = request;
  const { path, bytes, sha256 } = file;
  const id = tx.bulk.insert("letters", {
    number,
    client_id: clientId,
    stage,
    issued_on: tx.todayOn,
    totals: JSON.stringify(facts.totals),
    path,
    bytes,
    sha256,
    created_at: tx.at,
  }) as number;
  noteInTimeline(tx, {
    clientId,
    kind: "letter",
    title: override ? `Carta ${number}, pese al aviso: ${override.reason}` : `Carta ${number}`,
    text: `${capitalise(subject)}. Plazo: ${formatDate(facts.deadlineOn)}.`,
    state: "emitida",
    letterId: id,
    detail: { stage, deadlineOn: facts.deadlineOn, totals: facts.totals, sha256, ...(override ? { override } : {}) },
  });
  return id;
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
