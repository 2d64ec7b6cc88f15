import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../../shared/contract/errors.ts";

/** The built command line. */
export const cli = fileURLToPath(new URL("../../../dist/cli/cli.js", import.meta.url));

export type CliRun = { code: number | null; out: string; errors: string };

/** Runs the built command line as a terminal would. */
export function runCli(
  parameters: readonly string[],
  options: { input?: string | Buffer; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<CliRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...parameters], { cwd: options.cwd, env: { ...process.env, ...options.env } });
    let out = "";
    let errors = "";
    child.stdout.on("data", (piece) => {
      out += String(piece);
    });
    child.stderr.on("data", (piece) => {
      errors += String(piece);
    });
    child.on("close", (code) => resolve({ code, out, errors }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}

/** The one line that `call` prints. */
export function answerOf({ out }: CliRun): Answer<unknown> {
  const lines = out.trimEnd().split("\n");
  if (lines.length !== 1) throw new Error(`One line was expected:\n${out}`);
  return JSON.parse(lines[0] ?? "") as Answer<unknown>;
}
