import { app, safeStorage } from "electron";
import type { SystemSafe } from "../../../shared/secrets.ts";

/** The safe of Windows, macOS or the Linux desktop, by Electron. On a Linux without a keyring it would only pretend: then there is none. */
export const systemSafe: SystemSafe = {
  async close(text) {
    await app.whenReady();
    if (!safeStorage.isEncryptionAvailable()) return undefined;
    if (process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text") return undefined;
    return safeStorage.encryptString(text).toString("base64");
  },
  async open(closed) {
    await app.whenReady();
    return safeStorage.decryptString(Buffer.from(closed, "base64"));
  },
};
