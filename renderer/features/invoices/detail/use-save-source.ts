import { saveFile } from "../../../client.ts";
import { useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";

/** Saves the file that a document came from. */
export function useSaveSource(id: number): () => void {
  const call = useCaller();
  return () =>
    void call("invoices.openSource", { id })
      .then(({ file }) => saveFile(file))
      .catch(toastError);
}
