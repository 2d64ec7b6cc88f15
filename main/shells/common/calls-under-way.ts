import { z } from "zod";
import { failureText } from "../../app-messages.ts";
import type { HostedApp } from "../../app-types.ts";

/** How the page names a call, to cancel it and to recognise its progress. */
export const requestId = z.string().regex(/^[\w-]{1,100}$/);
/** How a procedure's name looks; whether it exists, the application says. */
export const procedureName = z.string().regex(/^[A-Za-z0-9]{1,40}\.[A-Za-z0-9]{1,60}$/);

const MAX_UNDER_WAY = 200;

export type CallsUnderWay = {
  /** JSON text of the input in, JSON text of the `Answer` out. */
  call(name: string, input: string, id: string): Promise<string>;
  cancel(id: string): void;
};

/** The calls of one window's shell by their request id, so that they can be cancelled. */
export function trackCalls(app: () => Promise<HostedApp>): CallsUnderWay {
  const underWay = new Map<string, AbortController>();
  return {
    async call(name, input, id) {
      if (underWay.has(id)) return failureText({ code: "conflict", message: "Ese pedido ya está en marcha." });
      if (underWay.size >= MAX_UNDER_WAY)
        return failureText({ code: "not_allowed", message: "Hay demasiados pedidos a la vez. Espera un momento." });
      const abort = new AbortController();
      underWay.set(id, abort);
      try {
        return await (await app()).callText(name, input, { requestId: id, signal: abort.signal });
      } finally {
        underWay.delete(id);
      }
    },
    cancel: (id) => underWay.get(id)?.abort(),
  };
}
