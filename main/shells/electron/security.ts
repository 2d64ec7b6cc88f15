import type { IpcMainInvokeEvent, Session, WebContents } from "electron";

/** The only origin that this program's windows show. */
export const APP_SCHEME = "app";
export const APP_HOST = "cuentas";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const MAX_URL_LENGTH = 8000;

/** A text message to one Peruvian mobile, and nothing else beside its text. */
const TEXT_MESSAGE = /^sms:\+519\d{8}\?body=[^&#]*$/;

/** A call to one number, as written on the telephone's keys: no pauses, no codes that a telephone would carry out. */
const CALL = /^tel:\+?\d{3,15}$/;

/**
 * An address that may be opened outside: https (wa.me among them), mailto, a text message of ours and a call, parsed and written anew.
 * Undefined for any other scheme, for credentials in it, and for spaces and control characters, which some handlers read as parameters.
 */
export function externalUrl(given: string): string | undefined {
  if (given.length > MAX_URL_LENGTH || /[\s\p{Cc}]/u.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  if (url.username || url.password) return undefined;
  if (url.protocol === "mailto:" || TEXT_MESSAGE.test(url.href) || CALL.test(url.href)) return url.href;
  return url.protocol === "https:" && url.hostname !== "" ? url.href : undefined;
}

/** Whether a message comes from our page: the main frame of our window, at our origin. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">, ours: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return ours !== undefined && event.sender === ours && frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/**
 * The one permission that the page has: to put text on the clipboard, which its "Copiar" buttons do. It can never read it:
 * what is pasted comes with the person's own Ctrl+V.
 */
function isAllowed(permission: string, origin: string): boolean {
  return permission === "clipboard-sanitized-write" && (origin === APP_ORIGIN || origin.startsWith(`${APP_ORIGIN}/`));
}

/** Takes every other permission and the network away from a session: the page needs neither. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isAllowed(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  // What the page itself wrote may be saved, where the person says; nothing else is downloaded.
  session.on("will-download", (event, item) => {
    if (item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) item.setSaveDialogOptions({ title: "Guardar archivo", buttonLabel: "Guardar" });
    else event.preventDefault();
  });
}

function isLocal(url: string): boolean {
  return ["app:", "blob:", "data:", "devtools:"].some((scheme) => url.startsWith(scheme));
}

/** A window stays where it is: no other address (a reload is none), no window of its own, no page inside. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (event.url !== contents.getURL() || !event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
