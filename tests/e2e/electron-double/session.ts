import { EventEmitter } from "node:events";
import { record } from "./seen.ts";

type RequestListener = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;
type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

/** The handlers that the program gave to its session. */
const given: { request?: RequestListener; permission?: PermissionHandler; check?: () => boolean; device?: () => boolean } = {};

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: PermissionHandler) => void (given.permission = handler),
    setPermissionCheckHandler: (handler: () => boolean) => void (given.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => void (given.device = handler),
    setSpellCheckerEnabled: (enabled: boolean) => record("spellChecker", enabled),
    webRequest: { onBeforeRequest: (listener: RequestListener) => void (given.request = listener) },
  }),
};

/** Whether the program lets its page ask the network for an address. */
export function letsThrough(url: string): boolean {
  let cancelled = false;
  given.request?.({ url }, (decision) => void (cancelled = decision.cancel === true));
  return !cancelled;
}

/** What the program answers when a page asks for a permission. */
export function grants(permission: string): boolean[] {
  let granted = true;
  given.permission?.({}, permission, (answer) => void (granted = answer));
  return [granted, given.check?.() ?? true, given.device?.() ?? true];
}
