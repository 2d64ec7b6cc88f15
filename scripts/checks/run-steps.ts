import type { Found, Step } from "./found.ts";

/** Runs every step, also after one failed, with one line each; gives the sums. */
export async function runSteps(steps: Step[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const started = performance.now();
    const found = await safely(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (found.failed > 0) process.stdout.write(`${found.details ?? ""}\n`);
    const verdict = found.failed > 0 ? "FAIL" : "ok  ";
    process.stdout.write(`${verdict} ${step.name.padEnd(10)} ${seconds.padStart(6)} s  ${step.about}: ${found.line}\n`);
    total.passed += found.passed;
    total.failed += found.failed;
  }
  return total;
}

async function safely(step: Step): Promise<Found> {
  try {
    return await step.run();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      line: "the check itself broke",
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
