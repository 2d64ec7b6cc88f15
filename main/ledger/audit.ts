import { createHash } from "node:crypto";
import type { Command } from "./context.ts";
import { sealWitness } from "./seals.ts";

export type AuditRow = { at: string; who: string; what: string; batch_id: number | null; detail: string };

/** The hash that a row carries: SHA-256 over the hash before it and every field, so that a change anywhere breaks the chain from there on. */
export function auditHash(previousHash: string, row: AuditRow): string {
  return createHash("sha256")
    .update(JSON.stringify([previousHash, row.at, row.who, row.what, row.batch_id, row.detail]))
    .digest("hex");
}

/** Adds the audit row of a command, in the command's own transaction; what it sealed of conversations stands in it as `seal`. */
export function writeAudit(tx: Command, what: string, detail: unknown): void {
  const last = tx.bulk.get<{ hash: string }>("SELECT hash FROM audit ORDER BY id DESC LIMIT 1");
  const previous = last?.hash ?? "";
  const row: AuditRow = { at: tx.at, who: "user", what, batch_id: tx.batchId, detail: JSON.stringify(withWitness(tx, detail ?? {})) };
  tx.bulk.insert("audit", { ...row, previous_hash: previous, hash: auditHash(previous, row) });
}

function withWitness(tx: Command, detail: unknown): unknown {
  const seal = sealWitness(tx);
  return seal && typeof detail === "object" && !Array.isArray(detail) ? { ...detail, seal } : detail;
}
