export { messagesProcedures } from "./procedures.ts";
