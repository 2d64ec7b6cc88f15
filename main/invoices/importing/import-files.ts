import type { Finding } from "../../../shared/contract/common.ts";
import type { FileReport } from "../../../shared/contract/invoices.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { clientResolver } from "../../clients/index.ts";
import { attempt } from "../../ledger/attempt.ts";
import { keepBatchIf, labelBatch } from "../../ledger/batches.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import { breather } from "../../platform/breathe.ts";
import type { SalesDocument, TaxOfficeAnswer } from "../formats/electronic-document.ts";
import { readElectronicDocument } from "../formats/ubl.ts";
import { recordDocument, toDocument } from "../record.ts";
import { fromElectronic } from "./from-electronic.ts";
import { refusal } from "./kinds.ts";
import { type SourceFile, sourceFiles } from "./sources.ts";

type ReadFile = { place: number; file: Extract<SourceFile, { bytes: Uint8Array }> };
type ClientOf = ReturnType<typeof clientResolver>;
type Import = { tx: Command; companyRuc: string; resolve: ClientOf; reports: FileReport[] };

/**
 * Imports electronic documents in one transaction: documents first, then the notes and the tax office's answers about them, whatever their order in the files.
 * Each file gets its line in the report; a bad one never stops the others.
 * @throws AppError no_company | cancelled
 */
export async function importFiles(
  context: CommandContext,
  paths: readonly string[],
): Promise<{ files: FileReport[]; batchId: number | null }> {
  const company = await requireCompany(context.read);
  const batch = { kind: "import", label: "Importación de comprobantes" };
  return context.command(
    { what: "invoices.importFiles", topics: ["invoices", "clients", "payments"], batch, detail: { files: paths.length } },
    async (tx) => {
      const run: Import = { tx, companyRuc: company.ruc, resolve: clientResolver(tx), reports: [] };
      const later = await readAndRecord(context, run, paths);
      const pause = breather(context.signal);
      for (const [index, finish] of later.entries()) {
        await pause();
        context.progress(index, later.length, "Aplicando notas y constancias");
        finish();
      }
      const imported = run.reports.filter((report) => report.status === "imported" || report.status === "attached").length;
      labelBatch(tx, `${imported} ${imported === 1 ? "comprobante importado" : "comprobantes importados"}`);
      return { files: run.reports, batchId: keepBatchIf(tx, imported > 0) };
    },
  );
}

/** Reads every file; records invoices at once and gives back, in the order they must run, what has to wait for them. */
async function readAndRecord(context: CommandContext, run: Import, paths: readonly string[]): Promise<(() => void)[]> {
  const pause = breather(context.signal);
  const notes: (() => void)[] = [];
  const answers: (() => void)[] = [];
  for await (const file of sourceFiles(paths)) {
    await pause();
    const place = run.reports.length;
    run.reports.push(rejected(file, "unknown", UNREAD));
    if (place % 20 === 0) context.progress(place, paths.length > 1 ? paths.length : 0, `Leyendo ${file.name}`);
    guarded(run, place, file, "unknown", () => {
      if ("error" in file) throw file.error;
      const document = readElectronicDocument(file.bytes);
      const refused = refusal(document, run.companyRuc);
      if (refused) {
        run.reports[place] = rejected(file, refused.code === "purchase" ? "purchase" : document.kind, refused);
      } else if (document.kind === "cdr") {
        answers.push(() => guarded(run, place, file, "cdr", () => attachAnswer(run, { place, file }, document)));
      } else if ("client" in document) {
        if (document.kind === "credit_note")
          notes.push(() => guarded(run, place, file, document.kind, () => recordSale(run, { place, file }, document)));
        else recordSale(run, { place, file }, document);
      }
    });
  }
  return [...notes, ...answers];
}

