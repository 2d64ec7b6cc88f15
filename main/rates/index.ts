export { ratesProcedures } from "./procedures.ts";
export { rateFor, readRates } from "./queries.ts";
