import { Worker } from "node:worker_threads";
import { type Answer, AppError, type Failure } from "../shared/contract/errors.ts";
import type { AppEvent } from "../shared/contract/events.ts";
import { failureOf, failureText, type HostMessage, type WorkerMessage } from "./app-messages.ts";
import { answerSafe } from "./app-safe.ts";
import type { SystemSafe } from "../shared/secrets.ts";
import type { AppOptions, CallOptions, HostedApp } from "./app-types.ts";

export type HostOptions = {
  /** The worker's script; absent = the one built beside this bundle. */
  worker?: URL;
  /** How long `close` waits for the calls under way before it cancels them, and again before it ends the thread. */
  closeWithinMs?: number;
  /** The system's safe, where the shell has one. */
  systemSafe?: SystemSafe;
};

const CRASHED: Failure = {
  code: "internal",
  message: "El programa tuvo una falla y se reinició. Lo que ya estaba guardado sigue ahí; repite lo último que hiciste.",
};
const GONE: Failure = { code: "internal", message: "El programa volvió a fallar. Ciérralo y ábrelo de nuevo; lo guardado sigue ahí." };
const CLOSED: Failure = { code: "internal", message: "El programa se está cerrando. Ábrelo de nuevo para continuar." };

type Pending = { isCall: boolean; done: (value: string | undefined) => void; fail: (failure: Failure) => void };
type Host = {
  script: URL;
  options: Omit<AppOptions, "systemSafe">;
  systemSafe: SystemSafe | undefined;
  worker: Worker | undefined;
  /** Why no worker answers, once it is final. */
  down: Failure | undefined;
  /** Settles when the thread being started is ready or has failed. */
  starting: Promise<void>;
  hasCrashed: boolean;
  isClosing: boolean;
  nextId: number;
  pending: Map<number, Pending>;
  underWay: Set<Promise<unknown>>;
  listeners: Set<(event: AppEvent) => void>;
};

/**
 * Starts the application in a worker thread.
 * When the thread dies, the calls under way answer `internal` and the thread is started again, once.
 * @throws AppError with the code of what prevented the start (`newer_ledger`, `ledger_busy`, `disk` ...).
 */
export async function startAppWorker(options: Omit<AppOptions, "systemSafe">, settings: HostOptions = {}): Promise<HostedApp> {
  const host: Host = {
    script: settings.worker ?? new URL("./app-worker.js", import.meta.url),
    options,
    systemSafe: settings.systemSafe,
    worker: undefined,
    down: undefined,
    starting: Promise.resolve(),
    hasCrashed: false,
    isClosing: false,
    nextId: 1,
    pending: new Map(),
    underWay: new Set(),
    listeners: new Set(),
  };
  await startThread(host);
  return {
    call: async (name, input, call) => JSON.parse(await callThread(host, name, JSON.stringify(input ?? {}), call)) as Answer<unknown>,
    callText: (name, input, call) => callThread(host, name, input, call),
    subscribe(listener) {
      host.listeners.add(listener);
      return () => host.listeners.delete(listener);
    },
    fileToServe: (path) => askThread(host, (id) => ({ kind: "fileToServe", id, path })),
    inbox: async () => (await askThread(host, (id) => ({ kind: "inbox", id }))) ?? "",
    close: () => closeThread(host, settings.closeWithinMs ?? 10_000),
  };
}

function startThread(host: Host): Promise<void> {
  const worker = new Worker(host.script, { workerData: { ...host.options, hasSafe: host.systemSafe !== undefined } });
  let isReady = false;
  let failure: Failure | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "ready") {
        isReady = true;
        resolve();
      } else if (message.kind === "failed") failure = message.error;
      else hear(host, message);
    });
    worker.on("error", (error) => {
      failure ??= failureOf(error);
    });
    worker.on("exit", () => {
      const why = failure ?? GONE;
      host.worker = undefined;
      if (isReady) threadEnded(host);
      else host.down = why;
      reject(new AppError(why.code, why.message, why.details));
    });
  });
  host.worker = worker;
  host.starting = ready;
  return ready;
}

