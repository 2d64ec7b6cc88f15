export { ratesProcedures } from "./procedures.ts";
export { type DatedRate, rateFor, readRates } from "./queries.ts";
