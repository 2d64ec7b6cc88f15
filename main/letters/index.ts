export { lettersProcedures } from "./procedures.ts";
