import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import type { invoicesContract } from "../../shared/contract/invoices.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel, foldText } from "../../shared/identifiers.ts";
import { labelBatch } from "../ledger/batches.ts";
import type { Command, Handlers, ReadDb } from "../ledger/context.ts";
import { readOriginal } from "../ledger/originals.ts";
import { moveDueDate, voidDocument } from "../ledger/post.ts";
import { describeFile, pathFor } from "../platform/saved-files.ts";
import { decodeXml } from "../platform/xml-encoding.ts";
import { readInvoice } from "./detail.ts";
import { exportWorkbook } from "./export.ts";
import { setLegalTerm } from "./legal-terms.ts";
import { previewPaste } from "./preview-paste.ts";
import { recordInvoices } from "./record-many.ts";
import { dismissDetraccion, setDetraccion } from "./set-detraccion.ts";
import { countTabs, readOutline, readPage } from "./workbook/pages.ts";

/** All of the contract but `invoices.importFiles`, which imports/ does: it is one door of the import of every kind of file. */
export const invoicesProcedures: Handlers<Omit<typeof invoicesContract, "invoices.importFiles">> = {
  "invoices.recordInvoices": (context, { invoices }) => recordInvoices(context, invoices),

  "invoices.getInvoice": ({ read }, input) => readInvoice(read, input),

  "invoices.listInvoices": (context, input) => readPage(context, input),

  "invoices.outlineInvoices": (context, input) => readOutline(context, input),

  "invoices.countTabs": (context, { clientId }) => countTabs(context, clientId),

  "invoices.updateInvoice": (context, { id, ...changes }) =>
    context.command({ what: "invoices.updateInvoice", topics: ["invoices", "clients"], detail: { id, ...changes } }, async (tx) => {
      const invoice = tx.bulk.get<{ issue_on: string; void_on: string | null }>("SELECT issue_on, void_on FROM invoices WHERE id = ?", id);
      if (!invoice) throw new AppError("not_found", "Ese documento no existe.");
      if (invoice.void_on) throw new AppError("conflict", "Ese documento está anulado: ya no se puede cambiar.");
      if (changes.dueOn !== undefined) {
        if (changes.dueOn < invoice.issue_on) throw new AppError("invalid_input", "El vencimiento no puede ser anterior a la emisión.");
        moveDueDate(tx, id, changes.dueOn);
      }
      if (changes.notes !== undefined) tx.bulk.run("UPDATE invoices SET notes = ? WHERE id = ?", changes.notes, id);
      if (changes.otherReferences) replaceReferences(tx, id, changes.otherReferences);
      return { id };
    }),

  "invoices.setLegalTerm": setLegalTerm,

  "invoices.voidInvoice": (context, { id, reason }) =>
    context.command(
      {
        what: "invoices.voidInvoice",
        topics: ["invoices", "payments", "clients"],
        batch: { kind: "void", label: "Anulación" },
        detail: { id, reason },
      },
      async (tx) => {
        voidDocument(tx, id, reason);
        const document = tx.bulk.get<{ series: string; number: string }>("SELECT series, number FROM invoices WHERE id = ?", id);
        if (document) labelBatch(tx, `Anulación de ${documentLabel(document.series, document.number)}`);
        return { batchId: tx.batchId as number };
      },
    ),

  "invoices.setDetraccion": (context, { id, ...detraccion }) =>
    context.command({ what: "invoices.setDetraccion", topics: ["invoices", "clients"], detail: { id, ...detraccion } }, async (tx) => {
      setDetraccion(tx, id, detraccion);
      return { id };
    }),

  "invoices.dismissDetraccion": (context, { id }) =>
    context.command({ what: "invoices.dismissDetraccion", topics: ["invoices"], detail: { id } }, async (tx) => {
      dismissDetraccion(tx, id);
      return { id };
    }),

  "invoices.previewPaste": ({ read }, { text }) => previewPaste(read, text),

  "invoices.exportInvoices": async (context, input) => {
    const { path, rows } = await exportWorkbook(context, input);
    return { file: describeFile(path), rows };
  },

  "invoices.openSource": ({ read, folder }, { id }) => openSource(read, folder, id),
};

function replaceReferences(tx: Command, invoiceId: number, references: readonly string[]): void {
  tx.bulk.run("DELETE FROM invoice_references WHERE invoice_id = ?", invoiceId);
  for (const reference of new Set(references.map((text) => text.trim()).filter(Boolean))) {
    tx.bulk.insert("invoice_references", { invoice_id: invoiceId, reference, reference_folded: foldText(reference).replaceAll(" ", "") });
  }
}

async function openSource(read: ReadDb, folder: string, id: number) {
  const row = await read.selectFrom("invoices").select(["source_sha256", "series", "number"]).where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("not_found", "Ese documento no existe.");
  const xml = await read.selectFrom("evidence").select("sha256").where("invoice_id", "=", id).where("kind", "=", "xml").executeTakeFirst();
  const sha256 = xml?.sha256 ?? row.source_sha256;
  if (!sha256)
    throw new AppError("not_found", `${documentLabel(row.series, row.number)} se registró a mano: no tiene un archivo original.`);
  const original = await readOriginal(read, sha256);
  const path = pathFor(
    folder,
    "exportados",
    `${sha256.slice(0, 12)}-${documentLabel(row.series, row.number)}${extname(original.name) || ".xml"}`,
  );
  writeFileSync(path, original.bytes, { mode: 0o600 });
  return { file: describeFile(path), text: extname(path).toLowerCase() === ".xml" ? decodeXml(original.bytes) : "" };
}
