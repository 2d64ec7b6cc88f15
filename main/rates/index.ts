export { ratesProcedures } from "./procedures.ts";
