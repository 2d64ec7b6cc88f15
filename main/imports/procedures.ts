import type { ImportReport, importsContract } from "../../shared/contract/imports.ts";
import type { invoicesContract } from "../../shared/contract/invoices.ts";
import type { reconciliationContract } from "../../shared/contract/reconciliation.ts";
import { CLIENT_LIST_FIELDS } from "../clients/reading.ts";
import { INVOICE_LIST_FIELDS } from "../invoices/reading.ts";
import type { Handlers } from "../ledger/context.ts";
import { describeFile } from "../platform/saved-files.ts";
import { exportReport } from "./export-report.ts";
import { importDocuments } from "./import-documents.ts";
import { importFiles } from "./import-files.ts";
import { importStatement } from "./import-statement.ts";
import { joinFiles, readReport } from "./reports.ts";

/** Everything that comes in from files goes through here, whichever of the three procedures it is asked by. */
type ImportProcedures = typeof importsContract &
  Pick<typeof invoicesContract, "invoices.importFiles"> &
  Pick<typeof reconciliationContract, "reconciliation.importStatement">;

export const importsProcedures: Handlers<ImportProcedures> = {
  "imports.importFiles": (context, input) => importFiles(context, input),

  "invoices.importFiles": (context, { paths }) => importDocuments(context, paths),

  "reconciliation.importStatement": importStatement,

  "imports.getReport": ({ read }, input) => readReport(read, input),

  "imports.exportReport": async (context, { reportId, laterIds = [], format }) => {
    const reports: ImportReport[] = [];
    for (const id of [reportId, ...laterIds]) reports.push(await readReport(context.read, { reportId: id }));
    const { path, rows } = await exportReport(context, joinFiles(reports), format);
    return { file: describeFile(path), rows };
  },

  "imports.listFields": async () => ({ invoices: [...INVOICE_LIST_FIELDS], clients: [...CLIENT_LIST_FIELDS] }),
};
