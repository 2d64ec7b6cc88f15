import type { QueryClient } from "@tanstack/react-query";
import type { AppEvent } from "../../shared/contract/events.ts";
import { readsTopics, startAnew } from "../ui/calls.ts";

/** Makes the screens ask again for what an event says has changed; another company makes them start anew. */
export function followEvents(queries: QueryClient): (event: AppEvent) => void {
  return (event) => {
    if (event.kind === "changes") void queries.invalidateQueries({ predicate: (query) => readsTopics(query.queryKey, event.topics) });
    if (event.kind === "company") startAnew(queries);
  };
}
