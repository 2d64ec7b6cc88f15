import { EventEmitter } from "node:events";
import { join } from "node:path";
import { closeChromium } from "./chromium.ts";
import { record } from "./seen.ts";
import { allWindows } from "./windows.ts";

const emitter = new EventEmitter();
const data = process.env.CUENTAS_DOUBLE_DATA ?? "";

/** An event that can be refused, as Electron gives them. */
export function refusable(): { preventDefault(): void; defaultPrevented: boolean } {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}

export const app = Object.assign(emitter, {
  isPackaged: true,
  enableSandbox: () => record("enableSandbox", true),
  requestSingleInstanceLock: () => process.env.CUENTAS_DOUBLE_SECOND !== "1",
  setAppUserModelId: () => undefined,
  getVersion: () => "0.0.0",
  getPath: (name: string) => join(data, name),
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
  quit() {
    for (const window of allWindows()) window.close();
    const event = refusable();
    emitter.emit("will-quit", event);
    if (!event.defaultPrevented) app.exit(0);
  },
  exit(code: number) {
    void closeChromium().finally(() => process.exit(code));
  },
});
