import { type SpawnOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { electronRuntime } from "./electron-runtime.ts";
import { root } from "./sources.ts";

/** `npm start -- --browser` asks for the browser shell; every other option belongs to the shell: --ledger, --now, --port, --no-open. */
const given = process.argv.slice(2);
const options = given.filter((option) => option !== "--browser");
/** An Electron that ends with an error sooner than this never showed its window. */
const startMs = 5_000;

const starter = process.ppid;

const isBuilt = (await run(join(root, "scripts/ensure-build.ts"), [], { stdio: ["ignore", 2, 2] })) === 0;
process.exitCode = isBuilt ? await start() : 1;

async function start(): Promise<number> {
  const { why, status } = await tryElectron();
  if (why === undefined) return status;
  process.stdout.write(`${why}: la aplicación se sirve para el navegador de esta computadora (Ctrl+C la cierra).\n`);
  // The channel tells the server when this process is gone, however it went.
  return run(join(root, "dist/server/server.js"), options, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
}

/** Opens the desktop window and waits until it closes; or says, in Spanish, why there can be none. */
async function tryElectron(): Promise<{ why?: string; status: number }> {
  if (given.includes("--browser")) return { why: "Como pediste, sin ventana propia", status: 0 };
  if (!hasDesktop()) return { why: "Aquí no hay un escritorio donde abrir Electron", status: 0 };
  const runtime = await electronRuntime();
  if (runtime === undefined) return { why: "Electron no está instalado y no se pudo descargar", status: 0 };
  const since = performance.now();
  const status = await run(root, options, { stdio: "inherit" }, runtime);
  const neverOpened = status !== 0 && performance.now() - since < startMs;
  return neverOpened ? { why: "Electron no pudo abrir su ventana", status } : { status };
}

function hasDesktop(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Exit status of a program that runs where the user stands. Ctrl+C reaches both; a SIGTERM, and the end of npm, are passed on. */
function run(script: string, parameters: string[], options: SpawnOptions, program = process.execPath): Promise<number> {
  const child = spawn(program, [script, ...parameters], { ...options, cwd: process.env.INIT_CWD ?? process.cwd() });
  const stop = () => child.kill("SIGTERM");
  const ignore = () => undefined;
  const watch = setInterval(() => process.ppid === starter || stop(), 1_000);
  process.on("SIGINT", ignore).on("SIGTERM", stop);
  return new Promise<number>((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status) => resolve(status ?? 1));
  }).finally(() => {
    clearInterval(watch);
    process.off("SIGINT", ignore).off("SIGTERM", stop);
  });
}
