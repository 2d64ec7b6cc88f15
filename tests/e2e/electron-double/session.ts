import { EventEmitter } from "node:events";
import { record } from "./seen.ts";

type RequestListener = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;
type Details = { requestingUrl: string };
type PermissionHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: Details) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: Details) => boolean;

/** The handlers that the program gave to its session. */
const given: { request?: RequestListener; permission?: PermissionHandler; check?: CheckHandler; device?: () => boolean } = {};

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: PermissionHandler) => void (given.permission = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => void (given.check = handler),
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

/** What the program answers when a page of that origin asks for a permission, asks whether it has it, and asks for a device. */
export function grants(permission: string, origin: string): boolean[] {
  let granted = true;
  const details = { requestingUrl: `${origin}/` };
  given.permission?.({}, permission, (answer) => void (granted = answer), details);
  return [granted, given.check?.({}, permission, `${origin}/`, details) ?? true, given.device?.() ?? true];
}

/** Whether the program lets its page download an address. */
export function letsDownload(url: string): boolean {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  session.defaultSession.emit("will-download", event, { getURL: () => url, setSaveDialogOptions: () => undefined });
  return !event.defaultPrevented;
}
