import type { Command } from "./context.ts";

/** Drops the batch of a command that wrote nothing: there is nothing to undo. Gives the batch's id, or null when it was dropped. */
export function keepBatchIf(tx: Command, wrote: boolean): number | null {
  if (!wrote && tx.batchId !== null) {
    tx.bulk.run("DELETE FROM batches WHERE id = ?", tx.batchId);
    tx.batchId = null;
  }
  return tx.batchId;
}

/** Says what a batch turned out to be: `12 documentos de ventas.zip`. */
export function labelBatch(tx: Command, label: string): void {
  if (tx.batchId !== null) tx.bulk.run("UPDATE batches SET label = ? WHERE id = ?", label, tx.batchId);
}
