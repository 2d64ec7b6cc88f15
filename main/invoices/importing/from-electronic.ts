import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import type { SalesDocument } from "../formats/electronic-document.ts";
import type { DocumentSource } from "../record.ts";
import { formatMoney } from "../../../shared/money.ts";

/** What an electronic document becomes in the ledger: the invoice to record and what is known of its source. */
export function fromElectronic(
  document: SalesDocument,
  file: { sha256: string; name: string },
): { invoice: NewInvoice; source: DocumentSource } {
  const warnings: Finding[] = document.warnings.filter((warning) => warning.code !== "cuotas_mismatch");
  if (document.percepcionMinor) {
    warnings.push({
      code: "percepcion",
      message: `La percepción de ${formatMoney(document.percepcionMinor, "PEN")} se cobra además del total y no está en el saldo.`,
    });
  }
  const isCash = document.form === "Contado";
  const invoice: NewInvoice = {
    type: document.type,
    series: document.series,
    number: document.number,
    clientDocType: document.client.docType,
    clientDocNumber: document.client.docNumber || "SIN NUMERO",
    clientName: document.client.name || "Cliente sin nombre",
    issueOn: document.issueOn,
    ...(document.dueOn ? { dueOn: document.dueOn } : isCash ? { dueOn: document.issueOn } : {}),
    currency: document.currency,
    totalMinor: document.totalMinor,
    otherReferences: document.otherReferences.slice(0, 20),
    cuotas: document.cuotas.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })).filter((cuota) => cuota.amountMinor > 0),
    ...(document.retencion ? { retencion: document.retencion } : {}),
    ...(document.reference ? { reference: document.reference } : {}),
  };
  const source: DocumentSource = {
    kind: "xml",
    format: "ubl",
    sha256: file.sha256,
    name: file.name,
    warnings,
    ...(document.detraccion
      ? {
          detraccion: {
            percent: document.detraccion.percent,
            amountMinor: document.detraccion.amountMinor,
            amountCurrency: document.detraccion.currency,
            code: document.detraccion.code,
            account: document.detraccion.account,
          },
        }
      : {}),
    ...(document.percepcionMinor ? { percepcionMinor: document.percepcionMinor } : {}),
    ...(document.noteReason ? { noteReason: document.noteReason.code } : {}),
  };
  return { invoice, source };
}
