import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import type { SalesDocument } from "../formats/electronic-document.ts";
import { proposeDetraccion } from "../propose-detraccion.ts";
import type { DocumentSource } from "../record.ts";
import { formatDate } from "../../../shared/dates.ts";
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
  const isBackwards = document.dueOn !== undefined && document.dueOn < document.issueOn;
  if (isBackwards)
    warnings.push({
      code: "due_before_issue",
      message: `Su vencimiento (${formatDate(document.dueOn ?? "")}) es anterior a su emisión: se tomó la fecha de emisión. Revísalo.`,
    });
  const dueOn = isBackwards || (document.dueOn === undefined && document.form === "Contado") ? document.issueOn : document.dueOn;
  const proposed = document.detraccionInWords ? proposeDetraccion(document.detraccionInWords, document) : undefined;
  const invoice: NewInvoice = {
    type: document.type,
    series: document.series,
    number: document.number,
    ...clientOf(document.client),
    issueOn: document.issueOn,
    ...(dueOn ? { dueOn } : {}),
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
    ...(proposed ? { detraccionProposed: proposed } : {}),
    ...(document.percepcionMinor ? { percepcionMinor: document.percepcionMinor } : {}),
    ...(document.noteReason ? { noteReason: document.noteReason.code } : {}),
  };
  return { invoice, source };
}

/** Buyers without a number are told apart by their names, so that the debts of foreign clients do not run together; the unnamed share one card, as in registers. */
function clientOf({
  docType,
  docNumber,
  name,
}: SalesDocument["client"]): Pick<NewInvoice, "clientDocType" | "clientDocNumber" | "clientName"> {
  if (/[1-9A-Z]/i.test(docNumber)) return { clientDocType: docType, clientDocNumber: docNumber, clientName: name || "Cliente sin nombre" };
  const isUnnamed = /^(sin nombre|clientes? varios?|varios|p[uú]blico( en general)?|[-.\s]*)$/i.test(name);
  const clientDocNumber = isUnnamed ? "SIN NUMERO" : `SIN NUMERO ${name}`.slice(0, 300);
  return { clientDocType: "OTHER", clientDocNumber, clientName: isUnnamed ? "Clientes varios" : name };
}
