export { checkContact } from "./check-contact.ts";
export type { Verdict } from "./guard/judge.ts";
export { formatTime } from "./guard/window.ts";
