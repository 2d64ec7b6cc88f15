import type { SavedFile } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { noteInTimeline } from "../clients/index.ts";
import { mayOverride, type Purpose, purposeDetail, refusal } from "../followup/index.ts";
import type { Command, CommandContext, ReadDb } from "../ledger/context.ts";
import { describeFile } from "../platform/saved-files.ts";
import { composeLetter, type LetterContent } from "./compose.ts";
import { judgeLetter } from "./guard.ts";
import { removeLetterFile, type WrittenLetter, writeLetterFile } from "./letter-file.ts";
import { printContent } from "./pdf.ts";
import { readLetterPictures } from "./pictures.ts";
import { letterText } from "./plain-text.ts";
import { type LetterFacts, type LetterRequest, prepareLetter } from "../templates/index.ts";

/** A letter's words, for the guard to read before anything of it is written, and its file once it may go. */
export type MadeLetter = {
  subject: string;
  text: string;
  ending: "pdf" | "docx";
  bytes(): Promise<Uint8Array>;
  /** What was written, word by word; null for a letter of the user's own Word file. */
  content: LetterContent | null;
  wordTemplateId: number | null;
};

export type LetterMaker = (facts: LetterFacts, at: string) => Promise<MadeLetter>;

/** Letters as PDF, on the letterhead with the company's pictures. */
async function printedLetters(read: ReadDb): Promise<LetterMaker> {
  const pictures = await readLetterPictures(read);
  return async (facts, at) => {
    const content = composeLetter(facts);
    return {
      subject: content.subject,
      text: letterText(content),
      ending: "pdf",
      bytes: async () => (await printContent(content, at, pictures)).pdf,
      content,
      wordTemplateId: null,
    };
  };
}

export type IssuedLetter = { id: number; number: string; file: SavedFile; sha256: string };

/** `overridable`: a person may issue it all the same, with a reason. */
export type LetterOutcome = { clientId: number; letter: IssuedLetter } | { clientId: number; refused: AppError; overridable: boolean };

type IssueRequest = LetterRequest & { override?: { reason: string } | undefined };

/** Why it was written although the house's rules said no, and which. */
type Overridden = { reason: string; passed: string[] };

type LetterTrace = { id: number; number: string; clientId: number; sha256: string; override?: Overridden };

/**
 * Writes letters for good, in one transaction: number, file on the disk, row and timeline entry of each stand or fall together.
 * A client who owes nothing, or whom the guard protects, is refused and the others go on.
 * Every file is complete before the rows are committed; a crash in between leaves a file without a row, never a row without its file.
 * @throws AppError no_company
 */
export async function issueLetters(
  context: CommandContext,
  requests: readonly IssueRequest[],
  makerFor: (read: ReadDb) => Promise<LetterMaker> = printedLetters,
): Promise<LetterOutcome[]> {
  const written: WrittenLetter[] = [];
  // The audit row is written after the work, so what the work found out still reaches it.
  const detail = { letters: [] as LetterTrace[] };
  try {
    return await context.command({ what: "letters.issueLetter", topics: ["letters", "clients", "followup"], detail }, async (tx) => {
      const outcomes: LetterOutcome[] = [];
      const maker = await makerFor(tx.db);
      for (const request of requests)
        outcomes.push(await issueOne(tx, context.folder, request, { maker, written, traces: detail.letters }));
      return outcomes;
    });
  } catch (error) {
    for (const letter of written) removeLetterFile(letter);
    throw error;
  }
}

type Written = { maker: LetterMaker; written: WrittenLetter[]; traces: LetterTrace[] };

async function issueOne(tx: Command, folder: string, request: IssueRequest, { maker, written, traces }: Written): Promise<LetterOutcome> {
  const { clientId } = request;
  const number = nextNumber(tx);
  try {
    const { facts } = await prepareLetter(tx.db, request, tx.todayOn, number);
    const made = await maker(facts, tx.at);
    const { verdict, purpose } = await judgeLetter(tx.db, request, { facts, ...made }, tx.at);
    const overridable = mayOverride(verdict);
    if (!verdict.allowed && !(request.override && overridable))
      return { clientId, refused: refusal(verdict, "emitir la carta"), overridable };
    const override =
      request.override && !verdict.allowed
        ? { reason: request.override.reason, passed: verdict.reasons.map(({ code }) => code) }
        : undefined;
    const file = writeLetterFile(folder, `${number}.${made.ending}`, await made.bytes());
    written.push(file);
    const id = keepLetter(tx, { request, number, facts, file, made, purpose, override });
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
  made: MadeLetter;
  purpose: Purpose;
  override: Overridden | undefined;
};

/** The letter's row, and its entry in the client's conversation with its words and the hash of its file under the seal. */
function keepLetter(tx: Command, { request, number, facts, file, made, purpose, override }: ToKeep): number {
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
    template: made.wordTemplateId === null ? facts.template.code : null,
    template_version: made.wordTemplateId === null ? facts.template.version : null,
    word_template_id: made.wordTemplateId,
  }) as number;
  noteInTimeline(tx, {
    clientId,
    kind: "letter",
    title: override ? `Carta ${number}, pese al aviso: ${override.reason}` : `Carta ${number}`,
    text: `${capitalise(made.subject)}. Plazo: ${formatDate(facts.deadlineOn)}.`,
    state: "emitida",
    letterId: id,
    detail: {
      stage,
      deadlineOn: facts.deadlineOn,
      totals: facts.totals,
      sha256,
      ...purposeDetail(purpose),
      ...(made.content ? { content: made.content } : {}),
      ...(override ? { override } : {}),
    },
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
