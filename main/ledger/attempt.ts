import type { Command } from "./context.ts";

/**
 * Runs one piece of a command that may be refused while the rest goes on: when `work` throws, nothing of the piece remains.
 * Gives what `work` gives; throws what it throws.
 */
export function attempt<Result>(tx: Command, work: () => Result): Result {
  tx.bulk.run("SAVEPOINT piece");
  try {
    const result = work();
    tx.bulk.run("RELEASE piece");
    return result;
  } catch (error) {
    takeBack(tx);
    throw error;
  }
}

/** A piece of a command that comes bit by bit: nothing of it stays unless it is kept. Nothing else is written before it ends. */
export function beginPiece(tx: Command): { keep(): void; takeBack(): void } {
  tx.bulk.run("SAVEPOINT whole");
  return { keep: () => void tx.bulk.run("RELEASE whole"), takeBack: () => takeBack(tx, "whole") };
}

function takeBack(tx: Command, name = "piece"): void {
  try {
    tx.bulk.run(`ROLLBACK TO ${name}`);
    tx.bulk.run(`RELEASE ${name}`);
  } catch {
    // the engine has rolled everything back already (disk full): the error that made it do so is the one to tell
  }
}
