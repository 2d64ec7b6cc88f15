import { useMutationCall } from "../../ui/calls.ts";
import { toastError } from "../../ui/toast.ts";
import { useEnterCompany } from "./use-enter-company.ts";

/** Opens another ledger folder and starts again at Hoy. */
export function useOpenCompany() {
  const mutation = useMutationCall("settings.openCompany");
  const enter = useEnterCompany();
  const open = (folder: string) => void enter(mutation.mutateAsync({ folder }, { onError: toastError }));
  return { open, isOpening: mutation.isPending };
}
