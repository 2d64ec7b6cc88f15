import { createContext, useContext } from "react";
import type { ImportFlow } from "./use-import.ts";

/** The import under way and its report, for the parts of this feature that the window mounts in different places. */
export const ImportContext = createContext<ImportFlow | undefined>(undefined);

export function useImportFlow(): ImportFlow {
  const flow = useContext(ImportContext);
  if (!flow) throw new Error("ImportCentre is missing around this part of the window");
  return flow;
}