function hear(host: Host, message: Exclude<WorkerMessage, { kind: "ready" | "failed" }>): void {
  if (message.kind === "event") return tell(host, message.event);
  if (message.kind === "safe") return void answerSafe(host.systemSafe, message).then((answer) => host.worker?.postMessage(answer));
  const pending = host.pending.get(message.id);
  host.pending.delete(message.id);
  if (message.kind === "answer") pending?.done(message.answer);
  else if (message.error) pending?.fail(message.error);
  else pending?.done(message.value);
}

function tell(host: Host, event: AppEvent): void {
  for (const listener of host.listeners) listener(event);
}

/** A thread that worked has ended: what was under way fails, and the first time another thread is started. */
function threadEnded(host: Host): void {
  const restarts = !host.isClosing && !host.hasCrashed;
  if (!restarts) host.down = host.isClosing ? CLOSED : GONE;
  host.hasCrashed = true;
  const waiting = [...host.pending.values()];
  host.pending.clear();
  for (const pending of waiting) pending.fail(host.down ?? CRASHED);
  if (!restarts) return;
  // Events may have been lost with the thread: every screen starts again. A start that fails is told to whoever calls next.
  startThread(host).then(
    () => tell(host, { kind: "company" }),
    () => undefined,
  );
}

/** The thread that answers, once it is up. */
async function whenUp(host: Host): Promise<Worker> {
  if (host.isClosing) throw new AppError(CLOSED.code, CLOSED.message);
  await host.starting.catch(() => undefined);
  const why = host.down ?? CRASHED;
  if (!host.worker) throw new AppError(why.code, why.message, why.details);
  return host.worker;
}

function callThread(host: Host, name: string, input: string, options: CallOptions = {}): Promise<string> {
  const { signal, requestId } = options;
  const cancels = new AbortController();
  const answered = exchange(host, true, (id) => {
    const cancel = () => host.worker?.postMessage({ kind: "cancel", id } satisfies HostMessage);
    signal?.addEventListener("abort", cancel, { once: true, signal: cancels.signal });
    if (signal?.aborted) queueMicrotask(cancel);
    return { kind: "call", id, name, input, requestId };
  });
  return answered
    .then((answer) => answer ?? failureText(CRASHED))
    .catch((error: unknown) => failureText(failureOf(error)))
    .finally(() => cancels.abort());
}

function askThread(host: Host, message: (id: number) => HostMessage): Promise<string | undefined> {
  return exchange(host, false, message);
}

function exchange(host: Host, isCall: boolean, message: (id: number) => HostMessage): Promise<string | undefined> {
  const exchanged = whenUp(host).then(
    (worker) =>
      new Promise<string | undefined>((resolve, reject) => {
        const id = host.nextId++;
        host.pending.set(id, {
          isCall,
          done: resolve,
          fail: (failure) => reject(new AppError(failure.code, failure.message, failure.details)),
        });
        worker.postMessage(message(id));
      }),
  );
  host.underWay.add(exchanged);
  const forget = () => host.underWay.delete(exchanged);
  exchanged.then(forget, forget);
  return exchanged;
}

async function closeThread(host: Host, withinMs: number): Promise<void> {
  if (host.isClosing) return;
  host.isClosing = true;
  await host.starting.catch(() => undefined);
  if (!(await within(Promise.allSettled(host.underWay), withinMs))) {
    for (const [id, pending] of host.pending) if (pending.isCall) host.worker?.postMessage({ kind: "cancel", id } satisfies HostMessage);
    await within(Promise.allSettled(host.underWay), withinMs);
  }
  const worker = host.worker;
  if (!worker) return;
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  worker.postMessage({ kind: "close" } satisfies HostMessage);
  if (!(await within(ended, withinMs))) await worker.terminate();
}

/** Whether a promise that never fails settled in that time. */
function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
