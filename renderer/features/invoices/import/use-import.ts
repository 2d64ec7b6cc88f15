import { useRef, useState } from "react";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { filesToPaths } from "../../../client.ts";
import { chooseFiles } from "../../../ui/choose-files.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";

export type ImportReport = OutputOf<"invoices.importFiles">;

const ACCEPT = ".xml,.zip";

/** Importing electronic documents: from the chooser or from files dropped, with its report. */
export function useImport(onReport: (report: ImportReport) => void) {
  const importing = useMutationCall("invoices.importFiles");
  const [isReading, setReading] = useState(false);
  const stopped = useRef(false);
  const start = async (files: readonly File[]) => {
    const taken = files.filter((file) => /\.(xml|zip)$/i.test(file.name));
    if (files.length === 0) return;
    try {
      if (taken.length === 0)
        throw new AppError(
          "unsupported_file",
          "Aquí se importan los XML de tus comprobantes, sueltos o en un ZIP. Los estados de cuenta van en Bancos.",
        );
      stopped.current = false;
      setReading(true);
      const paths = await filesToPaths(taken).finally(() => setReading(false));
      if (stopped.current) return;
      onReport(await importing.mutateAsync({ paths }));
    } catch (error) {
      toastError(error);
    }
  };
  return {
    start: (files: readonly File[]) => void start(files),
    choose: () => void chooseFiles(ACCEPT).then(start),
    isRunning: isReading || importing.isPending,
    label: isReading ? "Leyendo los archivos" : "Importando documentos",
    progress: importing.progress,
    cancel: () => {
      stopped.current = true;
      importing.cancel();
    },
  };
}
