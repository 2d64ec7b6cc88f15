export { clientsProcedures } from "./procedures.ts";
export { readHabits, searchClientIds } from "./queries.ts";
export { clientResolver, type ResolvedClient, saveListedClient } from "./save.ts";
export { documentName, noteInTimeline, setTimelineState } from "./timeline.ts";
