import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Lets other calls of the same thread run during a long loop.
 * Gives a function to await often: it yields only when `sliceMs` have passed since the last time, and stops when the signal says so.
 * @throws the signal's reason
 */
export function breather(signal?: AbortSignal, sliceMs = 25): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await nextTurn();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
