import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import type { Target } from "../../../ui/contact/target.ts";

/** Takes the task off the list that a message was sent for; a step of the plan leaves it by itself, as its client was contacted. */
export function useResolveTask({ item }: Target): () => void {
  const resolving = useMutationCall("followup.resolveTask");
  return () => {
    if (item?.kind === "task") resolving.mutate({ id: item.id, outcome: "done" }, { onError: toastError });
  };
}
