import { parentPort, workerData } from "node:worker_threads";
import { createApp } from "./app.ts";
import { serveApp, type WorkerMessage } from "./app-messages.ts";
import type { AppOptions } from "./app-types.ts";
import { safeOfHost } from "./app-safe.ts";
import { toFailure } from "./door.ts";
import { keepFollowedUp } from "./keep-followed-up.ts";

/** The worker thread in which the application runs, so that no window ever freezes. `main/app-host.ts` starts it. */
async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("app-worker runs in a worker thread");
  const send = (message: WorkerMessage) => port.postMessage(message);
  try {
    const { hasSafe, ...options } = workerData as AppOptions & { hasSafe: boolean };
    const app = await createApp(hasSafe ? { ...options, systemSafe: safeOfHost(port) } : options);
    serveApp(app, port);
    // Where the clock stands still, nothing falls due by itself.
    if (options.now === undefined) port.once("close", keepFollowedUp(app));
    send({ kind: "ready" });
  } catch (error) {
    send({ kind: "failed", error: toFailure(error) });
    port.close();
  }
}

void start();
