export { dossierProcedures, threadProcedures } from "./procedures.ts";
