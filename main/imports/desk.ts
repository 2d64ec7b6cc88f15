import type { Finding } from "../../shared/contract/common.ts";
import type { ImportedFile, RowFinding } from "../../shared/contract/imports.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { saveListedClient } from "../clients/index.ts";
import { type DocumentOutcome, documentImporter, type RowImporter, rowImporter, type RowOutcome } from "../invoices/index.ts";
import { attempt, beginPiece } from "../ledger/attempt.ts";
import type { Command } from "../ledger/context.ts";
import { keepOriginal } from "../ledger/originals.ts";
import { beginStatement, type StatementOutcome } from "../reconciliation/index.ts";
import type { Place, ReadItem } from "./reading/read-item.ts";
import { rememberListMapping } from "./mappings.ts";
import { clientSample, invoiceSample, MOST_SAMPLES, statementSample } from "./samples.ts";
import { emptySums, type Sums } from "./sums.ts";

/** Findings of rows that a report spells out for one file, and in all; the rest is counted. */
const MOST_ROWS = 2_000;
const MOST_ROWS_IN_ALL = 20_000;

export type Desk = {
  /** Takes what the reading thread gives, in its order. */
  take(item: ReadItem): void;
  /** Does what had to wait for every document. */
  finish(step: (done: number, total: number) => Promise<void>): Promise<void>;
  files: ImportedFile[];
  sums: Sums;
};

type Rows = Extract<ReadItem, { kind: "registerRows" | "invoiceRows" | "clientRows" | "lines" | "original" }>;

/** What takes the rows of the file that is being read. */
type Open = { rows?(item: Rows): void; close(): void };

type Run = { tx: Command; companyRuc: string; files: ImportedFile[]; sums: Sums; findings: number };

/** Hands every file to the feature it belongs to, inside one command, and keeps its line of the report. Bank statements need no company. A bad file leaves nothing and never stops the others. */
export function importDesk(tx: Command, companyRuc: string | undefined): Desk {
  const run: Run = { tx, companyRuc: companyRuc ?? "", files: [], sums: emptySums(), findings: 0 };
  const documents = documentImporter(tx, run.companyRuc);
  const later: RowImporter[] = [];
  let open: Open | undefined;
  const close = () => {
    open?.close();
    open = undefined;
  };
  return {
    files: run.files,
    sums: run.sums,
    take(item) {
      if (isRows(item)) return open?.rows?.(item);
      close();
      if (item.kind === "path") return undefined;
      if (companyRuc === undefined && ["document", "register", "list"].includes(item.kind))
        throw new AppError(
          "no_company",
          "Primero registra los datos de tu empresa (RUC y razón social): así se sabe qué facturas son tuyas.",
        );
      const file = addFile(run, item.place);
      if ("original" in item) file.sha256 = item.original.sha256;
      if (item.kind === "document") {
        documents.take({ name: item.place.name, document: item.document, original: item.original }, (outcome) => {
          Object.assign(file, documentLine(outcome));
          run.sums.document(item.document, outcome);
        });
      } else if (item.kind === "register") open = openRegister(run, file, item, later);
      else if (item.kind === "list") open = item.list === "invoices" ? openInvoices(run, file, item, later) : openClients(run, file, item);
      else if (item.kind === "statements") open = openStatements(run, file, item);
      else if (item.kind === "table")
        Object.assign(file, {
          kind: "table",
          status: "needs_mapping",
          table: item.table,
          error: { code: "needs_mapping", message: item.message },
        });
      else if (item.kind === "skipped") Object.assign(file, { kind: "unknown", status: "skipped" });
      else refuse(file, item.fileKind, item.error);
      return undefined;
    },
    async finish(step) {
      close();
      for (const rows of later) rows.finish();
      await documents.finish(step);
    },
  };
}

function isRows(item: ReadItem): item is Rows {
  return (
    item.kind === "registerRows" ||
    item.kind === "invoiceRows" ||
    item.kind === "clientRows" ||
    item.kind === "lines" ||
    item.kind === "original"
  );
}

function addFile(run: Run, { path, member }: Place): ImportedFile {
  const unread = { code: "unreadable_file", message: "No se pudo leer." };
  const file: ImportedFile = {
    path,
    ...(member === undefined ? {} : { member }),
    kind: "unknown",
    status: "rejected",
    warnings: [],
    error: unread,
    rows: [],
    rowsLeftOut: 0,
  };
  run.files.push(file);
  return file;
}

function refuse(file: ImportedFile, kind: string, { code, message }: Finding): void {
  Object.assign(file, { kind, status: "rejected", error: { code, message } });
}

