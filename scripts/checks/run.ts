import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../sources.ts";

export type Outcome = { status: number; output: string };

/**
 * Runs a tool of node_modules with this very Node and gathers what it says.
 * @param tool name of the package, and of its command when that differs: "typescript/tsc"
 */
export async function runTool(
  tool: string,
  parameters: string[],
  options: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const environment = { ...process.env, ...options.env };
  const child = spawn(process.execPath, [commandFile(tool), ...parameters], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const gather = (text: Buffer) => {
    output += text.toString();
    if (options.show) process.stderr.write(text);
  };
  child.stdout.on("data", gather);
  child.stderr.on("data", gather);
  const status = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  return { status, output };
}

/** The script behind a package's command, as its package.json names it. */
function commandFile(tool: string): string {
  const parts = tool.split("/");
  const name = parts[0]?.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? tool);
  const command = parts.length > name.split("/").length ? parts.at(-1) : name.split("/").at(-1);
  const manifestPath = join(root, "node_modules", name, "package.json");
  const { bin } = createRequire(import.meta.url)(manifestPath) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command ?? ""];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return join(dirname(manifestPath), file);
}
