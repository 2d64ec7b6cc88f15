import { useQueryClient } from "@tanstack/react-query";
import { readsTopics } from "../../../ui/calls.ts";

/** Asks again for everything about bank lines: after a refusal, what is on the screen may be old. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: (query) => readsTopics(query.queryKey, ["reconciliation"]) });
}
