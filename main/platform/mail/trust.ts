import { isIP } from "node:net";
import { getCACertificates } from "node:tls";

/**
 * Whom this computer trusts to sign a server's certificate: the program's own list and the system's, where an antivirus that looks into mail
 * puts its own. A certificate that none of them signed is refused, always.
 */
export function trustedAuthorities(): string[] {
  return [...new Set([...getCACertificates("default"), ...getCACertificates("system")])];
}

/** Whether a host is this very computer: only there may a password travel without TLS. */
export function isThisComputer(host: string): boolean {
  const name = host.trim().toLowerCase();
  if (name === "localhost" || name === "::1") return true;
  return isIP(name) === 4 && name.startsWith("127.");
}
