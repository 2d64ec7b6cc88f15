import { formatDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatAmount, formatMoney } from "../../shared/money.ts";
import type { ClientListRow } from "../clients/reading.ts";
import type { InvoiceListRow } from "../invoices/reading.ts";
import type { StatementLine } from "../reconciliation/reading.ts";

/** Rows that the report of a list or a statement shows as they were understood. */
export const MOST_SAMPLES = 20;

type Sample<Row> = { headings: string[]; rows: { row: number; cells: string[] }[]; add(row: Row): void };

export function invoiceSample(): Sample<Extract<InvoiceListRow, { invoice: unknown }>> {
  const rows: { row: number; cells: string[] }[] = [];
  return {
    headings: ["Documento", "RUC o DNI", "Cliente", "Emisión", "Vence", "Total"],
    rows,
    add({ row, invoice }) {
      const { series = "", number, clientDocNumber, clientName, issueOn, dueOn, totalMinor, currency } = invoice;
      const due = dueOn === undefined ? "según el cliente" : formatDate(dueOn);
      const total = formatMoney(totalMinor, currency);
      rows.push({ row, cells: [documentLabel(series, number), clientDocNumber, clientName, formatDate(issueOn), due, total] });
    },
  };
}

export function clientSample(): Sample<Extract<ClientListRow, { client: unknown }>> {
  const rows: { row: number; cells: string[] }[] = [];
  return {
    headings: ["Documento", "Nombre", "Correo", "Teléfono", "Crédito"],
    rows,
    add({ row, client }) {
      const { docType, docNumber, name, email = "", phone = "", termDays } = client;
      rows.push({ row, cells: [`${docType} ${docNumber}`, name, email, phone, termDays === undefined ? "" : `${termDays} días`] });
    },
  };
}

/** Amounts as signed: what came in, and what went out. */
export function statementSample(): Sample<StatementLine> {
  const rows: { row: number; cells: string[] }[] = [];
  return {
    headings: ["Fecha", "Descripción", "Operación", "Monto"],
    rows,
    add({ row, bookedOn, description, operation = "", amountMinor }) {
      rows.push({ row, cells: [formatDate(bookedOn), description, operation, formatAmount(amountMinor, "PEN")] });
    },
  };
}
