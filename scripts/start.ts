import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { electronRuntime } from "./electron-runtime.ts";
import { root } from "./sources.ts";

/** `npm start -- --browser` asks for the browser shell; every other option belongs to the shell: --ledger, --now, --port, --no-open. */
const given = process.argv.slice(2);
const options = given.filter((option) => option !== "--browser");
/** An Electron that ends with an error sooner than this never showed its window. */
const startMs = 5_000;

const build = spawnSync(process.execPath, [join(root, "scripts/ensure-build.ts")], { stdio: ["ignore", 2, 2] });
process.exitCode = build.status === 0 ? await start() : 1;

async function start(): Promise<number> {
  const { why, status } = await tryElectron();
  if (why === undefined) return status;
  process.stdout.write(`${why}: la aplicación se sirve para el navegador de esta computadora (Ctrl+C la cierra).\n`);
  return run(process.execPath, [join(root, "dist/server/server.js"), ...options]);
}

/** Opens the desktop window and waits until it closes; or says, in Spanish, why there can be none. */
async function tryElectron(): Promise<{ why?: string; status: number }> {
  if (given.includes("--browser")) return { why: "Como pediste, sin ventana propia", status: 0 };
  if (!hasDesktop()) return { why: "Aquí no hay un escritorio donde abrir Electron", status: 0 };
  const runtime = await electronRuntime();
  if (runtime === undefined) return { why: "Electron no está instalado y no se pudo descargar", status: 0 };
  const since = performance.now();
  const status = await run(runtime, [root, ...options]);
  const neverOpened = status !== 0 && performance.now() - since < startMs;
  return neverOpened ? { why: "Electron no pudo abrir su ventana", status } : { status };
}

function hasDesktop(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Exit status of a program that runs where the user stands. It ends this process with it: Ctrl+C reaches both, a SIGTERM is passed on. */
function run(program: string, parameters: string[]): Promise<number> {
  const child = spawn(program, parameters, { stdio: "inherit", cwd: process.env.INIT_CWD ?? process.cwd() });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status) => resolve(status ?? 0));
  });
}