function documentLine({ status, kind, invoiceId, key, warnings, error, counts }: DocumentOutcome): Partial<ImportedFile> {
  return { status, kind, invoiceId, key, warnings, error, counts };
}

function note(run: Run, file: ImportedFile, finding: RowFinding): void {
  if (file.rows.length >= MOST_ROWS || run.findings >= MOST_ROWS_IN_ALL) {
    file.rowsLeftOut += 1;
    return;
  }
  run.findings += 1;
  file.rows.push(finding);
}

/** Counts of a file of rows, kept as they come in. */
function startCounts(file: ImportedFile, kind: string, total: number): NonNullable<ImportedFile["counts"]> {
  const counts = { total, added: 0, known: 0, rejected: 0 };
  Object.assign(file, { kind, counts, error: undefined });
  return counts;
}

/** The state of a file of rows, once all are in: imported when any row was, else known or rejected as the rows are. */
function settle(file: ImportedFile): void {
  const { added, known } = file.counts ?? { added: 0, known: 0 };
  file.status = added > 0 ? "imported" : known > 0 ? "duplicate" : "rejected";
  if (file.status === "rejected")
    file.error = {
      code: "unsupported_file",
      message: file.rows.length > 0 ? "Ninguna fila se pudo importar: mira el motivo de cada una." : "No trae ninguna fila que importar.",
    };
}

type RegisterItem = Extract<ReadItem, { kind: "register" }>;

function openRegister(run: Run, file: ImportedFile, { register, original }: RegisterItem, later: RowImporter[]): Open {
  const { issuerRuc } = register;
  if (issuerRuc !== null && issuerRuc !== run.companyRuc) {
    const message = `El registro es de la empresa con RUC ${issuerRuc}, no de la tuya (RUC ${run.companyRuc}): no entró nada de él.`;
    refuse(file, register.format, { code: "purchase", message });
    return { close: () => undefined };
  }
  startCounts(file, register.format, register.rowCount);
  file.warnings.push(...register.warnings);
  const source = { format: register.format, original };
  const importer = rowImporter(run.tx, run.companyRuc, source, (outcome, invoice) => rowLine(run, file, outcome, invoice));
  return {
    rows(item) {
      if (item.kind !== "registerRows") return;
      for (const row of item.rows) {
        if ("error" in row) rejectRow(run, file, row.row, row.error);
        else if (row.voided) annulledRow(run, file, row.row, row.invoice);
        else importer.take(row);
      }
    },
    close: () => closeLater(file, importer, later),
  };
}

/** Credit notes wait for the documents of every file; the line is settled when they are in. */
function closeLater(file: ImportedFile, importer: RowImporter, later: RowImporter[]): void {
  settle(file);
  later.push({
    ...importer,
    finish() {
      importer.finish();
      settle(file);
    },
  });
}

function annulledRow(run: Run, file: ImportedFile, row: number, { series, number }: NewInvoice): void {
  const counts = file.counts as NonNullable<ImportedFile["counts"]>;
  counts.rejected += 1;
  const document = [series, number].filter(Boolean).join("-");
  note(run, file, {
    row,
    status: "warning",
    code: "annulled",
    message: `Fila ${row}: ${document} figura como anulado en el registro y no se importó. Si ya está en tus datos, anúlalo en Facturas.`,
  });
}

function rejectRow(run: Run, file: ImportedFile, row: number, { code, message }: Finding): void {
  const counts = file.counts as NonNullable<ImportedFile["counts"]>;
  counts.rejected += 1;
  note(run, file, { row, status: "rejected", code, message });
}

function rowLine(run: Run, file: ImportedFile, outcome: RowOutcome, invoice: NewInvoice): void {
  const counts = file.counts as NonNullable<ImportedFile["counts"]>;
  if (outcome.status === "rejected") return rejectRow(run, file, outcome.row, outcome.error);
  counts[outcome.status] += 1;
  if (outcome.status === "added") run.sums.invoice(invoice);
  for (const { code, message } of outcome.warnings) {
    const isPlaced = message.startsWith("Fila ");
    note(run, file, {
      row: outcome.row,
      status: "warning",
      code,
      message: isPlaced ? message : `Fila ${outcome.row}, ${outcome.document}: ${message}`,
    });
  }
  return undefined;
}

type ListItem = Extract<ReadItem, { kind: "list" }>;

