export { checkContact, checkThanks } from "./check-contact.ts";
export { disputesProcedures } from "./disputes/procedures.ts";
export { guardProcedures } from "./guard/procedures.ts";
export { plansProcedures } from "./plans/procedures.ts";
export { followupProcedures } from "./procedures.ts";
export { promisesProcedures } from "./promises/procedures.ts";
export { mayOverride, type Verdict } from "./guard/judge.ts";
export { formatTime } from "./guard/window.ts";
export { countSuggestions } from "./today/today.ts";
