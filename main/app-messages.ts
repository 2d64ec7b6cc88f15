import type { MessagePort } from "node:worker_threads";
import { type Answer, AppError, type Failure } from "../shared/contract/errors.ts";
import type { AppEvent } from "../shared/contract/events.ts";
import type { App } from "./app-types.ts";

/** What a host asks its worker. Inputs and answers travel as JSON text, the one shape of every shell. */
export type HostMessage =
  | { kind: "call"; id: number; name: string; input: string; requestId?: string | undefined }
  | { kind: "cancel"; id: number }
  | { kind: "fileToServe"; id: number; path: string }
  | { kind: "inbox"; id: number }
  /** What the system's safe answered. */
  | { kind: "safe"; id: number; value: string | undefined }
  | { kind: "close" };

export type WorkerMessage =
  | { kind: "ready" }
  | { kind: "failed"; error: Failure }
  | { kind: "answer"; id: number; answer: string }
  /** What was asked besides calls: a path, or nothing. */
  | { kind: "reply"; id: number; value: string | undefined; error?: Failure }
  /** Something to close or open in the system's safe. */
  | { kind: "safe"; id: number; what: "close" | "open"; text: string }
  | { kind: "event"; event: AppEvent };

/** What is told of a fault that has no code of its own. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "internal", message: `El programa tuvo una falla (${reason}). Vuelve a intentarlo.` };
}

/** The answer of a failed call, as it travels. */
export function failureText(error: Failure): string {
  return JSON.stringify({ ok: false, error } satisfies Answer<never>);
}

/** Answers a host's messages with the application, until it asks to close. */
export function serveApp(app: App, port: Pick<MessagePort, "postMessage" | "on" | "close">): void {
  const underWay = new Map<number, AbortController>();
  const send = (message: WorkerMessage) => port.postMessage(message);

  async function answerCall(id: number, name: string, input: string, requestId: string | undefined) {
    const abort = new AbortController();
    underWay.set(id, abort);
    try {
      const answer = await app.call(name, JSON.parse(input), { ...(requestId === undefined ? {} : { requestId }), signal: abort.signal });
      send({ kind: "answer", id, answer: JSON.stringify(answer) });
    } catch (error) {
      send({ kind: "answer", id, answer: failureText(failureOf(error)) });
    } finally {
      underWay.delete(id);
    }
  }

  function reply(id: number, find: () => string | undefined) {
    try {
      send({ kind: "reply", id, value: find() });
    } catch (error) {
      send({ kind: "reply", id, value: undefined, error: failureOf(error) });
    }
  }

  app.subscribe((event) => send({ kind: "event", event }));
  port.on("message", (message: HostMessage) => {
    if (message.kind === "call") void answerCall(message.id, message.name, message.input, message.requestId);
    else if (message.kind === "cancel") underWay.get(message.id)?.abort();
    else if (message.kind === "fileToServe") reply(message.id, () => app.fileToServe(message.path));
    else if (message.kind === "inbox") reply(message.id, () => app.inbox());
    else if (message.kind === "close") void app.close().finally(() => port.close());
  });
}
