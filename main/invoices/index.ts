export { invoicesProcedures } from "./procedures.ts";
