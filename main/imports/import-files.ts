import type { ImportReport } from "../../shared/contract/imports.ts";
import type { ParsedInputOf } from "../../shared/contract/index.ts";
import { countFiles } from "../../shared/import-counts.ts";
import { keepBatchIf, labelBatch } from "../ledger/batches.ts";
import { findCompany, requireCompany } from "../ledger/company.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { type Desk, importDesk } from "./desk.ts";
import { labelOf } from "./label.ts";
import { readClientNames, readMappings } from "./mappings.ts";
import { readInBackground } from "./read-in-background.ts";
import type { ReadInput, ReadItem } from "./reading/read-item.ts";
import { keepReport } from "./reports.ts";

/** Carries the report of a preview out of the command, which then keeps nothing. */
class PreviewOnly extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("a preview keeps nothing");
    this.report = report;
  }
}

/**
 * Imports files of every kind in one transaction: what each is, what came in, what did not and why. A preview does exactly the same and then keeps nothing.
 * @throws AppError no_company when something comes that is a company's and none is registered; cancelled
 */
export async function importFiles(
  context: CommandContext,
  { paths, preview = false, choices = [], onlyChosen = false }: ParsedInputOf<"imports.importFiles">,
  only?: "documents",
): Promise<ImportReport> {
  const company = only ? await requireCompany(context.read) : await findCompany(context.read);
  const mappings = await readMappings(context.read);
  const mayReadLists = !only && (choices.some(({ as }) => as === "invoices") || Object.keys(mappings.listMappings).length > 0);
  const clientsByName = mayReadLists ? await readClientNames(context.read) : {};
  const input: ReadInput = { paths, choices, onlyChosen, currency: "PEN", clientsByName, ...(only ? { only } : {}), ...mappings };
  const work = async (tx: Command): Promise<ImportReport> => {
    const desk = importDesk(tx, company?.ruc);
    await takeAll(context, desk, input);
    const report = finishReport(tx, desk);
    if (preview) throw new PreviewOnly({ ...report, batchId: null });
    return { ...report, reportId: keepReport(tx, report) };
  };
  const batch = { kind: "import", label: "Importación" };
  try {
    return await context.command(
      {
        what: "imports.importFiles",
        topics: ["invoices", "clients", "payments", "reconciliation", "settings"],
        batch,
        detail: { files: paths.length },
      },
      work,
    );
  } catch (error) {
    if (error instanceof PreviewOnly) return error.report;
    throw error;
  }
}

async function takeAll(context: CommandContext, desk: Desk, input: ReadInput): Promise<void> {
  const pause = breather(context.signal, 12);
  const progress = followProgress(context, input.paths.length);
  for await (const item of readInBackground(context, input)) {
    await pause();
    progress(item);
    desk.take(item);
  }
  await desk.finish(async (done, total) => {
    await pause();
    context.progress(done, total, "Aplicando notas y constancias");
  });
}

/** Tells how far the import is: of the paths given, or of the rows of a large file. */
function followProgress(context: CommandContext, paths: number): (item: ReadItem) => void {
  let path = 0;
  let files = 0;
  let rows = { done: 0, total: 0, label: "" };
  return (item) => {
    if (item.kind === "path") path = item.index;
    else if ("place" in item) {
      files += 1;
      rows = { done: 0, total: rowCountOf(item), label: `Guardando ${item.place.name}` };
      context.progress(paths > 1 ? path : files, paths > 1 ? paths : 0, `Leyendo ${item.place.name}`);
    } else if (item.kind !== "original") {
      rows.done += item.kind === "lines" ? item.lines.length : item.rows.length;
      context.progress(rows.done, rows.total, rows.label);
    }
  };
}

/** How many rows follow what begins with this item; 0 where none do. */
function rowCountOf(item: ReadItem): number {
  if (item.kind === "register") return item.register.rowCount;
  if (item.kind === "list") return item.rowCount;
  return item.kind === "statements" ? item.heads.reduce((sum, head) => sum + head.lineCount, 0) : 0;
}

function finishReport(tx: Command, { files, sums }: Desk): ImportReport {
  const counts = { ...countFiles(files), ...sums.counts };
  const report = { reportId: null, importedAt: tx.at, files, counts, sums: sums.byCurrency() };
  labelBatch(tx, labelOf(report));
  return { ...report, batchId: keepBatchIf(tx, counts.imported + counts.attached > 0) };
}
