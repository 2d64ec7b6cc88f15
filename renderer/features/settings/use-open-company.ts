import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useMutationCall } from "../../ui/calls.ts";
import { toastError } from "../../ui/toast.ts";

/** Opens another ledger folder and starts again at Hoy. */
export function useOpenCompany() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const mutation = useMutationCall("settings.openCompany");
  const open = (folder: string) =>
    mutation.mutate(
      { folder },
      {
        onSuccess: () => {
          navigate("/hoy");
          void queries.resetQueries();
        },
        onError: toastError,
      },
    );
  return { open, isOpening: mutation.isPending };
}
