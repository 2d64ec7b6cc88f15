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

function takeBack(tx: Command): void {
  try {
    tx.bulk.run("ROLLBACK TO piece");
    tx.bulk.run("RELEASE piece");
  } catch {
    // the engine has rolled everything back already (disk full): the error that made it do so is the one to tell
  }
}
