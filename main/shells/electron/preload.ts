import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import { CHANNELS } from "./channels.ts";

/**
 * All that the page gets of Electron: functions that say one thing each. Neither `ipcRenderer` nor its events reach the page;
 * inputs and answers travel as JSON text, as in every shell.
 */
const bridge = {
  async call(name: string, input: unknown, requestId: string): Promise<unknown> {
    return JSON.parse(String(await ipcRenderer.invoke(CHANNELS.call, name, JSON.stringify(input ?? {}), requestId)));
  },
  cancel(requestId: string): void {
    void ipcRenderer.invoke(CHANNELS.cancel, requestId);
  },
  onEvent(listener: (event: unknown) => void): () => void {
    const hear = (_event: IpcRendererEvent, text: string) => listener(JSON.parse(text));
    ipcRenderer.on(CHANNELS.event, hear);
    return () => {
      ipcRenderer.off(CHANNELS.event, hear);
    };
  },
  pathForFile(file: File): string {
    return webUtils.getPathForFile(file);
  },
  openExternal(url: string): void {
    void ipcRenderer.invoke(CHANNELS.openExternal, url);
  },
  /** Asks where to save a file of the ledger's folder and copies it there; whether it was saved. */
  saveFile(path: string, name: string): Promise<boolean> {
    return ipcRenderer.invoke(CHANNELS.saveFile, path, name) as Promise<boolean>;
  },
  /** Opens a PDF of the ledger's folder in the machine's reader, to print it there; whether it was opened. */
  printFile(path: string): Promise<boolean> {
    return ipcRenderer.invoke(CHANNELS.printFile, path) as Promise<boolean>;
  },
};

contextBridge.exposeInMainWorld("cuentas", bridge);
