import { copyFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { app as electronApp, type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from "electron";
import { z } from "zod";
import { failureText } from "../../app-messages.ts";
import type { HostedApp } from "../../app-types.ts";
import { procedureName, requestId, trackCalls } from "../common/calls-under-way.ts";
import { CHANNELS } from "./channels.ts";
import { externalUrl, isOurPage } from "./security.ts";

const MAX_INPUT = 8_000_000;
const path = z.string().min(1).max(4000);
const fileName = z.string().min(1).max(255);

/** The page's messages: each from our own page only, each with its input checked. */
export function registerIpc(app: () => Promise<HostedApp>, window: () => BrowserWindow | undefined): void {
  const calls = trackCalls(app);
  const on = <Input extends z.ZodType>(channel: string, input: Input, answer: (given: z.output<Input>) => unknown) => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...given: unknown[]) => {
      if (!isOurPage(event, window()?.webContents)) throw new Error("refused");
      const parsed = input.safeParse(given);
      if (!parsed.success) throw new Error("bad message");
      return answer(parsed.data);
    });
  };

  on(CHANNELS.call, z.tuple([z.string().max(200), z.string().max(MAX_INPUT), requestId]), async ([name, input, id]) => {
    if (!procedureName.safeParse(name).success)
      return failureText({ code: "unknown_procedure", message: "No hay un procedimiento con ese nombre." });
    return calls.call(name, input, id);
  });
  on(CHANNELS.cancel, z.tuple([requestId]), ([id]) => calls.cancel(id));
  on(CHANNELS.openExternal, z.tuple([z.string()]), async ([given]) => {
    const url = externalUrl(given);
    if (url !== undefined) await shell.openExternal(url);
    return url !== undefined;
  });
  on(CHANNELS.saveFile, z.tuple([path, fileName]), async ([from, name]) => saveFile(await app(), window(), from, name));
  on(CHANNELS.printFile, z.tuple([path]), async ([from]) => {
    const file = await (await app()).fileToServe(from);
    if (file === undefined || extname(file).toLowerCase() !== ".pdf") return false;
    return (await shell.openPath(file)) === "";
  });
}

async function saveFile(app: HostedApp, window: BrowserWindow | undefined, from: string, name: string): Promise<boolean> {
  const file = await app.fileToServe(from);
  if (file === undefined || window === undefined) return false;
  const extension = extname(file).slice(1);
  const chosen = await dialog.showSaveDialog(window, {
    title: "Guardar archivo",
    buttonLabel: "Guardar",
    defaultPath: join(electronApp.getPath("downloads"), basename(name)),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
  });
  if (chosen.canceled || !chosen.filePath) return false;
  try {
    await copyFile(file, chosen.filePath);
    return true;
  } catch {
    dialog.showErrorBox(
      "No se pudo guardar",
      "Revisa que haya espacio y que el archivo no esté abierto en otro programa, y vuelve a intentarlo.",
    );
    return false;
  }
}
