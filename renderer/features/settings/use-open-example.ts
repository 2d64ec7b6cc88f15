import { useMutationCall } from "../../ui/calls.ts";
import { toastError } from "../../ui/toast.ts";
import { useEnterCompany } from "./use-enter-company.ts";

/** Makes (once) and opens the fictional company; the user's own data stay apart. */
export function useOpenExample() {
  const mutation = useMutationCall("settings.openExample");
  const enter = useEnterCompany();
  const open = () => void enter(mutation.mutateAsync({}, { onError: toastError }));
  return { open, isOpening: mutation.isPending, progress: mutation.progress };
}
