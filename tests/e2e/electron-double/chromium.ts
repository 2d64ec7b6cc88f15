import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumOptions } from "../support/chromium.ts";

/** Chromium knows no app:// scheme: the window shows this origin instead, answered by the program's own handler. */
export const STAND_IN = "https://cuentas.test";
const APP_ORIGIN = "app://cuentas";

export const toStandIn = (url: string) => (url.startsWith(APP_ORIGIN) ? STAND_IN + url.slice(APP_ORIGIN.length) : url);
export const toApp = (url: string) => (url === STAND_IN || url.startsWith(`${STAND_IN}/`) ? APP_ORIGIN + url.slice(STAND_IN.length) : url);

let profile: string | undefined;
let opened: Promise<BrowserContext> | undefined;

/** The one Chromium of this process, with a debugging port through which the spec drives the same page. */
export function openChromium(): Promise<BrowserContext> {
  profile ??= mkdtempSync(join(tmpdir(), "cuentas-double-"));
  opened ??= chromium.launchPersistentContext(profile, {
    ...chromiumOptions,
    args: [...(chromiumOptions.args ?? []), "--remote-debugging-port=0"],
    viewport: { width: 1360, height: 800 },
  });
  return opened;
}

/** Where the spec connects to the same Chromium. */
export async function debuggingAddress(): Promise<string> {
  await openChromium();
  const [port] = readFileSync(join(profile ?? "", "DevToolsActivePort"), "utf8").split("\n");
  return `http://127.0.0.1:${port}`;
}

export async function closeChromium(): Promise<void> {
  await (await opened)?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
