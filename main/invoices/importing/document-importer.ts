import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { clientResolver } from "../../clients/index.ts";
import { attempt } from "../../ledger/attempt.ts";
import type { Command } from "../../ledger/context.ts";
import { keepOriginal, type PackedOriginal } from "../../ledger/originals.ts";
import type { ElectronicDocument, SalesDocument, TaxOfficeAnswer } from "../formats/electronic-document.ts";
import { recordDocument, toDocument } from "../record.ts";
import { fromElectronic } from "./from-electronic.ts";
import { refusal } from "./kinds.ts";

/** An electronic document as it was read from its file. */
export type ReadDocument = { name: string; document: ElectronicDocument; original: PackedOriginal };

/** What became of one document. */
export type DocumentOutcome = {
  status: "imported" | "duplicate" | "attached" | "rejected";
  kind: string;
  invoiceId?: number;
  key?: string;
  warnings: Finding[];
  error?: Finding;
  /** Of a paper about many documents: how many it acted on. */
  counts?: { total: number; added: number; known: number; rejected: number };
};

type Tell = (outcome: DocumentOutcome) => void;

export type DocumentImporter = {
  /** Takes one document: a sale is recorded at once; what is about other documents waits for `finish`. Tells once what became of it. */
  take(read: ReadDocument, tell: Tell): void;
  /** Does what had to wait until every document was there, whatever their order in the files: notes, then the answers of the tax office. */
  finish(step: (done: number, total: number) => Promise<void>): Promise<void>;
};

type Run = { tx: Command; companyRuc: string; resolve: ReturnType<typeof clientResolver> };

/** Brings electronic documents into the ledger inside one command. A bad one is told and leaves nothing; it never stops the others. */
export function documentImporter(tx: Command, companyRuc: string): DocumentImporter {
  const run: Run = { tx, companyRuc, resolve: clientResolver(tx) };
  const notes: (() => void)[] = [];
  const answers: (() => void)[] = [];
  return {
    take(read, tell) {
      const { document } = read;
      guarded(run, document.kind, tell, () => {
        const refused = refusal(document, companyRuc);
        if (refused)
          tell({ status: "rejected", kind: refused.code === "purchase" ? "purchase" : document.kind, warnings: [], error: refused });
        else if (document.kind === "cdr") answers.push(() => guarded(run, "cdr", tell, () => tell(attachAnswer(run, read, document))));
        else if ("client" in document) {
          if (document.kind === "credit_note")
            notes.push(() => guarded(run, document.kind, tell, () => tell(recordSale(run, read, document))));
          else tell(recordSale(run, read, document));
        }
      });
    },
    async finish(step) {
      const later = [...notes, ...answers];
      for (const [index, work] of later.entries()) {
        await step(index, later.length);
        work();
      }
    },
  };
}

/** Runs one document's work; what it throws about that document is told, and nothing of the document stays. */
function guarded(run: Run, kind: string, tell: Tell, work: () => void): void {
  try {
    attempt(run.tx, work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    run.resolve = clientResolver(run.tx); // a client that came with a rejected document went with it
    tell({ status: "rejected", kind, warnings: [], error: { code: error.code, message: error.message } });
  }
}

function recordSale({ tx, companyRuc, resolve }: Run, read: ReadDocument, document: SalesDocument): DocumentOutcome {
  const key = documentKey(companyRuc, document.type, document.series, document.number);
  const existing = tx.bulk.get<{ id: number }>("SELECT id FROM invoices WHERE key = ? AND void_on IS NULL", key);
  if (existing) return { status: "duplicate", kind: document.kind, invoiceId: existing.id, key, warnings: [] };
  const sha256 = keepOriginal(tx, read.original);
  const { invoice, source } = fromElectronic(document, { sha256, name: read.name });
  const { id, warnings } = recordDocument(
    tx,
    toDocument(invoice, companyRuc, resolve(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName), source),
    invoice.otherReferences ?? [],
  );
  return { status: "imported", kind: document.kind, ...(id === undefined ? {} : { invoiceId: id }), key, warnings };
}

/** `R-20606433094-07-E001-1.xml`: only the name tells a factura from a credit note of the same number. */
function typeInName(name: string): string | null {
  return /\d{11}-(\d\d)-/.exec(name)?.[1] ?? null;
}

function attachAnswer({ tx, companyRuc }: Run, read: ReadDocument, answer: TaxOfficeAnswer): DocumentOutcome {
  const about = answer.document && { ...answer.document, type: answer.document.type ?? typeInName(read.name) };
  const label = about ? documentLabel(about.series, about.number) : "un documento";
  if (answer.issuerRuc && answer.issuerRuc !== companyRuc)
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
  const sha256 = keepOriginal(tx, read.original);
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
  return { status: isNew === undefined ? "duplicate" : "attached", kind: "cdr", invoiceId: invoice.id, key: invoice.key, warnings };
}
