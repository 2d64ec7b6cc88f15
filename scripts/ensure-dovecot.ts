import { existsSync } from "node:fs";
import { installPackage } from "./install-package.ts";

const PLACES = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
/** The part that speaks IMAP: on a Debian it is a package of its own. */
const DEBIAN_IMAP = "/usr/lib/dovecot/imap";

/**
 * Path of the IMAP server that the tests of incoming mail run; on a Debian without one, installs its package (as root).
 * @throws Error that says what to do when there is none and none can be had.
 */
export function ensureDovecot(): string {
  const found = findDovecot();
  if (found !== undefined) return found;
  installPackage("dovecot-imapd", "the tests of incoming mail");
  const installed = findDovecot();
  if (installed === undefined)
    throw new Error("No Dovecot for the tests of incoming mail. Install it (Debian, Ubuntu: sudo apt-get install dovecot-imapd).");
  return installed;
}

function findDovecot(): string | undefined {
  return PLACES.find((path) => existsSync(path) && (!path.startsWith("/usr/sbin") || existsSync(DEBIAN_IMAP)));
}
