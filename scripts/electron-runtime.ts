import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./sources.ts";

const folder = join(root, "node_modules", "electron");
const probeMs = 4_000;
const downloadMs = 300_000;

/** Path of Electron's executable, downloaded now if it is missing and its site answers; undefined when it cannot be had. */
export async function electronRuntime(): Promise<string | undefined> {
  const present = installed();
  if (present !== undefined) return present;
  if (!(await siteAnswers())) return undefined;
  process.stderr.write("Descargando Electron (unos 120 MB, solo la primera vez)...\n");
  spawnSync(process.execPath, [join(folder, "install.js")], { timeout: downloadMs, stdio: "ignore" });
  return installed();
}

function installed(): string | undefined {
  const note = join(folder, "path.txt");
  if (!existsSync(note)) return undefined;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), readFileSync(note, "utf8"));
  return existsSync(path) ? path : undefined;
}

/** Asks first: without a connection the download would only make the user wait. */
async function siteAnswers(): Promise<boolean> {
  if (process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror) return true;
  const { version } = createRequire(import.meta.url)("electron/package.json") as { version: string };
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`https://github.com/electron/electron/releases/download/v${version}/${file}`, {
      method: "HEAD",
      signal: AbortSignal.timeout(probeMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
