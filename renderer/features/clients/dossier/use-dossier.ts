import { AppError } from "../../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

export type DossierRequest = Omit<InputOf<"dossier.writeDossier">, "clientId">;
type Written = OutputOf<"dossier.writeDossier">;

/** Writes a client's dossier and hands it over; says plainly when something in it is not as it was written. */
export function useDossier(clientId: number) {
  const writing = useMutationCall("dossier.writeDossier");
  const handOver = async (written: Written) => {
    try {
      await saveFile(written.file);
      toastDone(writtenText(written));
      if (!written.isIntact) toastError(new AppError("ledger_damaged", NOT_INTACT));
    } catch (error) {
      toastError(error);
    }
  };
  return {
    write: (request: DossierRequest) =>
      writing.mutate({ clientId, ...request }, { onSuccess: (written) => void handOver(written), onError: toastError }),
    isWriting: writing.isPending,
    progress: writing.progress,
    cancel: writing.cancel,
  };
}

const NOT_INTACT =
  "Algo de esta conversación no está como se escribió: lo cambiaron fuera del programa. La última sección del expediente dice qué. Compara con un respaldo.";

function writtenText({ file, entries, evidence, sha256 }: Written): string {
  const said = entries === 1 ? "1 hecho" : `${entries.toLocaleString("en-US")} hechos`;
  const files = evidence === 1 ? "1 archivo de prueba" : `${evidence.toLocaleString("en-US")} archivos de prueba`;
  return `Guardado: ${file.name}, con ${said} y ${files}. Huella: ${sha256.slice(0, 12)}…`;
}
