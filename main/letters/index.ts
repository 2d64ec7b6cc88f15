export { groupTitle, paymentColumns, tableSums } from "./compose.ts";
export { lettersProcedures } from "./procedures.ts";
