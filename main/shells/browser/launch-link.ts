import { randomBytes } from "node:crypto";

const VALID_MS = 60_000;

export type LaunchLink = { path: string; redeem(path: string): boolean };

/**
 * An address that works once, for a minute, and leads to the page with its token.
 * The browser is started with it because other users of the machine can read the parameters of a process, where the token must not be.
 */
export function createLaunchLink(nowMs: () => number = () => performance.now()): LaunchLink {
  const path = `/abrir/${randomBytes(32).toString("base64url")}`;
  const until = nowMs() + VALID_MS;
  let isUsed = false;
  return {
    path,
    redeem(asked) {
      if (isUsed || asked !== path || nowMs() > until) return false;
      isUsed = true;
      return true;
    },
  };
}
