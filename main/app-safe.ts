import type { MessagePort } from "node:worker_threads";
import type { SystemSafe } from "../shared/secrets.ts";
import type { HostMessage, WorkerMessage } from "./app-messages.ts";

type Port = Pick<MessagePort, "postMessage" | "on">;

/** The system's safe as the application's thread asks for it: only the main process may speak to the system. */
export function safeOfHost(port: Port): SystemSafe {
  let nextId = 1;
  const waiting = new Map<number, (value: string | undefined) => void>();
  port.on("message", (message: HostMessage) => {
    if (message.kind !== "safe") return;
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  });
  const ask = (what: "close" | "open", text: string) =>
    new Promise<string | undefined>((resolve) => {
      const id = nextId++;
      waiting.set(id, resolve);
      port.postMessage({ kind: "safe", id, what, text } satisfies WorkerMessage);
    });
  return { close: (text) => ask("close", text), open: (closed) => ask("open", closed) };
}

type Asked = Extract<WorkerMessage, { kind: "safe" }>;

/** Answers the thread from the system's safe; a safe that fails is as good as none. */
export async function answerSafe(safe: SystemSafe | undefined, { id, what, text }: Asked): Promise<HostMessage> {
  const value = await safe?.[what](text).catch(() => undefined);
  return { kind: "safe", id, value };
}
