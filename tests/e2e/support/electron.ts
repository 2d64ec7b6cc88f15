import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Commands } from "../electron-double/control.ts";

const main = fileURLToPath(new URL("../../../dist/main/main.js", import.meta.url));
const hook = new URL("../electron-double/hook.ts", import.meta.url).href;

type Ask = <Name extends keyof Commands>(
  command: Name,
  ...parameters: Parameters<Commands[Name]>
) => Promise<Awaited<ReturnType<Commands[Name]>>>;

export type ElectronShell = {
  /** The window's page, driven from here. */
  page: Page;
  ask: Ask;
  home: string;
  /** What the main process wrote on its standard error. */
  complaints(): string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
};

export type ElectronOptions = { now?: string; ledger?: string; isSecond?: boolean };

/** The built main process under Node, with the double in the place of `electron`; `window` is opened by `connect`. */
export function forkMain(options: ElectronOptions = {}): {
  child: ChildProcess;
  home: string;
  ask: Ask;
  ended: Promise<number | null>;
  complaints: () => string;
} {
  const home = mkdtempSync(join(tmpdir(), "cuentas-electron-"));
  for (const name of ["userData", "downloads"]) mkdirSync(join(home, name));
  const ledger = options.ledger ?? join(home, "ledger");
  const parameters = ["--home", home, "--ledger", ledger, ...(options.now ? ["--now", options.now] : [])];
  const child = fork(main, parameters, {
    execArgv: ["--import", hook],
    env: { ...process.env, CUENTAS_DOUBLE_DATA: home, ...(options.isSecond ? { CUENTAS_DOUBLE_SECOND: "1" } : {}) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, home, ask: asker(child), ended, complaints: () => errors };
}

function asker(child: ChildProcess): Ask {
  let next = 1;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  child.on("message", ({ id, value, error }: { id: number; value: never; error?: string }) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(value);
    else waiter?.reject(new Error(error));
  });
  child.once("exit", () => {
    for (const waiter of waiting.values()) waiter.reject(new Error("The main process has ended"));
  });
  return (command, ...parameters) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      child.send({ id, command, parameters });
    });
}

/** Starts the desktop shell and takes hold of its window. */
export async function startElectron(options: ElectronOptions = {}): Promise<ElectronShell> {
  const { child, home, ask, ended, complaints } = forkMain(options);
  const browser: Browser = await chromium.connectOverCDP(await ask("debuggingAddress"));
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error(`No window was opened: ${complaints()}`);
  await page.waitForURL("https://cuentas.test/**");
  return {
    page,
    ask,
    home,
    complaints,
    ended,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        await ask("closeWindow").catch(() => undefined);
        const stuck = setTimeout(() => child.kill("SIGKILL"), 15_000);
        await ended;
        clearTimeout(stuck);
      }
      await browser.close().catch(() => undefined);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
