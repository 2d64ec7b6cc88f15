/**
 * A double of `electron` for machines without its runtime: the built main process runs under Node, its window is a page of a real Chromium,
 * the real preload is injected there, and `app://cuentas` is answered by the handler that the main process registered.
 * What it cannot show: isolation of the preload's world, the sandbox, native menus and dialogs; the spec checks what the program asks for.
 */
export { app } from "./app.ts";
export { dialog, Menu, nativeTheme, screen, shell } from "./desktop.ts";
export { ipcMain } from "./ipc.ts";
export { protocol } from "./protocol.ts";
export { safeStorage } from "./safe-storage.ts";
export { session } from "./session.ts";
export { BrowserWindow } from "./window.ts";
import "./control.ts";
