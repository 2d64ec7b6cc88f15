export { clientsProcedures } from "./procedures.ts";
export { readHabits, searchClientIds } from "./queries.ts";
export { clientResolver } from "./save.ts";
export { documentName, methodName, noteInTimeline } from "./timeline.ts";
