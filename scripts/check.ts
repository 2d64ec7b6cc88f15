import { runSteps } from "./checks/run-steps.ts";
import { steps } from "./checks/steps.ts";

/** `npm run check` runs every step; `npm run check -- --only types,lint` those named. */
const at = process.argv.indexOf("--only");
const names = at < 0 ? steps.map(({ name }) => name) : (process.argv[at + 1] ?? "").split(",");
const unknown = names.filter((name) => steps.every((step) => step.name !== name));

if (unknown.length > 0) {
  process.stderr.write(`No step is called ${unknown.join(", ")}. There are: ${steps.map(({ name }) => name).join(", ")}\n`);
  process.exitCode = 1;
} else {
  const { failed } = await runSteps(steps.filter(({ name }) => names.includes(name)));
  process.exitCode = failed > 0 ? 1 : 0;
}