/** Runs one file's work; what it throws about that file becomes its line in the report, and nothing of the file stays. */
function guarded(run: Import, place: number, file: SourceFile, kind: string, work: () => void): void {
  try {
    attempt(run.tx, work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    run.resolve = clientResolver(run.tx); // a client that came with a rejected file went with it
    run.reports[place] = rejected(file, kind, error);
  }
}

function where(file: SourceFile): { path: string; member?: string } {
  return file.member === undefined ? { path: file.path } : { path: file.path, member: file.member };
}

/** What stands in the report until a file was read. */
const UNREAD = { code: "unreadable_file", message: "No se pudo leer." };

function rejected(file: SourceFile, kind: string, { code, message }: Finding): FileReport {
  return { ...where(file), status: "rejected", kind, warnings: [], error: { code, message } };
}

function recordSale(run: Import, { place, file }: ReadFile, document: SalesDocument): void {
  const { tx } = run;
  const key = documentKey(run.companyRuc, document.type, document.series, document.number);
  const existing = tx.bulk.get<{ id: number }>("SELECT id FROM invoices WHERE key = ? AND void_on IS NULL", key);
  if (existing) {
    run.reports[place] = { ...where(file), status: "duplicate", kind: document.kind, invoiceId: existing.id, key, warnings: [] };
    return;
  }
  const sha256 = keepOriginal(tx, { name: file.name, mime: "application/xml", bytes: file.bytes });
  const { invoice, source } = fromElectronic(document, { sha256, name: file.name });
  const { id, warnings } = recordDocument(
    tx,
    toDocument(invoice, run.companyRuc, run.resolve(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName), source),
    invoice.otherReferences ?? [],
  );
  run.reports[place] = {
    ...where(file),
    status: "imported",
    kind: document.kind,
    ...(id === undefined ? {} : { invoiceId: id }),
    key,
    warnings,
  };
}

/** `R-20606433094-07-E001-1.xml`: only the name tells a factura from a credit note of the same number. */
function typeInName(name: string): string | null {
  return /\d{11}-(\d\d)-/.exec(name)?.[1] ?? null;
}

function attachAnswer(run: Import, { place, file }: ReadFile, answer: TaxOfficeAnswer): void {
  const { tx } = run;
  const about = answer.document && { ...answer.document, type: answer.document.type ?? typeInName(file.name) };
  const label = about ? documentLabel(about.series, about.number) : "un documento";
  if (answer.issuerRuc && answer.issuerRuc !== run.companyRuc)
    throw new AppError("purchase", `Es la constancia de SUNAT de ${label}, que emitió otra empresa (RUC ${answer.issuerRuc}).`);
  const invoice = about
    ? tx.bulk.get<{ id: number; key: string }>(
        "SELECT id, key FROM invoices WHERE series = ? AND number = ? AND (? IS NULL OR type = ?) AND void_on IS NULL",
        about.series,
        about.number,
        about.type,
        about.type,
      )
    : undefined;
  if (!invoice)
    throw new AppError(
      "not_found",
      `Es la constancia de SUNAT (CDR) de ${label}, que no está en tus datos: no es una factura. Importa antes el comprobante y luego esta constancia.`,
    );
  const sha256 = keepOriginal(tx, { name: file.name, mime: "application/xml", bytes: file.bytes });
  const isNew = tx.bulk.insert(
    "evidence",
    {
      invoice_id: invoice.id,
      kind: "cdr",
      sha256,
      code: answer.responseCode,
      text: answer.description,
      batch_id: tx.batchId,
      created_at: tx.at,
    },
    "(invoice_id, sha256)",
  );
  const warnings = answer.isAccepted
    ? []
    : [{ code: "cdr_rejected", message: `SUNAT respondió ${answer.responseCode}: ${answer.description}` }];
  run.reports[place] = {
    ...where(file),
    status: isNew === undefined ? "duplicate" : "attached",
    kind: "cdr",
    invoiceId: invoice.id,
    key: invoice.key,
    warnings,
  };
}
