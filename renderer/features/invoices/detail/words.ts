import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import type { PaymentMethod } from "../../../../shared/contract/payments.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Part } from "./pay-plan.ts";

/** `Factura`, `Boleta` ...: what a document is called at the head of its panel. */
export const DOCUMENT_WORDS: Readonly<Record<InvoiceDetail["type"], string>> = {
  "01": "Factura",
  "03": "Boleta",
  "07": "Nota de crédito",
  "08": "Nota de débito",
  OTHER: "Documento",
};

export const METHOD_WORDS: Readonly<Record<PaymentMethod, string>> = {
  transfer: "Transferencia",
  deposit: "Depósito",
  cash: "Efectivo",
  cheque: "Cheque",
  card: "Tarjeta",
  yape: "Yape",
  plin: "Plin",
  detraccion_deposit: "Detracción (Banco de la Nación)",
  retention_certificate: "Comprobante de retención",
  bank_fee: "Comisión del banco",
  rounding: "Redondeo",
  discount: "Descuento por pronto pago",
  credit_note: "Nota de crédito",
  other: "Otro medio",
};

/** The word for a method that came from the ledger as text. */
export function methodWord(method: string): string {
  return METHOD_WORDS[method as PaymentMethod] ?? method;
}

/** `Neto, vence 11/11/2026`, `Cuota 2, vence ...`, `Detracción 12 %, Banco de la Nación`. */
export function partName(
  part: Pick<Part, "cuota" | "part" | "dueOn">,
  invoice: Pick<InvoiceDetail, "parts" | "detraccion" | "retencion">,
): string {
  const cuotas = new Set(invoice.parts.map((one) => one.cuota)).size;
  const behind = cuotas > 1 ? ` de la cuota ${part.cuota}` : "";
  if (part.part === "detraccion") return `Detracción${percent(invoice.detraccion?.percent)}, Banco de la Nación`;
  if (part.part === "retencion") return `Retención${percent(invoice.retencion?.percent)}${behind}, comprobante`;
  const due = `vence ${formatDate(part.dueOn)}`;
  if (cuotas > 1) return `Cuota ${part.cuota}, ${due}`;
  return invoice.parts.some((one) => one.part !== "net") ? `Neto, ${due}` : `Total, ${due}`;
}

function percent(value: number | undefined): string {
  return value ? ` ${String(value).replace(".", ",")}\u00a0%` : "";
}

type Ask = { contactName: string | null; document: string; amountMinor: number; currency: string; account: string | undefined };

/** A courteous request for the deposit that closes a document, to be sent by WhatsApp. */
export function askForDetraccion({ contactName, document, amountMinor, currency, account }: Ask): string {
  const hello = contactName ? `Buenos días, ${contactName.split(" ")[0]}.` : "Buenos días.";
  const where = account
    ? `nuestra cuenta de detracciones del Banco de la Nación N.º ${account}`
    : "nuestra cuenta de detracciones del Banco de la Nación";
  return `${hello} Gracias por su abono de la ${document}. Para cerrarla falta el depósito de la detracción, ${formatMoney(amountMinor, currency)}, en ${where}. ¿Nos comparte la constancia cuando lo haga? Si ya lo hizo, por favor no tome en cuenta este mensaje.`;
}
