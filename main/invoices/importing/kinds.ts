import type { Annulment, Certificate, ElectronicDocument, SalesDocument } from "../formats/electronic-document.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import { documentLabel } from "../../../shared/identifiers.ts";

type Refusal = { code: AppError["code"]; message: string };

/** Why a file that was understood is not taken, in the words of the user; undefined when it is. */
export function refusal(document: ElectronicDocument, companyRuc: string): Refusal | undefined {
  switch (document.kind) {
    case "invoice":
    case "boleta":
    case "credit_note":
    case "debit_note":
    case "fee_receipt":
      return document.issuerRuc === companyRuc ? undefined : { code: "purchase", message: purchaseMessage(document, companyRuc) };
    case "cdr":
      return undefined;
    case "despatch_advice":
      return { code: "unsupported_file", message: "Es una guía de remisión: no se cobra, así que no entra aquí." };
    case "retention":
      return retentionRefusal(document, companyRuc);
    case "perception":
      return perceptionRefusal(document, companyRuc);
    case "voided":
    case "summary":
      return annulmentRefusal(document, companyRuc);
    default:
      return {
        code: "unsupported_file",
        message: "No es un comprobante electrónico de SUNAT. Aquí entran los XML de facturas, boletas y notas, o un ZIP con ellos.",
      };
  }
}

function purchaseMessage(document: SalesDocument, companyRuc: string): string {
  const label = documentLabel(document.series, document.number);
  return `${label} la emitió ${document.issuerName || "otra empresa"} (RUC ${document.issuerRuc}), no tu empresa (RUC ${companyRuc}): es una compra, no una cuenta por cobrar.`;
}

/** A client's retention is ours to take in; one of our own, and one between others, is not. */
function retentionRefusal({ agent, receiver, series, number }: Certificate, companyRuc: string): Refusal | undefined {
  if (receiver.docNumber === companyRuc) return undefined;
  const label = documentLabel(series, number);
  const message =
    agent.ruc === companyRuc
      ? `${label} es un comprobante de retención que tu empresa dio a ${receiver.name || "un proveedor"} (${receiver.docNumber}): es de un pago tuyo, no de algo por cobrar.`
      : `${label} es un comprobante de retención de ${agent.name || agent.ruc} a otra empresa (RUC ${receiver.docNumber}), no a la tuya (RUC ${companyRuc}).`;
  return { code: "purchase", message };
}

/** Who sells collects a perception: ours are those that we issued. */
function perceptionRefusal({ agent, receiver, series, number }: Certificate, companyRuc: string): Refusal | undefined {
  if (agent.ruc === companyRuc) return undefined;
  const label = documentLabel(series, number);
  const message =
    receiver.docNumber === companyRuc
      ? `${label} es la percepción que te cobró ${agent.name || agent.ruc}: es de una compra, no de algo por cobrar.`
      : `${label} es un comprobante de percepción de otra empresa (RUC ${agent.ruc}), no de la tuya (RUC ${companyRuc}).`;
  return { code: "purchase", message };
}

/** Ours are the communications that we sent, and those by which a client annuls a retention that it gave us. */
function annulmentRefusal({ kind, id, issuerRuc, issuerName, lines }: Annulment, companyRuc: string): Refusal | undefined {
  const isOurs = issuerRuc === companyRuc;
  if (!isOurs && !id.startsWith("RR-"))
    return {
      code: "purchase",
      message: `${id} la envió ${issuerName || "otra empresa"} (RUC ${issuerRuc}), no la tuya (RUC ${companyRuc}): anula documentos suyos.`,
    };
  if (isOurs && lines.length > 0 && lines.every(({ type }) => type === "20"))
    return {
      code: "purchase",
      message: `${id} anula retenciones que tu empresa dio a sus proveedores: son de pagos tuyos, no de algo por cobrar.`,
    };
  if (lines.length > 0) return undefined;
  const message =
    kind === "summary"
      ? `${id} es un resumen diario: informa boletas, no trae quién debe. Importa el XML de cada boleta.`
      : `${id} es una comunicación de baja que no nombra ningún documento: no hay nada que anular.`;
  return { code: "unsupported_file", message };
}
