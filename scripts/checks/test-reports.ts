import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "../ensure-chromium.ts";
import { ensureDovecot } from "../ensure-dovecot.ts";
import { root } from "../sources.ts";
import { runTool } from "./run.ts";
import type { Found } from "./found.ts";

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
};

type Suite = { suites?: Suite[]; specs?: { title: string; file: string; tests: { status: string }[] }[] };
type PlaywrightReport = {
  suites: Suite[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** Unit, architecture and integration tests, with the mail server that some of them need. A file that does not even load counts as one failed test. */
export async function runVitest(): Promise<Found> {
  if (process.platform !== "win32") {
    try {
      ensureDovecot();
    } catch (error) {
      return { passed: 0, failed: 1, line: "no mail server", details: error instanceof Error ? error.message : String(error) };
    }
  }
  const report = join(root, "test-results", "vitest.json");
  rmSync(report, { force: true });
  const parameters = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status, output } = await runTool("vitest", parameters, { env: { NODE_ENV: "test", NO_COLOR: "1" } });
  if (!existsSync(report)) return { passed: 0, failed: 1, line: "vitest left no report", details: output };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return summary({ passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests, status, output });
}

/** End-to-end tests in a real Chromium, which is installed first where that is possible. */
export async function runEndToEnd(): Promise<Found> {
  const report = join(root, "test-results", "e2e.json");
  rmSync(report, { force: true });
  try {
    process.env.CUENTAS_CHROMIUM = ensureChromium();
  } catch (error) {
    return { passed: 0, failed: 1, line: "no browser", details: error instanceof Error ? error.message : String(error) };
  }
  const { status, output } = await runTool("@playwright/test/playwright", ["test", "-c", "tests/e2e/playwright.config.ts"]);
  if (!existsSync(report)) return { passed: 0, failed: 1, line: "playwright left no report", details: output };
  const { suites, stats, errors } = JSON.parse(readFileSync(report, "utf8")) as PlaywrightReport;
  const found = summary({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    status,
    output,
  });
  const second = secondTries(suites);
  return second.length === 0 ? found : { ...found, line: `${found.line}; at the second try: ${second.join(", ")}` };
}

/** The tests that failed once and passed when tried again. */
function secondTries(suites: readonly Suite[]): string[] {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ file, title }) => `${file} (${title})`),
    ...secondTries(inner),
  ]);
}

type Counts = { passed: number; failed: number; skipped: number; status: number; output: string };

/** A run that ends badly without a failed test of its own (an unhandled rejection, no test found) counts as one failure. */
function summary({ passed, failed, skipped, status, output }: Counts): Found {
  const failures = failed === 0 && status !== 0 ? 1 : failed;
  const line = `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ""}${failures > 0 ? `, ${failures} failed` : ""}`;
  return failures > 0 ? { passed, failed: failures, line, details: output } : { passed, failed: 0, line };
}
