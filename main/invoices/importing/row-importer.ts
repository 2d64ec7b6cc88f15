import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { clientResolver } from "../../clients/index.ts";
import { attempt } from "../../ledger/attempt.ts";
import type { Command } from "../../ledger/context.ts";
import { recordDocument, splitNumber, toDocument } from "../record.ts";

/** A document that stands in one row of a register or a list. */
export type RowToImport = { row: number; invoice: NewInvoice; warnings: readonly Finding[] };

/** The file that the rows come from. */
export type RowSource = { format: "sire_rvie" | "ple_14_1" | "list"; sha256: string; name: string };

export type RowOutcome = { row: number; warnings: Finding[] } & (
  | { status: "added" | "known"; document: string }
  | { status: "rejected"; error: Finding }
);

export type RowImporter = {
  /** Records the document of one row at once, or keeps it for `finish` when it is a credit note. */
  take(row: RowToImport): void;
  /** Records the credit notes, once the documents that they are about are there. */
  finish(): void;
};

/** Records the documents of a register or a list inside one command, telling of each row. A bad row leaves nothing and never stops the others. */
export function rowImporter(
  tx: Command,
  companyRuc: string,
  source: RowSource,
  tell: (outcome: RowOutcome, invoice: NewInvoice) => void,
): RowImporter {
  let resolve = clientResolver(tx);
  const notes: RowToImport[] = [];
  const record = ({ row, invoice, warnings }: RowToImport) => {
    try {
      tell({ row, ...attempt(tx, () => recordOne(invoice, warnings)) }, invoice);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      resolve = clientResolver(tx); // a client that came with a rejected document went with it
      tell({ row, status: "rejected", warnings: [], error: { code: error.code, message: `Fila ${row}: ${error.message}` } }, invoice);
    }
  };
  const recordOne = (invoice: NewInvoice, warnings: readonly Finding[]) => {
    const { series, number } = splitNumber(invoice);
    const key = documentKey(companyRuc, invoice.type, series, number);
    const document = documentLabel(series, number);
    if (tx.bulk.get("SELECT 1 FROM invoices WHERE key = ? AND void_on IS NULL", key))
      return { status: "known" as const, document, warnings: [] };
    const client = resolve(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName);
    const posted = toDocument(invoice, companyRuc, client, { kind: "manual", ...source, warnings });
    return { status: "added" as const, document, warnings: recordDocument(tx, posted, invoice.otherReferences ?? []).warnings };
  };
  return {
    take(row) {
      if (row.invoice.type === "07") notes.push(row);
      else record(row);
    },
    finish() {
      for (const note of notes.splice(0)) record(note);
    },
  };
}
