import { app } from "./app.ts";
import { debuggingAddress } from "./chromium.ts";
import { answers } from "./desktop.ts";
import { deliver, type InvokeEvent } from "./ipc.ts";
import { answerAddress } from "./protocol.ts";
import { recorded } from "./seen.ts";
import { grants, letsDownload } from "./session.ts";
import { allWindows } from "./windows.ts";

/** What the spec can ask of this process, by message. */
const commands = {
  debuggingAddress,
  recorded: (what: string) => recorded(what),
  permission: (name: string, origin: string) => grants(name, origin),
  download: (url: string) => letsDownload(url),
  /** The program's answer at an address exactly as written. */
  async address(url: string, method?: string) {
    const { status, headers, body } = await answerAddress(url, method);
    return { status, headers, text: body.toString("utf8") };
  },
  /** A message as if it came from a frame of that origin, of our window or of another. */
  async invokeAs(from: { origin: string; isMainFrame: boolean; ofOurWindow: boolean }, channel: string, ...parameters: unknown[]) {
    const senderFrame: InvokeEvent["senderFrame"] = { origin: from.origin, url: `${from.origin}/`, parent: from.isMainFrame ? null : {} };
    return deliver({ sender: from.ofOurWindow ? allWindows()[0]?.webContents : {}, senderFrame }, channel, parameters);
  },
  /** Puts any page into the window, past everything that prevents it. */
  force: (url: string) => allWindows()[0]?.webContents.force(url),
  savePath: (path: string | undefined) => void (answers.savePath = path),
  emit: (event: string) => void app.emit(event, {}),
  closeWindow: () => allWindows()[0]?.close(),
} satisfies Record<string, (...parameters: never[]) => unknown>;

export type Commands = typeof commands;

process.on("message", ({ id, command, parameters }: { id: number; command: keyof Commands; parameters: unknown[] }) => {
  const run = commands[command] as (...parameters: unknown[]) => unknown;
  Promise.resolve()
    .then(() => run(...parameters))
    .then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
    );
});

// A test that was cut short leaves no program behind.
process.on("disconnect", () => app.exit(1));
