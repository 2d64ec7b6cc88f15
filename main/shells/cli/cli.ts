import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Answer, AppError } from "../../../shared/contract/errors.ts";
import { createApp } from "../../app.ts";
import type { App, AppOptions } from "../../app-types.ts";
import { toFailure } from "../../door.ts";
import { readLaunch } from "../common/launch-options.ts";
import { runBatch } from "./batch.ts";
import { runDemo } from "./demo.ts";
import { HELP } from "./help.ts";
import { importFiles } from "./import-files.ts";
import { listProcedures } from "./list-procedures.ts";
import { readInput } from "./read-input.ts";
import { showProgress } from "./show-progress.ts";

/** Ctrl+C cancels the call under way, which keeps nothing half-done; a second one ends the program. */
const interrupted = new AbortController();

function onInterrupt(): void {
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
}

function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())));
}

async function withApp<Result>(options: AppOptions, work: (app: App) => Promise<Result>): Promise<Result> {
  const app = await createApp(options);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function callOne(options: AppOptions, [name, given, ...rest]: string[]): Promise<number> {
  let answer: Answer<unknown>;
  try {
    if (name === undefined || rest.length > 0) throw new AppError("invalid_input", "Se escribe: call NOMBRE [JSON | @archivo | -]");
    const input = await readInput(given, process.stdin);
    answer = await withApp(options, (app) => app.call(name, input, { signal: interrupted.signal }));
  } catch (error) {
    answer = { ok: false, error: toFailure(error) };
  }
  await print(JSON.stringify(answer));
  return answer.ok ? 0 : 1;
}

async function batch(options: AppOptions): Promise<number> {
  const opened = await createApp(options).catch((error: unknown) => toFailure(error));
  if ("code" in opened) {
    const failed: Answer<never> = { ok: false, error: opened };
    await runBatch(process.stdin, async () => failed, print);
    return 1;
  }
  await runBatch(process.stdin, (name, input) => opened.call(name, input, { signal: interrupted.signal }), print);
  await opened.close();
  return 0;
}

async function importAll(options: AppOptions, paths: string[]): Promise<number> {
  if (paths.filter((path) => path !== "--preview").length === 0)
    throw new AppError("invalid_input", "Di qué archivos o carpetas importar: cuentas import RUTA...");
  const report = await withApp(options, async (app) => {
    const progress = showProgress(app, process.stderr);
    const call = (name: string, input: unknown) => app.call(name, input, { requestId: "import", signal: interrupted.signal });
    return importFiles(paths, call).finally(progress.end);
  });
  for (const line of report.lines) await print(line);
  return report.ok ? 0 : 1;
}

/** In a folder of its own unless one is named: the demo never touches a company's data. */
async function demo(options: AppOptions, folder = mkdtempSync(join(tmpdir(), "cuentas-claras-demo-"))): Promise<number> {
  await withApp({ home: resolve(folder), ...(options.now ? { now: options.now } : {}) }, (app) => runDemo(app, print));
  return 0;
}

async function main(): Promise<number> {
  // npm runs scripts in the package's folder; paths on the line are meant from where the person stands.
  if (process.env.npm_lifecycle_event === "cuentas" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const { app, rest } = readLaunch(process.argv.slice(2), process.env, { help: { type: "boolean" } });
  const [command = "help", ...parameters] = rest;
  if (command === "call") return callOne(app, parameters);
  if (command === "batch") return batch(app);
  if (command === "import") return importAll(app, parameters);
  if (command === "demo") return demo(app, parameters[0]);
  if (command === "procedures") await print(JSON.stringify(listProcedures()));
  else if (command === "help") await print(HELP);
  else throw new AppError("invalid_input", `No existe el comando "${command}". Escribe: cuentas help`);
  return 0;
}

process.on("SIGINT", onInterrupt);
// Whoever reads may stop early (`| head`): that is no fault.
process.stdout.on("error", () => process.exit(0));
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(toFailure(error).message);
    process.exit(1);
  },
);
