import type { Command } from "../ledger/context.ts";
import type { Account } from "./accounts.ts";
import { insertLine, type LineToStore } from "./store-lines.ts";

/** Tells which movements of a file, of one account, are new. */
export type NewLines = {
  /** Stores a movement unless it is known. True when it was new; false also when that shows only in `finish`. */
  store(line: LineToStore): boolean;
  /** Gives those that turned out to be new, stored. */
  finish(): LineToStore[];
};

/**
 * Stores the movements of a file once each, whatever files repeat them. Equal ones of one file are the first, the second and so on, every time the file comes.
 * Those that share a number but not their words (a payroll, a collection) are each known by their words first, whatever their order in this file; only then is
 * one taken for another that the bank words differently now.
 */
export function newLines(tx: Command, account: Account): NewLines {
  /** How many of a fingerprint were met in their places, and those whose place another wording holds. */
  const met = new Map<string, number>();
  const reworded = new Map<string, LineToStore[]>();
  return {
    store(line) {
      const { fingerprint } = line;
      const ordinal = (met.get(fingerprint) ?? 0) + 1;
      const isNew = insertLine(tx, account, line, ordinal) !== undefined;
      if (isNew || isWordedAlike(tx, account, line, ordinal)) met.set(fingerprint, ordinal);
      else reworded.set(fingerprint, [...(reworded.get(fingerprint) ?? []), line]);
      return isNew;
    },
    finish() {
      return [...reworded].flatMap(([fingerprint, lines]) => {
        const before = met.get(fingerprint) ?? 0;
        // Nearly always: one movement here, one there, and nothing to choose.
        return before === 0 && lines.length === 1 ? [] : storeUnknown(tx, account, before, lines);
      });
    },
  };
}

function isWordedAlike(tx: Command, account: Account, line: LineToStore, ordinal: number): boolean {
  // A fingerprint without a number holds the words.
  if (!line.fingerprint.endsWith("|")) return true;
  const known =
    "SELECT 1 FROM bank_lines WHERE bank_account_id = ? AND fingerprint = ? AND ordinal = ? AND removed_at IS NULL AND description_folded = ?";
  return tx.bulk.get(known, account.id, line.fingerprint, ordinal, line.descriptionFolded) !== undefined;
}

/** Of movements with one fingerprint, beyond the `met` ones that are in their places: stores those that are not there in these or other words. */
function storeUnknown(tx: Command, account: Account, met: number, lines: readonly LineToStore[]): LineToStore[] {
  const left = tx.bulk.all<{ ordinal: number; words: string }>(
    "SELECT ordinal, description_folded AS words FROM bank_lines WHERE bank_account_id = ? AND fingerprint = ? AND ordinal > ? AND removed_at IS NULL ORDER BY ordinal",
    account.id,
    lines[0]?.fingerprint,
    met,
  );
  const last = left.at(-1)?.ordinal ?? met;
  const unknown = lines.filter((line) => {
    const at = left.findIndex(({ words }) => words === line.descriptionFolded);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const fresh = unknown.slice(left.length);
  for (const [index, line] of fresh.entries()) insertLine(tx, account, line, last + 1 + index);
  return fresh;
}
