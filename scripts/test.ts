import { runSteps } from "./checks/run-steps.ts";
import { steps } from "./checks/steps.ts";
import { runEndToEnd } from "./checks/test-reports.ts";

/** `npm test`: every check, then the end-to-end tests; the last line adds all of them. */
const { passed, failed } = await runSteps([...steps, { name: "e2e", about: "end to end in Chromium", run: runEndToEnd }]);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