function openInvoices(run: Run, file: ImportedFile, { rowCount, learned, original }: ListItem, later: RowImporter[]): Open {
  startCounts(file, "invoice_list", rowCount);
  if (learned) rememberListMapping(run.tx, "invoices", learned);
  const source = { format: "list" as const, original };
  const importer = rowImporter(run.tx, run.companyRuc, source, (outcome, invoice) => rowLine(run, file, outcome, invoice));
  const sample = invoiceSample();
  file.sample = { headings: sample.headings, rows: sample.rows };
  return {
    rows(item) {
      if (item.kind !== "invoiceRows") return;
      for (const row of item.rows) {
        if ("errors" in row) rejectRow(run, file, row.row, { code: "invalid_input", message: row.errors.join(" ") });
        else {
          if (sample.rows.length < MOST_SAMPLES) sample.add(row);
          importer.take(row);
        }
      }
    },
    close: () => closeLater(file, importer, later),
  };
}

function openClients(run: Run, file: ImportedFile, { rowCount, learned, original }: ListItem): Open {
  const counts = startCounts(file, "client_list", rowCount);
  if (learned) rememberListMapping(run.tx, "clients", learned);
  const sample = clientSample();
  file.sample = { headings: sample.headings, rows: sample.rows };
  return {
    rows(item) {
      if (item.kind !== "clientRows") return;
      for (const row of item.rows) {
        if ("errors" in row) {
          rejectRow(run, file, row.row, { code: "invalid_input", message: row.errors.join(" ") });
          continue;
        }
        if (sample.rows.length < MOST_SAMPLES) sample.add(row);
        const saved = tried(run.tx, () => saveListedClient(run.tx, row.client));
        if (saved instanceof AppError) rejectRow(run, file, row.row, { code: saved.code, message: `Fila ${row.row}: ${saved.message}` });
        else {
          counts[saved === "known" ? "known" : "added"] += 1;
          if (saved !== "known") run.sums.client();
          for (const { code, message } of row.warnings) note(run, file, { row: row.row, status: "warning", code, message });
        }
      }
    },
    close() {
      if (counts.added > 0) keepOriginal(run.tx, original);
      settle(file);
    },
  };
}

/** Gives what `work` gives, or why it was refused: nothing of it stays then. */
function tried<Result>(tx: Command, work: () => Result): Result | AppError {
  try {
    return attempt(tx, work);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

type StatementsItem = Extract<ReadItem, { kind: "statements" }>;

function openStatements(run: Run, file: ImportedFile, item: StatementsItem): Open {
  file.kind = "statement";
  const piece = beginPiece(run.tx);
  const begun = tried(run.tx, () => beginStatement(run.tx, { ...item, name: item.place.name }));
  if (begun instanceof AppError) {
    piece.takeBack();
    refuse(file, "statement", begun);
    const { accounts } = (begun.details ?? {}) as { accounts?: ImportedFile["accounts"] };
    if (accounts) file.accounts = accounts;
    return { close: () => undefined };
  }
  const sample = statementSample();
  file.sample = { headings: sample.headings, rows: sample.rows };
  let isWhole = false;
  return {
    rows(rows) {
      if (rows.kind === "original") {
        isWhole = true;
        file.sha256 = rows.original.sha256;
        closeStatement(run, file, begun.finish(rows.original));
        piece.keep();
      }
      if (rows.kind !== "lines") return;
      for (const line of rows.lines.slice(0, MOST_SAMPLES - sample.rows.length)) sample.add(line);
      begun.store(rows.statement, rows.lines);
    },
    close() {
      if (isWhole) return;
      piece.takeBack();
      delete file.sample;
      const message = `La lectura de ${item.place.name} se cortó: no entró nada de él. Vuelve a traerlo.`;
      refuse(file, "statement", { code: "unreadable_file", message });
    },
  };
}

function closeStatement(run: Run, file: ImportedFile, outcome: StatementOutcome): void {
  const { format, account, bankAccountId, currency, creditsMinor, debitsMinor, firstOn, lastOn, statements } = outcome;
  file.error = undefined;
  file.status = outcome.added > 0 ? "imported" : outcome.lines > 0 ? "duplicate" : "rejected";
  if (file.status === "rejected")
    file.error = {
      code: "unsupported_file",
      message:
        outcome.rejected.length > 0
          ? "Ninguna fila se pudo leer: mira el motivo de cada una."
          : "No trae ningún movimiento: no había nada que importar.",
    };
  file.statement = { format, account, bankAccountId, currency, creditsMinor, debitsMinor, firstOn, lastOn, statements };
  file.counts = {
    total: outcome.lines + outcome.rejected.length,
    added: outcome.added,
    known: outcome.alreadyKnown,
    rejected: outcome.rejected.length,
  };
  file.warnings.push(...outcome.warnings);
  for (const { row, message } of outcome.rejected) note(run, file, { row, status: "rejected", code: "invalid_input", message });
  run.sums.statement(outcome);
}
