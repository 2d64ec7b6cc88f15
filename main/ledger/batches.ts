import type { Command } from "./context.ts";

/** What imports remember of the columns of files. */
const TAUGHT = ["statement_mappings", "list_mappings"] as const;

/** Forgets what an import that is undone taught of the columns of its files: they are asked again. */
export function forgetMappings(tx: Command, batchId: number): void {
  for (const table of TAUGHT) tx.bulk.run(`DELETE FROM ${table} WHERE batch_id = ?`, batchId);
}

/** Drops the batch of a command that wrote nothing: there is nothing to undo. Gives the batch's id, or null when it was dropped. */
export function keepBatchIf(tx: Command, wrote: boolean): number | null {
  if (!wrote && tx.batchId !== null) {
    for (const table of TAUGHT) tx.bulk.run(`UPDATE ${table} SET batch_id = NULL WHERE batch_id = ?`, tx.batchId);
    tx.bulk.run("DELETE FROM batches WHERE id = ?", tx.batchId);
    tx.batchId = null;
  }
  return tx.batchId;
}

/** Says what a batch turned out to be: `12 documentos de ventas.zip`. */
export function labelBatch(tx: Command, label: string): void {
  if (tx.batchId !== null) tx.bulk.run("UPDATE batches SET label = ? WHERE id = ?", label, tx.batchId);
}
