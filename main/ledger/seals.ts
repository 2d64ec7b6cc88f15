import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Command } from "./context.ts";
import type { TimelineTable } from "./tables.ts";

/** What a seal covers of an entry of the conversation: all of it but its state, which the seal carries itself. */
export type SealedEntry = Omit<Selectable<TimelineTable>, "state">;

/** Entries sealed at a time when a ledger from before seals is first written to. */
const PAGE = 5_000;
/** Entries that the audit row of a command names; of more, the head of the chain is witness enough. */
const NAMED = 200;

const CONTENT = "id, client_id, at, kind, title, text, detail, letter_id, created_at";

/**
 * The hash of a seal: SHA-256 over the hash of the seal before it, every field of the entry, the state that it takes and the instant.
 * A change of any of them, or of their order, breaks the chain from there on.
 */
export function sealHash(previousHash: string, entry: SealedEntry, state: string | null, sealedAt: string): string {
  const { id, client_id, at, kind, title, text, detail, letter_id, created_at } = entry;
  return createHash("sha256")
    .update(JSON.stringify([previousHash, id, client_id, at, kind, title, text, detail, letter_id, created_at, state, sealedAt]))
    .digest("hex");
}

/**
 * Seals an entry with the state that it has now, in the transaction that wrote it. The first seal of a ledger seals everything that
 * was noted before, in its order.
 */
export function sealEntry(tx: Command, entryId: number): void {
  const last = tx.bulk.get<{ id: number; hash: string }>("SELECT id, hash FROM timeline_seals ORDER BY id DESC LIMIT 1");
  tx.sealedAfter ??= last?.id ?? 0;
  if (last) sealAll(tx, readEntries(tx, entryId - 1, entryId), last.hash);
  else sealFromTheStart(tx);
}

function sealFromTheStart(tx: Command): void {
  let hash = "";
  let after = 0;
  for (;;) {
    const entries = readEntries(tx, after);
    const last = entries.at(-1);
    if (!last) return;
    hash = sealAll(tx, entries, hash);
    after = last.id;
  }
}

function readEntries(tx: Command, after: number, until = Number.MAX_SAFE_INTEGER): (SealedEntry & { state: string | null })[] {
  return tx.bulk.all(`SELECT ${CONTENT}, state FROM timeline WHERE id > ? AND id <= ? ORDER BY id LIMIT ${PAGE}`, after, until);
}

function sealAll(tx: Command, entries: readonly (SealedEntry & { state: string | null })[], previousHash: string): string {
  let hash = previousHash;
  for (const entry of entries) {
    hash = sealHash(hash, entry, entry.state, tx.at);
    tx.bulk.insert("timeline_seals", { timeline_id: entry.id, state: entry.state, hash, sealed_at: tx.at });
  }
  return hash;
}

/** What a command's audit row keeps of the seals that it set: the head of their chain, and which entries of which clients. */
export type SealWitness = { head: string; of: [entryId: number, clientId: number][] };

/** The witness of what a command sealed; undefined when it sealed nothing that stands. */
export function sealWitness(tx: Command): SealWitness | undefined {
  if (tx.sealedAfter === undefined) return undefined;
  const rows = tx.bulk.all<{ entryId: number; clientId: number; hash: string }>(
    `SELECT s.timeline_id AS entryId, t.client_id AS clientId, s.hash FROM timeline_seals s JOIN timeline t ON t.id = s.timeline_id
      WHERE s.id > ? ORDER BY s.id DESC LIMIT ${NAMED}`,
    tx.sealedAfter,
  );
  const [head] = rows;
  return head && { head: head.hash, of: rows.map(({ entryId, clientId }) => [entryId, clientId]) };
}
