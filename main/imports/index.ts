export { importsProcedures } from "./procedures.ts";
