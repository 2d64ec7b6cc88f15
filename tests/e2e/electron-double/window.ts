import { EventEmitter } from "node:events";
import { app, refusable } from "./app.ts";
import { record } from "./seen.ts";
import { WebContents } from "./web-contents.ts";
import { addWindow, removeWindow } from "./windows.ts";

type Options = { width: number; height: number; x?: number; y?: number; webPreferences: { preload?: string } & Record<string, unknown> };

/** A window: its page is real, its frame is only remembered. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #bounds: { x: number; y: number; width: number; height: number };
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: Options) {
    super();
    record("window", structuredClone(options));
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    this.webContents = new WebContents(options.webPreferences.preload);
    this.webContents.once("did-finish-load", () => this.emit("ready-to-show"));
    addWindow(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    record("shown", true);
  }

  focus(): void {
    record("focused", true);
  }

  restore(): void {
    record("restored", true);
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized = () => this.#isMaximized;
  isMinimized = () => true;
  isDestroyed = () => this.#isDestroyed;
  getNormalBounds = () => this.#bounds;

  close(): void {
    const event = refusable();
    this.emit("close", event);
    if (event.defaultPrevented) return;
    this.#isDestroyed = true;
    const left = removeWindow(this);
    this.emit("closed");
    if (left === 0) app.emit("window-all-closed");
  }
}
