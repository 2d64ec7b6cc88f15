export { ledgerProcedures, undoProcedures } from "./procedures.ts";
