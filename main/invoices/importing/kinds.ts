import type { ElectronicDocument, SalesDocument } from "../formats/electronic-document.ts";
import type { AppError } from "../../../shared/contract/errors.ts";
import { documentLabel } from "../../../shared/identifiers.ts";

/** Why a file that was understood is not taken, in the words of the user; undefined when it is. */
export function refusal(document: ElectronicDocument, companyRuc: string): { code: AppError["code"]; message: string } | undefined {
  switch (document.kind) {
    case "invoice":
    case "boleta":
    case "credit_note":
    case "debit_note":
      return document.issuerRuc === companyRuc ? undefined : { code: "purchase", message: purchaseMessage(document, companyRuc) };
    case "cdr":
      return undefined;
    case "despatch_advice":
      return { code: "unsupported_file", message: "Es una guía de remisión: no se cobra, así que no entra aquí." };
    case "retention":
      return {
        code: "unsupported_file",
        message:
          "Es un comprobante de retención: todavía no se importa solo. Registra el pago de la retención en la factura que le corresponde.",
      };
    case "perception":
      return { code: "unsupported_file", message: "Es un comprobante de percepción: todavía no se importa." };
    case "voided":
      return {
        code: "unsupported_file",
        message: "Es una comunicación de baja: todavía no se importa sola. Anula en Facturas los documentos que nombra.",
      };
    case "summary":
      return {
        code: "unsupported_file",
        message: "Es un resumen diario de boletas: no trae el detalle de quién debe. Importa las boletas una por una.",
      };
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
