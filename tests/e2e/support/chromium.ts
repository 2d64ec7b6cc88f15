import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** How every end-to-end test starts the machine's own Chromium (or `CUENTAS_CHROMIUM`); without one, Playwright's. */
export const chromiumOptions: LaunchOptions = {
  executablePath: process.env.CUENTAS_CHROMIUM ?? installed.find((path) => existsSync(path)),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};
