import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { electronRuntime } from "./electron-runtime.ts";
import { findBrowser } from "./find-browser.ts";
import { root } from "./sources.ts";

const own = new Set(["--no-open", "--browser"]);
const given = process.argv.slice(2);
const passedOn = given.filter((option) => !own.has(option));
/** An Electron that ends with an error sooner than this never showed its window. */
const startMs = 5_000;

await main();

async function main(): Promise<void> {
  const build = spawnSync(process.execPath, [join(root, "scripts/ensure-build.ts")], { stdio: ["ignore", 2, 2] });
  if (build.status !== 0) {
    process.exitCode = 1;
    return;
  }
  const why = given.includes("--browser") ? "Se pidió el navegador" : await tryElectron();
  if (why === undefined) return;
  process.stdout.write(`${why}: la aplicación se abre en el navegador de esta computadora (Ctrl+C la cierra).\n`);
  await serve();
}

/** Opens the desktop window and waits until it closes. Gives why it could not, in Spanish, or undefined when it did. */
async function tryElectron(): Promise<string | undefined> {
  if (!hasDesktop()) return "Aquí no hay escritorio";
  const runtime = await electronRuntime();
  if (runtime === undefined) return "Electron no está instalado y no se pudo descargar";
  const since = performance.now();
  const status = await ended(spawn(runtime, [root, ...passedOn], { stdio: "inherit" }));
  if (status !== 0 && performance.now() - since < startMs) return "Electron no pudo abrir su ventana";
  process.exitCode = status;
  return undefined;
}

async function serve(): Promise<void> {
  const server = spawn(process.execPath, [join(root, "dist/server/server.js"), ...passedOn], { stdio: ["inherit", "pipe", "inherit"] });
  let seen = "";
  let opened = given.includes("--no-open");
  server.stdout.on("data", (text: Buffer) => {
    process.stdout.write(text);
    seen = (seen + text.toString()).slice(-4096);
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/.exec(seen)?.[0];
    if (!opened && address !== undefined) {
      opened = true;
      openWindow(address);
    }
  });
  process.exitCode = await ended(server);
}

/** An app window of an installed browser, where there is a desktop; otherwise the printed address is all. */
function openWindow(address: string): void {
  const browser = hasDesktop() ? findBrowser() : undefined;
  if (browser === undefined) return;
  const window = spawn(browser, [`--app=${address}`], { stdio: "ignore", detached: true });
  window.on("error", () => process.stderr.write("No se pudo abrir el navegador: abre tú la dirección de arriba.\n"));
  window.unref();
}

function hasDesktop(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Exit status of the child; it is told to stop when this process is. */
function ended(child: ChildProcess): Promise<number> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (status) => resolve(status ?? 0));
  });
}
