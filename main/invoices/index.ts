export { type DocumentImporter, documentImporter, type DocumentOutcome, type ReadDocument } from "./importing/document-importer.ts";
export { type RowImporter, rowImporter, type RowOutcome } from "./importing/row-importer.ts";
export { invoicesProcedures } from "./procedures.ts";
