import { parentPort, workerData } from "node:worker_threads";
import { createApp } from "./app.ts";
import { serveApp, type WorkerMessage } from "./app-messages.ts";
import type { AppOptions } from "./app-types.ts";
import { toFailure } from "./door.ts";

/** The worker thread in which the application runs, so that no window ever freezes. `main/app-host.ts` starts it. */
async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("app-worker runs in a worker thread");
  const send = (message: WorkerMessage) => port.postMessage(message);
  try {
    const app = await createApp(workerData as AppOptions);
    serveApp(app, port);
    send({ kind: "ready" });
  } catch (error) {
    send({ kind: "failed", error: toFailure(error) });
    port.close();
  }
}

void start();
