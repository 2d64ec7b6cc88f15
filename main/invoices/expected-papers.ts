import type { Command } from "../ledger/context.ts";

type Paper = "certificate_lines" | "voided_documents";

const asked = new WeakMap<Command, Map<Paper, boolean>>();

/** Whether any certificate or annulment could be waiting for a document: asked once a command, since most ledgers have none and imports have thousands of documents. */
export function expectsAny(tx: Command, paper: Paper): boolean {
  const answers = asked.get(tx) ?? new Map<Paper, boolean>();
  asked.set(tx, answers);
  const known = answers.get(paper);
  if (known !== undefined) return known;
  const isThere = tx.bulk.get(`SELECT 1 FROM ${paper} LIMIT 1`) !== undefined;
  answers.set(paper, isThere);
  return isThere;
}

/** Says that the command itself wrote one: the documents that it records after it are looked up. */
export function nowExpects(tx: Command, paper: Paper): void {
  const answers = asked.get(tx) ?? new Map<Paper, boolean>();
  asked.set(tx, answers.set(paper, true));
}
