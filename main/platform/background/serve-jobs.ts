import type { MessagePort } from "node:worker_threads";
import { AppError } from "../../../shared/contract/errors.ts";
import type { FromThread, ToThread } from "./messages.ts";

/** A job: gives its items in order. */
export type Job = (input: never) => AsyncIterable<unknown> | Iterable<unknown>;

/** An item that never arrives: what was collected before it is sent at once, because the job is about to be busy for long. */
export const SEND_NOW = Symbol("send now");

/** Items travel in bundles: at most so many, and no longer collected than this. */
const MOST_ITEMS = 64;
const COLLECT_MS = 8;
/** Bundles on their way before the job waits for the other side: bounds the memory of a slow reader. */
const MOST_UNDER_WAY = 4;

/** Serves the jobs of a registry in the thread of this port, one after another. */
export function serveJobs(port: MessagePort, jobs: Readonly<Record<string, Job>>): void {
  let underWay = 0;
  let wake: (() => void) | undefined;
  const send = (message: FromThread) => port.postMessage(message);
  const serve = async (name: string, input: unknown, stop: Uint8Array) => {
    underWay = 0;
    const job = jobs[name];
    if (!job) throw new Error(`no job is named ${name}`);
    let bundle: unknown[] = [];
    let since = performance.now();
    const deliver = async () => {
      send({ kind: "items", items: bundle });
      bundle = [];
      underWay += 1;
      while (underWay >= MOST_UNDER_WAY && stop[0] === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      since = performance.now();
    };
    try {
      for await (const item of job(input as never)) {
        if (stop[0] !== 0) return;
        if (item !== SEND_NOW) bundle.push(item);
        if (item === SEND_NOW || bundle.length >= MOST_ITEMS || performance.now() - since > COLLECT_MS) await deliver();
      }
    } finally {
      if (bundle.length > 0) send({ kind: "items", items: bundle });
    }
  };
  port.on("message", (message: ToThread) => {
    if (message.kind === "more") {
      underWay -= 1;
      wake?.();
      return;
    }
    serve(message.name, message.input, message.stop).then(
      () => send({ kind: "done" }),
      (error: unknown) => send({ kind: "failed", error: failureOf(error) }),
    );
  });
}

function failureOf(error: unknown): { code?: string; message: string; details?: unknown } {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
