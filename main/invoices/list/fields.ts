import type { ListField } from "../../platform/table-columns.ts";

/** What a column of a list of documents may hold, in the order in which the wizard shows it. `required` are those no document goes without. */
const FIELDS = {
  document: ["Documento", true],
  type: ["Tipo", false],
  series: ["Serie", false],
  number: ["Número", false],
  clientDocType: ["Tipo de documento del cliente", false],
  clientDoc: ["RUC o DNI", true],
  clientName: ["Cliente", true],
  issueOn: ["Emisión", true],
  dueOn: ["Vence", false],
  termDays: ["Días de crédito", false],
  currency: ["Moneda", false],
  total: ["Total", true],
  totalPen: ["Total en soles", false],
  totalUsd: ["Total en dólares", false],
  balance: ["Saldo", false],
  balancePen: ["Saldo en soles", false],
  balanceUsd: ["Saldo en dólares", false],
  paid: ["Pagado a cuenta", false],
  state: ["Estado de pago", false],
  voided: ["Anulado", false],
  detraccion: ["Detracción", false],
  retencion: ["Retención", false],
  about: ["Documento que modifica", false],
  aboutSeries: ["Serie del documento que modifica", false],
  aboutNumber: ["Número del documento que modifica", false],
  otherReference: ["Orden o guía", false],
  notes: ["Observaciones", false],
} as const satisfies Record<string, readonly [label: string, required: boolean]>;

export type InvoiceField = keyof typeof FIELDS;

export const INVOICE_FIELDS = Object.keys(FIELDS) as InvoiceField[];

/** The columns of a list of documents as the wizard offers them. Instead of the document, series and number will do. */
export const INVOICE_LIST_FIELDS: readonly ListField[] = INVOICE_FIELDS.map((field) => ({
  field,
  label: FIELDS[field][0],
  required: FIELDS[field][1],
}));

/** How the screen names a column, and the errors too. */
export function labelOf(field: InvoiceField): string {
  return FIELDS[field][0];
}
