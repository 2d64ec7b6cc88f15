export { insightsProcedures } from "./procedures.ts";
