import { parentPort, workerData } from "node:worker_threads";
import { serveApp } from "../../../main/app-messages.ts";
import type { App, AppOptions } from "../../../main/app-types.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";

/** A worker with an application of four procedures, to see how a host treats a thread that answers late, dies or does not start. */
const options = workerData as AppOptions;
const listeners = new Set<(event: AppEvent) => void>();

const procedures: Record<string, (input: unknown, signal?: AbortSignal) => unknown> = {
  "test.echo": (input) => input,
  "test.wait": (input, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve("done"), Number(input));
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve("cancelled");
      });
    }),
  "test.announce": () => {
    for (const listener of listeners) listener({ kind: "changes", topics: ["clients"] });
  },
  "test.die": () => {
    setTimeout(() => {
      throw new Error("the thread dies");
    });
    return new Promise(() => undefined);
  },
};

const app: App = {
  call: async (name, input, call) => ({ ok: true, value: await procedures[name]?.(input, call?.signal) }),
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  fileToServe: (path) => (path === "carta.pdf" ? "/ledger/carta.pdf" : undefined),
  inbox: () => "/ledger/inbox",
  close: async () => undefined,
};

if (!parentPort) throw new Error("runs in a worker thread");
if (options.home === "/newer") {
  parentPort.postMessage({ kind: "failed", error: { code: "newer_ledger", message: "Actualiza el programa." } });
  parentPort.close();
} else {
  serveApp(app, parentPort);
  parentPort.postMessage({ kind: "ready" });
}
