import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useMutationCall } from "../../ui/calls.ts";
import { toastError } from "../../ui/toast.ts";

/** Makes (once) and opens the fictional company; the user's own data stay apart. */
export function useOpenExample() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const mutation = useMutationCall("settings.openExample");
  const open = () =>
    mutation.mutate(
      {},
      {
        onSuccess: () => {
          navigate("/hoy");
          void queries.resetQueries();
        },
        onError: toastError,
      },
    );
  return { open, isOpening: mutation.isPending, progress: mutation.progress };
}
