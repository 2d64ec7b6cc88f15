import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, dialog, Menu, protocol, session } from "electron";
import { startAppWorker } from "../../app-host.ts";
import { failureOf } from "../../app-messages.ts";
import type { HostedApp } from "../../app-types.ts";
import { ownParameters, readLaunch } from "../common/launch-options.ts";
import { loadStaticFiles } from "../common/static-files.ts";
import { CHANNELS } from "./channels.ts";
import { registerIpc } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { createProtocolHandler } from "./protocol.ts";
import { systemSafe } from "./safe.ts";
import { APP_SCHEME, hardenContents, hardenSession } from "./security.ts";
import { openWindow } from "./window.ts";

/** The product: one window on the application, which runs in its worker thread. */
async function start(): Promise<void> {
  const page = loadStaticFiles(fileURLToPath(new URL("../renderer/", import.meta.url)));
  // The window is drawn while the ledger opens: the page's first calls wait for it.
  const hosted = startAppWorker(readLaunch(ownParameters(process.argv.slice(1)), process.env).app, { systemSafe });
  hosted.catch(giveUp);
  let window: BrowserWindow | undefined;

  await app.whenReady();
  hardenSession(session.defaultSession);
  protocol.handle(
    APP_SCHEME,
    createProtocolHandler(page, () => hosted),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  registerIpc(
    () => hosted,
    () => window,
  );
  const open = () => {
    window = openWindow();
    window.on("closed", () => {
      window = undefined;
    });
  };
  open();
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on("activate", () => {
    if (!window) open();
  });
  const host = await hosted;
  host.subscribe((event) => {
    if (window && !window.isDestroyed()) window.webContents.send(CHANNELS.event, JSON.stringify(event));
  });
  closeOnQuit(host);
}

/** The program ends when the calls under way have ended and the ledger is closed. */
function closeOnQuit(host: HostedApp): void {
  let isClosing = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void host.close().finally(() => app.exit(0));
  });
}

function giveUp(error: unknown): void {
  dialog.showErrorBox("Cuentas Claras no pudo abrir", failureOf(error).message);
  app.exit(1);
}

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]);
app.on("web-contents-created", (_event, contents) => hardenContents(contents));
app.on("window-all-closed", () => {
  if (process.platform !== "darwin") app.quit();
});
if (process.platform === "win32") app.setAppUserModelId("pe.cuentasclaras.app");

// A second copy only wakes the first one's window.
if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();
