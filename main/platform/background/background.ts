/**
 * Work that would hold the application's thread for long (reading files of strangers, computing) runs in a thread of its own:
 * calls go on being answered, both cores work, and what hangs or eats memory is ended without harm.
 */
import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../../../shared/contract/errors.ts";
import type { FromThread, ToThread } from "./messages.ts";

/** The name of a job with the types of what it takes and gives; the thread's registry holds its function under the same name. */
export type JobName<Input, Item> = { name: string; types?: (input: Input) => Item };

export type Background = {
  /**
   * Runs a job and gives its items in order, as they come. Leaving the loop early, or the signal, ends the job at once.
   * @throws what the job throws (AppErrors as they are) | JobLost when the thread died, hung or ran out of memory | the signal's reason
   */
  run<Input, Item>(job: JobName<Input, Item>, input: Input, signal: AbortSignal): AsyncGenerator<Item>;
};

/** The thread of a job was lost: it gave no sign for too long, or took too much memory. What it had given before is good. */
export class JobLost extends Error {
  readonly why: "silent" | "memory" | "died";
  constructor(why: JobLost["why"]) {
    super(`background job lost: ${why}`);
    this.name = "JobLost";
    this.why = why;
  }
}

/** Longer than any honest file of the sizes that are taken needs between two signs of life. */
const MAX_SILENCE_MS = 60_000;
const MEMORY_MB = 2_048;
/** How long a job that is no longer wanted may take to reach its next item. A thread is torn down only after that: it is hard on Node. */
const MAX_FAREWELL_MS = 10_000;
/** An idle thread waits for the next job this long: a second import starts at once. */
const KEEP_IDLE_MS = 20_000;

type Thread = { worker: Worker; rest?: { timer: NodeJS.Timeout; forget: () => void } };

/** Idle threads by script, for all applications of this process: a thread keeps nothing between jobs. */
const idle = new Map<string, Thread[]>();

/**
 * A background over a thread's script (which serves jobs by `serveJobs`).
 * @param limits for tests; silence in ms, memory in MB
 */
export function startBackground(script: URL, limits: { maxSilenceMs?: number; memoryMb?: number } = {}): Background {
  const { maxSilenceMs = MAX_SILENCE_MS, memoryMb = MEMORY_MB } = limits;
  const kind = `${script.href} ${memoryMb}`;
  return {
    run: <Input, Item>(job: JobName<Input, Item>, input: Input, signal: AbortSignal) =>
      items<Item>(() => takeThread(script, kind, memoryMb), { name: job.name, input, signal, maxSilenceMs, kind }),
  };
}

function takeThread(script: URL, kind: string, memoryMb: number): Thread {
  const kept = idle.get(kind)?.pop();
  if (!kept) return { worker: new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }) };
  clearTimeout(kept.rest?.timer);
  if (kept.rest) kept.worker.off("error", kept.rest.forget).off("exit", kept.rest.forget);
  kept.worker.ref();
  return { worker: kept.worker };
}

function giveBack(thread: Thread, kind: string): void {
  const threads = idle.get(kind) ?? [];
  idle.set(kind, threads);
  const { worker } = thread;
  if (threads.length > 0) return void worker.terminate();
  const forget = () => {
    const at = threads.indexOf(thread);
    if (at >= 0) threads.splice(at, 1);
  };
  worker.on("error", forget).on("exit", forget);
  worker.unref();
  const timer = setTimeout(() => {
    forget();
    void worker.terminate();
  }, KEEP_IDLE_MS);
  timer.unref();
  thread.rest = { timer, forget };
  threads.push(thread);
  return undefined;
}

type Running = { name: string; input: unknown; signal: AbortSignal; maxSilenceMs: number; kind: string };

async function* items<Item>(take: () => Thread, { name, input, signal, maxSilenceMs, kind }: Running): AsyncGenerator<Item> {
  signal.throwIfAborted();
  const thread = take();
  const { worker } = thread;
  const inbox = listen(worker, maxSilenceMs, signal);
  const stop = new Uint8Array(new SharedArrayBuffer(1));
  let isFinished = false;
  let isLost = false;
  try {
    worker.postMessage({ kind: "run", name, input, stop } satisfies ToThread);
    for (;;) {
      const message = await inbox.next();
      if (message.kind === "done") {
        isFinished = true;
        return;
      }
      if (message.kind === "failed") {
        isFinished = true;
        throw message.error.code === undefined
          ? new Error(message.error.message)
          : new AppError(message.error.code as ErrorCode, message.error.message, message.error.details);
      }
      for (const item of message.items) {
        yield item as Item;
        signal.throwIfAborted();
      }
      worker.postMessage({ kind: "more" } satisfies ToThread);
    }
  } catch (error) {
    isLost = error instanceof JobLost;
    throw error;
  } finally {
    inbox.close();
    if (isFinished) giveBack(thread, kind);
    else if (isLost) await worker.terminate();
    else dismiss(thread, stop, kind);
  }
}

/** Asks a job that is no longer wanted to end, and keeps its thread for the next one; a job that does not listen loses its thread. */
function dismiss(thread: Thread, stop: Uint8Array, kind: string): void {
  const { worker } = thread;
  worker.unref();
  const deaf = setTimeout(() => void worker.terminate(), MAX_FAREWELL_MS);
  deaf.unref();
  const hear = ({ kind: sign }: FromThread) => {
    if (sign === "items") return;
    leave();
    giveBack(thread, kind);
  };
  const leave = () => {
    clearTimeout(deaf);
    worker.off("message", hear).off("error", leave).off("exit", leave);
  };
  worker.on("message", hear).on("error", leave).on("exit", leave);
  stop[0] = 1;
  worker.postMessage({ kind: "more" } satisfies ToThread);
}

/** The messages of a thread one by one; waiting for one ends with the signal, with the thread, or after too long a silence. */
function listen(worker: Worker, maxSilenceMs: number, signal: AbortSignal): { next(): Promise<FromThread>; close(): void } {
  const came: FromThread[] = [];
  let wake: (() => void) | undefined;
  let lost: JobLost["why"] | undefined;
  const stir = () => wake?.();
  const hear = (message: FromThread) => {
    came.push(message);
    stir();
  };
  const fall = (error: Error & { code?: string }) => {
    lost ??= error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "died";
    stir();
  };
  const end = () => {
    lost ??= "died";
    stir();
  };
  worker.on("message", hear).on("error", fall).on("exit", end);
  signal.addEventListener("abort", stir);
  return {
    async next() {
      const silence = setTimeout(() => {
        lost ??= "silent";
        stir();
      }, maxSilenceMs);
      try {
        for (;;) {
          signal.throwIfAborted();
          const message = came.shift();
          if (message) return message;
          if (lost) throw new JobLost(lost);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = undefined;
        }
      } finally {
        clearTimeout(silence);
      }
    },
    close() {
      worker.off("message", hear).off("error", fall).off("exit", end);
      signal.removeEventListener("abort", stir);
    },
  };
}
