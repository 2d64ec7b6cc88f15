export { dossierProcedures } from "./procedures.ts";
