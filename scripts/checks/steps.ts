import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { filesUnder, root, sourceFolders } from "../sources.ts";
import type { Found, Step } from "./found.ts";
import { checkOwnLayers } from "./layers.ts";
import { runTool } from "./run.ts";
import { runVitest } from "./test-reports.ts";

const lintConfig = ["-c", "tests/architecture/oxlint.json", "--disable-nested-config"];
const sizeConfig = ["-c", "tests/architecture/size.json", "--disable-nested-config"];
const sources = [...sourceFolders, "vite.config.ts"];

/** `npm run check`, in this order. */
export const steps: Step[] = [
  { name: "types", about: "tsc", run: () => tool("typescript/tsc", ["--noEmit", "--pretty", "false"], "Mend the types above.") },
  {
    name: "lint",
    about: "oxlint with type-aware rules",
    run: () =>
      tool(
        "oxlint",
        [...lintConfig, "--type-aware", "--deny-warnings", "-f", "unix", ...sources],
        "Rules: tests/architecture/oxlint.json.",
      ),
  },
  {
    name: "format",
    about: "biome",
    run: () => tool("@biomejs/biome", ["format", "--max-diagnostics=5", "."], "Run: npm run format"),
  },
  { name: "layers", about: "who may import whom", run: layers },
  {
    name: "dead code",
    about: "knip",
    run: () => tool("knip", ["--no-progress", "--no-config-hints"], "Delete what nobody uses, or drop its `export`."),
  },
  {
    name: "size",
    about: "400 lines a file, 70 a function",
    run: () =>
      tool("oxlint", [...sizeConfig, "-f", "unix", ...sources], "One concept a file, one thing a function: split it by what its parts do."),
  },
  { name: "build", about: "vite, every place", run: build },
  { name: "tests", about: "unit, architecture, integration", run: runVitest },
];

async function tool(name: string, parameters: string[], advice: string): Promise<Found> {
  const { status, output } = await runTool(name, parameters);
  return status === 0 ? passed(lastLine(output)) : failed(`${output.trim()}\n${advice}`);
}

async function layers(): Promise<Found> {
  const { modules, problems } = await checkOwnLayers();
  return problems.length === 0 ? passed(`${modules} modules read`) : failed(problems.join("\n"));
}

async function build(): Promise<Found> {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/ensure-build.ts")], { encoding: "utf8" });
  if (status !== 0) return failed(stderr);
  return passed(`${filesUnder(["dist"]).length} files in dist`);
}

function passed(line: string): Found {
  return { passed: 1, failed: 0, line };
}

function failed(details: string): Found {
  return { passed: 0, failed: 1, line: "see above", details };
}

/** What a tool says at its end about how much it read; most say nothing when all is well. */
function lastLine(output: string): string {
  return output.trim().split("\n").at(-1)?.trim() || "clean";
}
