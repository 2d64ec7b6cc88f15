import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { APP_ORIGIN } from "./security.ts";
import { readWindowState, SMALLEST, writeWindowState } from "./window-state.ts";

/** Paper in light and dark, so that the first frame does not flash. */
const PAPER = { light: "#FBFAF7", dark: "#16181B" };

/** Opens the one window of the program, where it was the last time. */
export function openWindow(): BrowserWindow {
  const memory = join(app.getPath("userData"), "window.json");
  const state = readWindowState(
    memory,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: "Cuentas Claras",
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: fileURLToPath(new URL("../preload/preload.cjs", import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (state.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => writeWindowState(memory, window.getNormalBounds(), window.isMaximized()));
  // A page that died is drawn again: the ledger lives elsewhere and lost nothing.
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && !window.isDestroyed()) window.webContents.reload();
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
