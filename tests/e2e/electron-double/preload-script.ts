import { readFileSync } from "node:fs";
import { STAND_IN } from "./chromium.ts";

/**
 * The built preload as a script that runs in the page before any other, with what a sandboxed preload may require: `electron`.
 * `__invoke` and `__windowOpen` are bindings to this process; `__deliver` is called by it.
 */
export function preloadScript(path: string): string {
  const source = readFileSync(path, "utf8");
  return `{
    const require = (${electronForPage.toString()})(${JSON.stringify(STAND_IN)});
    const module = { exports: {} };
    if (require) (function (require, module, exports) {${source}
    })(require, module, module.exports);
  }`;
}

type Page = typeof globalThis & {
  __invoke(channel: string, parameters: unknown[]): Promise<unknown>;
  __windowOpen(url: string): Promise<void>;
  __deliver?: (channel: string, parameters: unknown[]) => void;
  /** Set by the spec: where the files it hands to the page really are. */
  __paths?: Record<string, string>;
};

/** Runs in the page: the `require` of a preload, or nothing where none runs (frames inside the page). */
function electronForPage(standIn: string): ((name: string) => unknown) | undefined {
  if (window !== window.top) return undefined;
  const page = globalThis as Page;
  const { __invoke: invoke, __windowOpen: windowOpen, fetch } = page;
  const listeners = new Map<string, Set<(event: unknown, ...parameters: unknown[]) => void>>();
  page.__deliver = (channel, parameters) => {
    for (const listener of listeners.get(channel) ?? []) listener({ senderId: 0 }, ...parameters);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...parameters: unknown[]) => invoke(channel, parameters),
    on: (channel: string, listener: (event: unknown) => void) =>
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
    off: (channel: string, listener: (event: unknown) => void) => listeners.get(channel)?.delete(listener),
  };
  const electron = {
    ipcRenderer,
    webUtils: { getPathForFile: (file: File) => page.__paths?.[file.name] ?? "" },
    contextBridge: {
      exposeInMainWorld: (name: string, bridge: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(bridge), enumerable: true }),
    },
  };
  page.fetch = (input, init) => fetch(typeof input === "string" ? input.replace(/^app:\/\/cuentas(?=\/)/, standIn) : input, init);
  window.open = (url) => {
    void windowOpen(String(url));
    return null;
  };
  return (name) => {
    if (name !== "electron") throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  };
}
