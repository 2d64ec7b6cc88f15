import { findBrowser } from "./find-browser.ts";
import { installPackage } from "./install-package.ts";

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
  installPackage("chromium", "the end-to-end tests");
  return findBrowser();
}
