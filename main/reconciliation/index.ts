export { reconciliationProcedures } from "./procedures.ts";
export { beginStatement, type StatementImport, type StatementOutcome } from "./statement-importer.ts";
