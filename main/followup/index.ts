export { checkContact, checkThanks } from "./check-contact.ts";
export { followupProcedures } from "./procedures.ts";
export type { Verdict } from "./guard/judge.ts";
export { formatTime } from "./guard/window.ts";
export { countSuggestions } from "./today/today.ts";
