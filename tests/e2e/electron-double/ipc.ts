type Frame = { origin: string; url: string; parent: unknown };
export type InvokeEvent = { sender: unknown; senderFrame: Frame | null };
type Handler = (event: InvokeEvent, ...parameters: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** Delivers a message of a page to the program, as Electron does: parameters cloned, errors told by their message. */
export async function deliver(event: InvokeEvent, channel: string, parameters: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...structuredClone(parameters)));
}
