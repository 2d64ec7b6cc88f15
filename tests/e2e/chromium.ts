import type { LaunchOptions } from "@playwright/test";
import { findBrowser } from "../../scripts/find-browser.ts";

/** The installed browser, quiet: no update, no sync, nothing on the network but what the page asks for. */
export function chromiumLaunch(): LaunchOptions {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}
