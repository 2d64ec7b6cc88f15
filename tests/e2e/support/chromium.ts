import type { LaunchOptions } from "@playwright/test";
import { findBrowser } from "../../../scripts/find-browser.ts";

/** How every end-to-end test starts the machine's own browser (or the one of `CUENTAS_CHROMIUM`); without one, Playwright's. */
export const chromiumOptions: LaunchOptions = {
  executablePath: findBrowser(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};
