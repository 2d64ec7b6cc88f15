import { EventEmitter } from "node:events";
import type { Frame, Page, Route } from "@playwright/test";
import { refusable } from "./app.ts";
import { openChromium, STAND_IN, toApp, toStandIn } from "./chromium.ts";
import { deliver } from "./ipc.ts";
import { preloadScript } from "./preload-script.ts";
import { answerAddress } from "./protocol.ts";
import { record } from "./seen.ts";
import { letsThrough } from "./session.ts";

type OpenHandler = (details: { url: string }) => { action: "allow" | "deny" };
type NavigationEvent = ReturnType<typeof refusable> & { url: string; isMainFrame: boolean };

/** The page of a window: a tab of the real Chromium. */
export class WebContents extends EventEmitter {
  #page: Promise<Page>;
  #openHandler: OpenHandler = () => ({ action: "allow" });
  #url = "";
  /** The address that the program itself is loading: no navigation of the page. */
  #loading: string | undefined;
  /** An address that gets through whatever the program blocks, for the spec to see what a foreign page could do. */
  #forced: string | undefined;

  constructor(preload: string | undefined) {
    super();
    this.#page = this.#open(preload);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return this.#url;
  }

  send(channel: string, ...parameters: unknown[]): void {
    const tell = async () => {
      const page = await this.#page;
      await page.evaluate(([to, given]) => (globalThis as { __deliver?: (to: string, given: unknown[]) => void }).__deliver?.(to, given), [
        channel,
        parameters,
      ] as const);
    };
    // A message to a page that is going away is lost, as in Electron.
    tell().catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    this.#loading = toStandIn(url);
    await page.goto(this.#loading);
    this.#loading = undefined;
    this.emit("did-finish-load");
  }

  async force(url: string): Promise<void> {
    this.#forced = url;
    await this.loadURL(url);
    this.#forced = undefined;
  }

  reload(): void {
    void this.loadURL(this.#url);
  }

  async close(): Promise<void> {
    await (await this.#page).close();
  }

  async #open(preload: string | undefined): Promise<Page> {
    const context = await openChromium();
    const page = context.pages()[0] ?? (await context.newPage());
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.#url = toApp(frame.url());
    });
    context.on("page", (popup) => this.#popup(popup));
    await page.exposeBinding("__invoke", ({ frame }, channel: string, parameters: unknown[]) =>
      deliver({ sender: this, senderFrame: frameOf(frame) }, channel, parameters),
    );
    await page.exposeBinding("__windowOpen", (_source, url: string) => this.#askToOpen(url));
    if (preload) await page.addInitScript({ content: preloadScript(preload) });
    await page.route("**/*", (route) => this.#answer(page, route));
    return page;
  }

  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest() && request.url() !== this.#loading) {
      const isMainFrame = request.frame() === page.mainFrame();
      const event: NavigationEvent = Object.assign(refusable(), { url, isMainFrame });
      if (isMainFrame) this.emit("will-navigate", event);
      this.emit("will-frame-navigate", event);
      if (event.defaultPrevented) return route.abort("aborted");
    }
    if (!letsThrough(url) && request.url() !== this.#forced) {
      record("blocked", url);
      return route.abort("blockedbyclient");
    }
    if (!request.url().startsWith(`${STAND_IN}/`))
      return route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><title>foreign</title>" });
    return route.fulfill(await answerAddress(url, request.method()));
  }

  #askToOpen(url: string): boolean {
    const { action } = this.#openHandler({ url: toApp(url) });
    record("windowOpen", { url, action });
    return action === "allow";
  }

  /** A tab that a link or a form opened past the script's `window.open`. */
  #popup(popup: Page): void {
    if (!this.#askToOpen(popup.url())) void popup.close();
  }
}

function frameOf(frame: Frame) {
  const url = toApp(frame.url());
  // WHATWG gives no origin to schemes it does not know; Electron gives one to those registered as standard.
  const origin = url.startsWith("app://") ? url.split("/").slice(0, 3).join("/") : new URL(url).origin;
  return { url, origin, parent: frame.parentFrame() };
}
