import { writeFile } from "node:fs/promises";
import type { SavedFile } from "../../../shared/contract/common.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { foldText } from "../../../shared/identifiers.ts";
import type { CallContext } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { writePdf } from "../../platform/pdf.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { writeWorkbook } from "../../platform/table-writer.ts";
import type { ReportFacts } from "./report/facts.ts";
import { layoutReport } from "./report/layout.ts";
import { readReportFacts } from "./report/read-facts.ts";
import { workbookOf } from "./report/workbook.ts";
import { accountName, monthName, REPORT_TITLE } from "./report/words.ts";

const LONGEST_NAME = 60;

/** Writes the reconciliation report of a month into the ledger's folder, over an earlier one. @throws AppError no_company, not_found */
export async function printMonth(context: CallContext, input: InputOf<"reconciliation.printMonth">): Promise<SavedFile> {
  const facts = await readReportFacts(context, input);
  const pause = breather(context.signal);
  const path = pathFor(context.folder, "exportados", `${nameOf(facts)}.${input.format}`);
  if (input.format === "xlsx") await writeWorkbook(path, workbookOf(facts, pause));
  else await writeReport(path, facts, context.at, pause);
  return describeFile(path);
}

async function writeReport(path: string, facts: ReportFacts, createdAt: string, pause: () => Promise<void>): Promise<void> {
  const title = `${REPORT_TITLE}: ${monthName(facts.month.month)}`;
  const about = { title, author: facts.company.name, subject: accountName(facts), createdAt };
  const pdf = await writePdf(await layoutReport(facts, pause), about, pause);
  await writeWhole(path, (aside) => writeFile(aside, pdf, { mode: 0o600, flush: true }));
}

/** `conciliacion-bcp-193-2345678-0-12-pen-2026-11`: letters, digits and hyphens alone, whatever the bank is called; of a long name its end, which holds the number. */
function nameOf({ month }: ReportFacts): string {
  const account = foldText(`${month.accountLabel} ${month.currency}`).replaceAll(" ", "-");
  return `conciliacion-${account.slice(-LONGEST_NAME)}-${month.month}`;
}
