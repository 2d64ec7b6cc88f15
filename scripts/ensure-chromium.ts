import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.ts";

/**
 * Path of the browser for the end-to-end tests; on a Debian without one, installs its package (as root).
 * @throws Error that says what to do when there is none and none can be had.
 */
export function ensureChromium(): string {
  const found = findBrowser() ?? installWithApt();
  if (found === undefined) {
    throw new Error(
      "No Chromium, Chrome or Edge for the end-to-end tests. Install one (Debian, Ubuntu: sudo apt-get install chromium), or set CUENTAS_CHROMIUM to its path.",
    );
  }
  return found;
}

function installWithApt(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  process.stderr.write("Installing chromium for the end-to-end tests...\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () => spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], { env, stdio: ["ignore", "ignore", "inherit"] }).status;
  if (install() !== 0) {
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: ["ignore", "ignore", "inherit"] });
    install();
  }
  return findBrowser();
}
