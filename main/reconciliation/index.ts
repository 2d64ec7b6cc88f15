export { reconciliationProcedures } from "./procedures.ts";
