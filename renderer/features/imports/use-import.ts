import { useRef, useState } from "react";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ImportChoice } from "../../../shared/contract/imports.ts";
import { filesToPaths } from "../../client.ts";
import { useCaller, useMutationCall } from "../../ui/calls.ts";
import { chooseFiles, chooseFolder } from "../../ui/choose-files.ts";
import type { ImportDoor, ImportOptions } from "../../ui/import-door.ts";
import { toastDone, toastError } from "../../ui/toast.ts";
import { useAside } from "./use-aside.ts";
import { continueSession, type ImportSession, leaveOut, type RefusedFile, startSession } from "./session.ts";

/** As many as the contract takes; an account chosen for more files than these is asked for again. */
const MOST_CHOICES = 1_000;

/** Everything that comes in from files: handed over, imported, shown, and what is left of it explained. */
export function useImport() {
  const [session, setSession] = useState<ImportSession>();
  const running = useRunning();
  const aside = useAside(session?.id);
  const call = useCaller();
  const { importing } = running;

  const importPaths = async (paths: readonly string[], options: ImportOptions, refused: readonly RefusedFile[]) => {
    const choices = options.as === undefined ? [] : paths.slice(0, MOST_CHOICES).map((path) => asStatement(path, options.bankAccountId));
    const report = await importing.mutateAsync({ paths: [...paths], choices });
    setSession(startSession(report, refused, options.bankAccountId));
  };
  const start: ImportDoor["start"] = (files, options = {}) => {
    void running.run(async () => {
      const given = await files;
      if (given.length === 0) throw new AppError("unreadable_file", "Ahí no había ningún archivo que leer.");
      const { paths, refused } = await running.handOver(given);
      const [first] = refused;
      if (paths.length === 0 && first) throw first.error;
      await importPaths(paths, options, refused);
    });
  };
  const door: ImportDoor = {
    start,
    startPaths: (paths, options = {}) => void running.run(() => importPaths(paths, options, [])),
    // None is chosen by who goes back.
    choose: (options) => void chooseFiles().then((files) => files.length > 0 && start(files, options)),
    chooseFolder: () => void chooseFolder().then((files) => files.length > 0 && start(files)),
    openReport: (batchId) => void call("imports.getReport", { batchId }).then((report) => setSession(startSession(report)), toastError),
  };
  return {
    door,
    session,
    aside,
    progress: running.progress,
    isRunning: running.isRunning,
    label: running.label,
    cancel: running.cancel,
    close: () => setSession(undefined),
    /** Imports tables again as the user explained them; gives the session after it, or nothing when it failed. */
    async explain(choices: readonly ImportChoice[]): Promise<ImportSession | undefined> {
      if (!session) return undefined;
      let after: ImportSession | undefined;
      await running.run(async () => {
        const paths = [...new Set(choices.map(({ path }) => path))];
        const report = await importing.mutateAsync({ paths, choices: [...choices], onlyChosen: !hasWaitingNotes(session) });
        after = continueSession(session, report, choices);
        setSession(after);
      });
      return after;
    },
    leaveOut(keys: ReadonlySet<string>): ImportSession | undefined {
      const after = session && leaveOut(session, keys);
      setSession(after);
      return after;
    },
  };
}

/** A note that came before its invoice may come in with the list that has it: then everything is read again. */
function hasWaitingNotes({ files }: ImportSession): boolean {
  return files.some(({ kind, status }) => status === "rejected" && (kind === "credit_note" || kind === "debit_note"));
}

export type ImportFlow = ReturnType<typeof useImport>;

function asStatement(path: string, bankAccountId: number | undefined): ImportChoice {
  return { path, as: "statement", ...(bankAccountId === undefined ? {} : { bankAccountId }) };
}

/** One import at a time: handing the files over first, then the application's own work; either can be cancelled. */
function useRunning() {
  const importing = useMutationCall("imports.importFiles");
  const [handing, setHanding] = useState<{ done: number; total: number }>();
  const [isRunning, setRunning] = useState(false);
  const controller = useRef<AbortController>(undefined);
  return {
    importing,
    isRunning,
    label: handing ? "Leyendo los archivos" : "Importando",
    progress: handing ? { ...handing, label: "Leyendo los archivos" } : importing.progress,
    cancel: () => {
      controller.current?.abort();
      importing.cancel();
    },
    async handOver(files: readonly File[]) {
      const { signal } = controller.current ?? new AbortController();
      setHanding({ done: 0, total: files.length });
      let shownAt = 0;
      const onProgress = (done: number) => {
        // Thousands of small files would draw the card thousands of times.
        if (performance.now() - shownAt < 100) return;
        shownAt = performance.now();
        setHanding({ done, total: files.length });
      };
      return filesToPaths(files, { signal, onProgress }).finally(() => setHanding(undefined));
    },
    async run(work: () => Promise<void>): Promise<void> {
      if (controller.current) {
        toastError(new AppError("not_allowed", "Todavía se está importando lo anterior. Espera a que termine, o cancélalo."));
        return;
      }
      controller.current = new AbortController();
      setRunning(true);
      try {
        await work();
      } catch (error) {
        if (error instanceof AppError && error.code === "cancelled") toastDone("Se canceló la importación. No se guardó nada.");
        else toastError(error);
      } finally {
        controller.current = undefined;
        setRunning(false);
      }
    },
  };
}
