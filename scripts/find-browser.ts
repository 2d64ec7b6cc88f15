import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

/** Path of an installed Chromium, Chrome or Edge: `CUENTAS_CHROMIUM` first, then where each system keeps them; undefined when there is none. */
export function findBrowser(): string | undefined {
  const chosen = process.env.CUENTAS_CHROMIUM;
  return [...(chosen ? [chosen] : []), ...usualPlaces()].find(isExecutable);
}

function usualPlaces(): string[] {
  if (process.platform === "win32") return windowsPlaces();
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), "/usr/bin"];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function windowsPlaces(): string[] {
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter((path) => path !== undefined);
  const inside = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Chromium\\Application\\chrome.exe",
  ];
  return inside.flatMap((path) => roots.map((folder) => join(folder, path)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
