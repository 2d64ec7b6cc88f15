import type { OutputOf } from "../../shared/contract/index.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { clientResolver } from "../clients/index.ts";
import { attempt } from "../ledger/attempt.ts";
import { keepBatchIf } from "../ledger/batches.ts";
import { requireCompany } from "../ledger/company.ts";
import type { CommandContext } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { recordDocument, toDocument } from "./record.ts";

/**
 * Records documents in one transaction: good ones are kept, known ones told apart, bad ones rejected with their place and the mend.
 * Credit notes run last, so that the documents they refer to are there.
 * @throws AppError no_company | cancelled
 */
export async function recordInvoices(
  context: CommandContext,
  invoices: readonly NewInvoice[],
): Promise<OutputOf<"invoices.recordInvoices">> {
  const company = await requireCompany(context.read);
  const source = { kind: company.isExample ? "example" : "manual" } as const;
  const label = invoices.length === 1 ? "1 documento registrado" : `${invoices.length} documentos registrados`;
  return context.command(
    {
      what: "invoices.recordInvoices",
      topics: ["invoices", "clients", "payments"],
      batch: { kind: "record", label },
      detail: { count: invoices.length },
    },
    async (tx) => {
      let clientOf = clientResolver(tx);
      const result: OutputOf<"invoices.recordInvoices"> = { recorded: [], duplicates: [], rejected: [], batchId: null };
      const pause = breather(context.signal);
      const order = [...invoices.keys()].sort((a, b) => Number(invoices[a]?.type === "07") - Number(invoices[b]?.type === "07") || a - b);
      for (const [done, index] of order.entries()) {
        if (done % 200 === 0) {
          context.progress(done, invoices.length, "Registrando documentos");
          await pause();
        }
        const invoice = invoices[index] as NewInvoice;
        try {
          const { id, key } = attempt(tx, () => {
            const client = clientOf(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName);
            return recordDocument(tx, toDocument(invoice, company.ruc, client, source), invoice.otherReferences ?? []);
          });
          if (id === undefined) result.duplicates.push(key);
          else result.recorded.push({ id, key });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          clientOf = clientResolver(tx); // a client that came with a rejected document went with it
          result.rejected.push({ index, code: error.code, message: error.message });
        }
      }
      result.batchId = keepBatchIf(tx, result.recorded.length > 0);
      return result;
    },
  );
}
