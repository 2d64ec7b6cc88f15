export { chargeInterest } from "./charge-interest.ts";
export { type ChargedInterest, readChargedInterest } from "./charged-interest.ts";
export { readLegalDeadlines, readPastLegalTerms } from "./legal-terms.ts";
export { documentImporter } from "./importing/document-importer.ts";
export type { DocumentOutcome } from "./importing/outcome.ts";
export { type RowImporter, rowImporter, type RowOutcome } from "./importing/row-importer.ts";
export { invoicesProcedures } from "./procedures.ts";
