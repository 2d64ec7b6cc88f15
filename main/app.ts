import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";
import { AppError } from "../shared/contract/errors.ts";
import type { ProcedureName } from "../shared/contract/index.ts";
import type { AppEvent } from "../shared/contract/events.ts";
import { limaDate } from "../shared/dates.ts";
import type { App, AppOptions } from "./app-types.ts";
import { type CallOptions, createDoor, toFailure } from "./door.ts";
import { buildHandlers } from "./features.ts";
import type { CommandContext } from "./ledger/context.ts";
import { type Ledger, LEDGER_FILE } from "./ledger/open.ts";
import { ensureExample } from "./example.ts";
import { openLedgers } from "./open-ledgers.ts";
import { startBackground } from "./platform/background/background.ts";
import { type Clock, fixedClock, systemClock } from "./platform/clock.ts";
import { openSecrets } from "./platform/secrets/store.ts";
import { readCompanies } from "./settings/index.ts";
import type { Secrets } from "../shared/secrets.ts";
import { version } from "../package.json";

/** Beside this file, in the source as in a bundle. */
const background = startBackground(
  new URL(import.meta.url.endsWith(".ts") ? "./background-worker.ts" : "./background-worker.js", import.meta.url),
);
const SERVED_FOLDERS = ["cartas", "exportados"];
const PROGRESS_EVERY_MS = 80;

/** The procedures that open another ledger: one at a time, and none of them holds the ledger that it leaves. */
const CHANGES_LEDGER: ReadonlySet<string> = new Set<ProcedureName>([
  "settings.createCompany",
  "settings.openCompany",
  "settings.openExample",
]);

/**
 * Builds the application over a ledger folder: the one given, or the company that was opened last and is still there, or none yet.
 * When the last company cannot be opened, calls say why until another is.
 * @throws AppError newer_ledger | migration_failed, SQLite's errors for a damaged file: of the folder given
 */
export function createApp(options: AppOptions): Promise<App> {
  return startApp(options, options.now ? fixedClock(options.now) : systemClock);
}

async function startApp(options: AppOptions, clock: Clock, isExample = false): Promise<App> {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const ledgers = openLedgers({ isDraft: isExample, onFault: (error) => onFault("closing a ledger", error) });
  const open = async (folder: string) => {
    await ledgers.open(folder);
    emit({ kind: "company" });
  };
  /** Why the company that was opened last could not be opened: every call says so until another one is. */
  let startProblem: AppError | undefined;
  const current = (): Ledger => {
    const ledger = ledgers.current();
    if (!ledger) throw startProblem ?? new AppError("no_company", "Primero registra tu empresa o abre los datos de ejemplo.");
    return ledger;
  };
  const secrets = openSecrets(options.home, options.systemSafe);
  const contextFor = (_name: string, call: CallOptions): CommandContext => {
    const ledger = ledgers.current();
    return callContext({ current: ledger ? () => ledger : current, secrets, emit }, clock.now(), call);
  };
  const workspace = {
    home: options.home,
    isExample,
    version,
    folder: () => ledgers.current()?.folder,
    startProblem: () => startProblem,
    open,
    context: () => contextFor("", {}),
    async openExample() {
      const example = await ensureExample(options.home, clock.now(), (folder, ownClock) =>
        startApp({ ledger: folder, home: folder }, ownClock, true),
      );
      await open(example.folder);
      return example;
    },
  };
  const door = createDoor({
    handlers: buildHandlers(workspace),
    contextFor,
    checkOutputs: options.checkOutputs ?? false,
    onFault,
  });
  if (options.ledger !== undefined) await open(options.ledger);
  else startProblem = await openLast(options.home, open);
  return {
    call: (name, ...rest) =>
      CHANGES_LEDGER.has(name) ? ledgers.change(() => door(name, ...rest)) : ledgers.hold(() => door(name, ...rest)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fileToServe(path) {
      const folder = ledgers.current()?.folder;
      return folder === undefined ? undefined : servedFile(folder, path);
    },
    inbox() {
      const folder = join(ledgers.current()?.folder ?? options.home, "entrada");
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    close: () => ledgers.close(),
  };
}

/** Tells the developer of a fault of ours, with no data of the user. */
function onFault(name: string, error: unknown): void {
  console.error(`fault in ${name}:`, error instanceof Error ? (error.stack ?? error.message) : "unknown");
}

/** Opens the company that was opened last and is still there, when there is one; gives why it could not be opened. */
async function openLast(home: string, open: (folder: string) => Promise<void>): Promise<AppError | undefined> {
  const last = readCompanies(home).find(({ folder }) => existsSync(join(folder, LEDGER_FILE)));
  if (!last) return undefined;
  try {
    await open(last.folder);
    return undefined;
  } catch (error) {
    const { code, message, details } = toFailure(error);
    return new AppError(code, `No se pudo abrir la empresa de la carpeta ${last.folder}. ${message}`, details);
  }
}

type Surroundings = { current: () => Ledger; secrets: Secrets; emit: (event: AppEvent) => void };

/** The context of one call: it reads and writes the ledger that was open as it began, and one instant holds for the whole call. */
function callContext({ current, secrets, emit }: Surroundings, at: string, { requestId, signal }: CallOptions): CommandContext {
  let toldAt = 0;
  const own = signal ?? new AbortController().signal;
  return {
    get read() {
      return current().read;
    },
    get folder() {
      return current().folder;
    },
    revision: () => current().revision(),
    at,
    todayOn: limaDate(at),
    signal: own,
    secrets,
    inBackground: (job, input) => background.run(job, input, own),
    progress(done, total, label) {
      const now = performance.now();
      if (requestId === undefined || (now - toldAt < PROGRESS_EVERY_MS && done < total)) return;
      toldAt = now;
      emit({ kind: "progress", requestId, done, total, label });
    },
    async command(entry, work) {
      const result = await current().command(at, entry, async (tx) => {
        const value = await work(tx);
        if (!entry.isFact) signal?.throwIfAborted();
        return value;
      });
      emit({ kind: "changes", topics: entry.topics });
      return result;
    },
  };
}

/** The absolute path of a file that may leave the ledger's folder: letters and exports, nothing else. */
function servedFile(folder: string, path: string): string | undefined {
  const wanted = isAbsolute(path) ? path : join(folder, path);
  try {
    const real = realpathSync(wanted);
    const root = realpathSync(folder);
    return SERVED_FOLDERS.some((name) => real.startsWith(join(root, name) + sep)) ? real : undefined;
  } catch {
    return undefined; // it does not exist
  }
}
