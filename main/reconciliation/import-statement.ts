import type { Finding } from "../../shared/contract/common.ts";
import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import { formatShortDate } from "../../shared/dates.ts";
import { keepBatchIf, labelBatch } from "../ledger/batches.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { keepOriginal } from "../ledger/originals.ts";
import { breather } from "../platform/breathe.ts";
import { type Account, accountFor } from "./accounts.ts";
import { fingerprintOf, ordinals } from "./fingerprint.ts";
import type { ParsedLine, ParsedStatement } from "./formats/format.ts";
import { readStatement } from "./read-statement.ts";

type Report = OutputOf<"reconciliation.importStatement">;

/**
 * Imports a bank statement in one transaction: its movements once each, whatever files repeat them; the file itself is kept.
 * @throws AppError needs_mapping | unreadable_file | unsupported_file | conflict when the file is not of the account chosen | cancelled
 */
export async function importStatement(
  context: CommandContext,
  { path, bankAccountId, mapping }: ParsedInputOf<"reconciliation.importStatement">,
): Promise<Report> {
  const chosen =
    bankAccountId === undefined
      ? undefined
      : await context.read.selectFrom("bank_accounts").select("currency").where("id", "=", bankAccountId).executeTakeFirst();
  const { file, statements, learned } = await readStatement(context, path, chosen?.currency ?? "PEN", mapping);
  const batch = { kind: "statement", label: "Estado de cuenta" };
  const detail = { lines: statements.reduce((sum, statement) => sum + statement.lines.length, 0) };
  return context.command({ what: "reconciliation.importStatement", topics: ["reconciliation", "settings"], batch, detail }, async (tx) => {
    if (learned) rememberMapping(tx, learned.signature, JSON.stringify(learned.mapping));
    const stored: StoredStatement[] = [];
    const isOneAccount = new Set(statements.map(({ account, currency }) => `${account} ${currency}`)).size === 1;
    const ordinalsOf = new Map<number, Ordinals>();
    for (const statement of statements) {
      const { account, warnings } = accountFor(tx, statement, isOneAccount ? bankAccountId : undefined);
      const ordinalOf = ordinalsOf.get(account.id) ?? ordinals();
      ordinalsOf.set(account.id, ordinalOf);
      stored.push({ statement, account, warnings, added: await storeLines(context, tx, statement, account, ordinalOf) });
    }
    const added = stored.reduce((sum, { added: count }) => sum + count, 0);
    if (added > 0) {
      const sha256 = keepOriginal(tx, { name: file.fileName, mime: mimeOf(file.fileName), bytes: file.bytes });
      for (const one of stored) if (one.added > 0) noteStatement(tx, one, file.fileName, sha256);
    }
    const report = toReport(stored, added);
    labelBatch(
      tx,
      `${added} movimientos de ${stored[0]?.account.bank ?? "banco"}${report.lastOn ? ` hasta el ${formatShortDate(report.lastOn)}` : ""}`,
    );
    return { ...report, batchId: keepBatchIf(tx, added > 0) };
  });
}

function rememberMapping(tx: Command, signature: string, mapping: string): void {
  tx.bulk.run(
    "INSERT INTO statement_mappings (signature, mapping, created_at) VALUES (?, ?, ?) ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping",
    signature,
    mapping,
    tx.at,
  );
}

type StoredStatement = { statement: ParsedStatement; account: Account; added: number; warnings: Finding[] };

type Ordinals = ReturnType<typeof ordinals>;

/** Gives how many movements were new. Equal ones count on through all the statements of the file for the same account. */
async function storeLines(
  context: CommandContext,
  tx: Command,
  statement: ParsedStatement,
  account: Account,
  ordinalOf: Ordinals,
): Promise<number> {
  const pause = breather(context.signal);
  let added = 0;
  // Oldest first, so that ids follow time even where a bank lists the newest first.
  const lines = isNewestFirst(statement.lines) ? statement.lines.toReversed() : statement.lines;
  for (const [done, line] of lines.entries()) {
    if (done % 100 === 0) {
      await pause();
      context.progress(done, lines.length, "Guardando movimientos");
    }
    if (insertLine(tx, account, line, ordinalOf) !== undefined) added += 1;
  }
  return added;
}

function isNewestFirst(lines: readonly ParsedLine[]): boolean {
  return (lines[0]?.bookedOn ?? "") > (lines.at(-1)?.bookedOn ?? "");
}

