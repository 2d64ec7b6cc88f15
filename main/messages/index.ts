export { messagesProcedures } from "./procedures.ts";
export { repliesProcedures } from "./replies/procedures.ts";
