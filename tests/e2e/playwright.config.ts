import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./support/chromium.ts";

/** Every spec starts its own server on its own ledger folder (see the fixtures), so two can run side by side. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results/e2e",
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A second try for what a loaded machine spoils; what needed it is told by name, never hidden.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "../../test-results/e2e.json" }]],
  use: {
    browserName: "chromium",
    headless: true,
    locale: "es-PE",
    timezoneId: "America/Lima",
    viewport: { width: 1280, height: 720 },
    launchOptions: chromiumOptions,
    trace: "retain-on-first-failure",
    video: "off",
  },
});
