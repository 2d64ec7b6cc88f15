import { createContext, useContext } from "react";

/** What the user already said of the files: that they are statements, and of which account. */
export type ImportOptions = { as?: "statement"; bankAccountId?: number };

/** How any screen brings files in: the window recognises what each is, imports it and shows its report. */
export type ImportDoor = {
  /** Opens the system's chooser; must run in a click or a key. */
  choose(options?: ImportOptions): void;
  chooseFolder(): void;
  /** Imports files that are there already: dropped, pasted. */
  start(files: readonly File[] | Promise<readonly File[]>, options?: ImportOptions): void;
  /** Imports files that the application can read where they are. */
  startPaths(paths: readonly string[], options?: ImportOptions): void;
  /** Shows the report of an import of before. */
  openReport(batchId: number): void;
};

const nothing = () => undefined;

/** The window's frame provides it; without a frame there is nothing to import into. */
export const ImportDoorContext = createContext<ImportDoor>({
  choose: nothing,
  chooseFolder: nothing,
  start: nothing,
  startPaths: nothing,
  openReport: nothing,
});

export function useImportDoor(): ImportDoor {
  return useContext(ImportDoorContext);
}
