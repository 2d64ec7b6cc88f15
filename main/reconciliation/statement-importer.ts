import type { Finding } from "../../shared/contract/common.ts";
import type { ColumnMapping } from "../../shared/contract/reconciliation.ts";
import type { Command } from "../ledger/context.ts";
import { keepOriginal, type PackedOriginal } from "../ledger/originals.ts";
import { type Account, accountFor } from "./accounts.ts";
import type { RejectedRow } from "./formats/format.ts";
import { type NewLines, newLines } from "./new-lines.ts";
import type { StatementHead, StatementLine } from "./read-statement.ts";

/** A statement file as it was read; its lines follow. */
export type StatementFileRead = {
  name: string;
  heads: readonly StatementHead[];
  learned?: { signature: string; mapping: ColumnMapping } | undefined;
  bankAccountId?: number | undefined;
};

/** What a statement file came to. Sums are of the first account's currency. */
export type StatementOutcome = {
  format: string;
  bank: string;
  account: string | null;
  bankAccountId: number;
  currency: string;
  lines: number;
  creditsMinor: number;
  debitsMinor: number;
  firstOn: string | null;
  lastOn: string | null;
  added: number;
  alreadyKnown: number;
  /** Of the movements that were new, in the first account's currency. */
  addedCreditsMinor: number;
  addedDebitsMinor: number;
  rejected: RejectedRow[];
  warnings: Finding[];
  statements: number;
};

export type StatementImport = {
  /** Stores movements of one of the file's statements, 0 = first. */
  store(statement: number, lines: readonly StatementLine[]): void;
  /** Keeps the file and notes the statements that brought something new. */
  finish(original: PackedOriginal): StatementOutcome;
};

type Stored = { head: StatementHead; account: Account; warnings: Finding[]; added: number };

/**
 * Begins to import one statement file inside a command: its movements once each, whatever files repeat them.
 * @throws AppError conflict when nobody knows of which account it is, or it is not of the account chosen; not_found
 */
export function beginStatement(tx: Command, file: StatementFileRead): StatementImport {
  if (file.learned) rememberMapping(tx, file.learned.signature, JSON.stringify(file.learned.mapping));
  const { heads } = file;
  const isOneAccount = new Set(heads.map(({ account, currency }) => `${account} ${currency}`)).size === 1;
  const isEmpty = heads.every(({ lineCount }) => lineCount === 0);
  const stored = new Map<number, Stored>();
  for (const [index, head] of heads.entries()) {
    // A statement without movements makes no account, unless it is all that the file holds.
    if (head.lineCount === 0 && !(isEmpty && index === 0)) continue;
    stored.set(index, { head, ...accountFor(tx, head, isOneAccount ? file.bankAccountId : undefined), added: 0 });
  }
  const addedSums = { addedCreditsMinor: 0, addedDebitsMinor: 0 };
  const linesOf = new Map<number, { lines: NewLines; last: Stored }>();
  const currency = [...stored.values()][0]?.account.currency;
  const count = (one: Stored, { amountMinor }: { amountMinor: number }) => {
    one.added += 1;
    if (one.account.currency !== currency) return;
    addedSums.addedCreditsMinor += Math.max(0, amountMinor);
    addedSums.addedDebitsMinor += Math.max(0, -amountMinor);
  };
  return {
    store(statement, lines) {
      const one = stored.get(statement) as Stored;
      const { account } = one;
      const ofAccount = { lines: linesOf.get(account.id)?.lines ?? newLines(tx, account), last: one };
      linesOf.set(account.id, ofAccount);
      for (const line of lines) if (ofAccount.lines.store(line)) count(one, line);
    },
    finish(original) {
      for (const { lines, last } of linesOf.values()) for (const line of lines.finish()) count(last, line);
      const all = [...stored.values()];
      const added = all.reduce((sum, one) => sum + one.added, 0);
      if (added > 0) {
        const sha256 = keepOriginal(tx, original);
        for (const one of all) if (one.added > 0) noteStatement(tx, one, file.name, sha256);
      }
      return { ...outcomeOf(heads, all), ...addedSums };
    },
  };
}

function rememberMapping(tx: Command, signature: string, mapping: string): void {
  tx.bulk.run(
    `INSERT INTO statement_mappings (signature, mapping, created_at, batch_id) VALUES (?, ?, ?, ?)
      ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, batch_id = excluded.batch_id`,
    signature,
    mapping,
    tx.at,
    tx.batchId,
  );
}

function noteStatement(tx: Command, { head, account }: Stored, fileName: string, sha256: string): void {
  tx.bulk.insert("statements", {
    bank_account_id: account.id,
    format: head.format,
    file_name: fileName,
    sha256,
    first_on: head.firstOn,
    last_on: head.lastOn,
    opening_minor: head.openingMinor ?? null,
    closing_minor: head.closingMinor ?? null,
    batch_id: tx.batchId as number,
    created_at: tx.at,
  });
}

function outcomeOf(
  heads: readonly StatementHead[],
  stored: readonly Stored[],
): Omit<StatementOutcome, "addedCreditsMinor" | "addedDebitsMinor"> {
  const [first] = stored as [Stored];
  const { currency } = first.account;
  const lines = heads.reduce((sum, head) => sum + head.lineCount, 0);
  const added = stored.reduce((sum, one) => sum + one.added, 0);
  // Amounts of different currencies do not add up: the sums are of the first one, and a warning tells the rest.
  const summed = stored.filter(({ account }) => account.currency === currency).map(({ head }) => head);
  const dates = heads.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn]).filter((on) => on !== null);
  return {
    format: first.head.format,
    bank: first.account.bank,
    account: first.head.account ?? null,
    bankAccountId: first.account.id,
    currency,
    lines,
    creditsMinor: summed.reduce((sum, head) => sum + head.creditsMinor, 0),
    debitsMinor: summed.reduce((sum, head) => sum + head.debitsMinor, 0),
    firstOn: dates.reduce<string | null>((least, on) => (least === null || on < least ? on : least), null),
    lastOn: dates.reduce<string | null>((most, on) => (most === null || on > most ? on : most), null),
    added,
    alreadyKnown: lines - added,
    rejected: heads.flatMap((head) => head.rejected),
    warnings: [...stored.flatMap(({ head, warnings }) => [...warnings, ...head.warnings]), ...warnOfCurrencies(stored, currency)],
    statements: heads.length,
  };
}

function warnOfCurrencies(stored: readonly Stored[], currency: string): Finding[] {
  const others = [...new Set(stored.map(({ account }) => account.currency))].filter((other) => other !== currency);
  if (others.length === 0) return [];
  const message = `El archivo trae cuentas en varias monedas: las sumas de este resumen son solo en ${currency}; los movimientos en ${others.join(", ")} también entraron.`;
  return [{ code: "several_currencies", message }];
}
