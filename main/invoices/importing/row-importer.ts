import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { clientResolver } from "../../clients/index.ts";
import { attempt } from "../../ledger/attempt.ts";
import type { Command } from "../../ledger/context.ts";
import { keepOriginal, type PackedOriginal } from "../../ledger/originals.ts";
import { recordDocument, splitNumber, toDocument } from "../record.ts";

/** A document that stands in one row of a register or a list. */
export type RowToImport = { row: number; invoice: NewInvoice; warnings: readonly Finding[] };

/** The file that the rows come from. */
export type RowSource = { format: "sire_rvie" | "ple_14_1" | "list"; original: PackedOriginal };

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

/** Records the documents of a register or a list inside one command, telling of each row; the file is kept with the first that is new. A bad row leaves nothing and never stops the others. */
export function rowImporter(
  tx: Command,
  companyRuc: string,
  source: RowSource,
  tell: (outcome: RowOutcome, invoice: NewInvoice) => void,
): RowImporter {
  let resolve = clientResolver(tx);
  let isKept = false;
  const notes: RowToImport[] = [];
  const { format, original } = source;
  const recordOne = ({ invoice, warnings }: RowToImport, document: string) => {
    const client = resolve(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName);
    const { sha256, name } = original;
    const posted = toDocument(invoice, companyRuc, client, { kind: "manual", format, sha256, name, warnings });
    return { status: "added" as const, document, warnings: recordDocument(tx, posted, invoice.otherReferences ?? []).warnings };
  };
  const record = (row: RowToImport) => {
    try {
      const { invoice } = row;
      const { series, number } = splitNumber(invoice);
      const document = documentLabel(series, number);
      const known = findKnown(tx, documentKey(companyRuc, invoice.type, series, number));
      if (known) {
        tell({ row: row.row, status: "known", document, warnings: differences(known, invoice) }, invoice);
        return;
      }
      if (!isKept) keepOriginal(tx, original);
      isKept = true;
      tell({ row: row.row, ...attempt(tx, () => recordOne(row, document)) }, invoice);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      resolve = clientResolver(tx); // a client that came with a rejected document went with it
      const message = `Fila ${row.row}: ${error.message}`;
      tell({ row: row.row, status: "rejected", warnings: [], error: { code: error.code, message } }, row.invoice);
    }
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

type Known = { total_minor: number; currency: string };

function findKnown(tx: Command, key: string): Known | undefined {
  return tx.bulk.get("SELECT total_minor, currency FROM invoices WHERE key = ? AND void_on IS NULL", key);
}

/** A known document is never changed by a row; that they do not agree is worth a look. */
function differences(known: Known, { totalMinor, currency }: NewInvoice): Finding[] {
  if (known.total_minor === totalMinor && known.currency === currency) return [];
  const [here, there] = [formatMoney(known.total_minor, known.currency), formatMoney(totalMinor, currency)];
  return [{ code: "total_differs", message: `ya estaba por ${here} y aquí figura por ${there}: no se cambió nada. Revisa cuál vale.` }];
}
