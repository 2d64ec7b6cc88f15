export { payerKey } from "./matching/evidence/payer-keys.ts";
export { knowledgeProcedures } from "./knowledge/procedures.ts";
export { monthProcedures } from "./month/procedures.ts";
export { reconciliationProcedures } from "./procedures.ts";
export { beginStatement, type StatementImport, type StatementOutcome } from "./statement-importer.ts";