/** What a line needs to be stored, from a file or typed. */
export type LineToStore = Omit<ParsedLine, "row"> & { row?: number };

/**
 * Stores one movement. Only an ordinary credit waits for reconciliation; the rest is there to be seen and to balance.
 * Gives its id, or undefined when it was there already.
 */
export function insertLine(
  tx: Command,
  account: Account,
  line: LineToStore,
  ordinalOf: (fingerprint: string) => number,
): number | undefined {
  const fingerprint = fingerprintOf(line);
  const row = {
    bank_account_id: account.id,
    booked_on: line.bookedOn,
    value_on: line.valueOn ?? null,
    amount_minor: line.amountMinor,
    currency: account.currency,
    description: line.description,
    operation: line.operation ?? null,
    balance_minor: line.balanceMinor ?? null,
    counterparty_doc: line.counterpartyDoc ?? null,
    counterparty_name: line.counterpartyName ?? null,
    kind: line.kind,
    status: line.kind === "credit" ? ("pending" as const) : ("ignored" as const),
    fingerprint,
    ordinal: ordinalOf(fingerprint),
    source_row: line.row ?? null,
    batch_id: tx.batchId,
    created_at: tx.at,
  };
  return tx.bulk.insert("bank_lines", row, "(bank_account_id, fingerprint, ordinal) WHERE removed_at IS NULL");
}

function noteStatement(tx: Command, { statement, account }: StoredStatement, fileName: string, sha256: string): void {
  const { firstOn, lastOn } = periodOf([statement]);
  tx.bulk.insert("statements", {
    bank_account_id: account.id,
    format: statement.format,
    file_name: fileName,
    sha256,
    first_on: firstOn,
    last_on: lastOn,
    opening_minor: statement.openingMinor ?? null,
    closing_minor: statement.closingMinor ?? null,
    batch_id: tx.batchId as number,
    created_at: tx.at,
  });
}

function periodOf(statements: readonly ParsedStatement[]): { firstOn: string | null; lastOn: string | null } {
  let firstOn: string | null = null;
  let lastOn: string | null = null;
  for (const { bookedOn } of statements.flatMap((statement) => statement.lines)) {
    if (firstOn === null || bookedOn < firstOn) firstOn = bookedOn;
    if (lastOn === null || bookedOn > lastOn) lastOn = bookedOn;
  }
  return { firstOn, lastOn };
}

function toReport(stored: readonly StoredStatement[], added: number): Omit<Report, "batchId"> {
  const [first] = stored as [StoredStatement];
  const { currency } = first.account;
  const statements = stored.map(({ statement }) => statement);
  const lines = statements.reduce((sum, statement) => sum + statement.lines.length, 0);
  // Amounts of different currencies do not add up: the sums are of the first one, and a warning tells the rest.
  const summed = stored.filter(({ account }) => account.currency === currency);
  const amounts = summed.flatMap(({ statement }) => statement.lines.map((line) => line.amountMinor));
  return {
    format: first.statement.format,
    account: first.statement.account ?? null,
    bankAccountId: first.account.id,
    currency,
    lines,
    creditsMinor: amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0),
    debitsMinor: amounts.reduce((sum, amount) => sum + Math.max(0, -amount), 0),
    ...periodOf(statements),
    added,
    alreadyKnown: lines - added,
    rejected: statements.flatMap((statement) => statement.rejected),
    warnings: [...stored.flatMap(({ statement, warnings }) => [...warnings, ...statement.warnings]), ...warnOfCurrencies(stored, currency)],
    statements: stored.length,
  };
}

function warnOfCurrencies(stored: readonly StoredStatement[], currency: string): Finding[] {
  const others = [...new Set(stored.map(({ account }) => account.currency))].filter((other) => other !== currency);
  if (others.length === 0) return [];
  const message = `El archivo trae cuentas en varias monedas: las sumas de este resumen son solo en ${currency}; los movimientos en ${others.join(", ")} también entraron.`;
  return [{ code: "several_currencies", message }];
}

const MIMES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  csv: "text/csv",
  txt: "text/plain",
  xml: "application/xml",
  ofx: "application/x-ofx",
  qfx: "application/x-ofx",
  qif: "application/x-qif",
};

function mimeOf(fileName: string): string {
  return MIMES[fileName.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
