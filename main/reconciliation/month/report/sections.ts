import { formatDate } from "../../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../../shared/money.ts";
import { GROUP_LABELS, type Group } from "../groups.ts";
import type { ReportFacts, ReportLine, WaitingLine } from "./facts.ts";
import type { Table, TableColumn } from "../../../platform/pdf-report-table.ts";

/** Documents named beside one payment; the rest is counted. */
const MOST_DOCUMENTS = 12;

/** Nobody reads more on paper; the sheets have them all. */
const beyond: NonNullable<Table<never>["beyond"]> = {
  most: 1000,
  text: (shown, left) => `Aquí están los primeros ${shown} movimientos; los otros ${left} están en el Excel de este informe.`,
};

type Dated = { bookedOn: string; amountMinor: number };

const day: TableColumn<Dated> = { title: "Fecha", weight: 1.35, most: 1, text: ({ bookedOn }) => formatDate(bookedOn) };
const operation: TableColumn<{ operation: string | null }> = { title: "Operación", weight: 1.5, text: (line) => line.operation ?? "–" };

const amountColumn = (currency: string): TableColumn<{ amountMinor: number }> => ({
  title: `Importe ${currencySymbol(currency)}`,
  isAmount: true,
  text: ({ amountMinor }) => formatAmount(amountMinor, currency),
});

/** What clients paid, and which documents. */
export function appliedTable({ month, lines }: ReportFacts): Table<ReportLine> {
  const rows = lines.filter(({ group }) => group === "applied");
  const favour = month.inFavourMinor > 0 ? `, de los que ${formatAmount(month.inFavourMinor, month.currency)} son saldo a favor` : "";
  return {
    title: GROUP_LABELS.applied,
    nothing: "Ningún abono del mes está aplicado a un cliente.",
    columns: [
      day,
      operation,
      { title: "Cliente", weight: 3.4, text: (line) => line.clientName ?? "–" },
      { title: "Documentos", weight: 2.6, most: 8, text: documentsOf },
      amountColumn(month.currency),
    ],
    rows,
    beyond,
    sum: sumOf(rows, month.currency, favour),
  };
}

function documentsOf({ documents }: ReportLine): string {
  const named = documents.slice(0, MOST_DOCUMENTS).join(", ");
  if (documents.length > MOST_DOCUMENTS) return `${named} y\u00a0${documents.length - MOST_DOCUMENTS}\u00a0más`;
  return named === "" ? "Saldo a favor" : named;
}

/** What waits of the month, with its age. */
export function waitingTable({ month, lines }: ReportFacts): Table<WaitingLine> {
  const rows = lines.filter(({ group }) => group === "pending");
  return { ...waiting(rows, month.currency), title: GROUP_LABELS.pending, nothing: "No queda ningún abono del mes por identificar." };
}

/** What waits since earlier months. */
export function earlierTable({ month, earlier }: ReportFacts): Table<WaitingLine> {
  return { ...waiting(earlier, month.currency), title: "Abonos por identificar de meses anteriores", nothing: "" };
}

function waiting(rows: readonly WaitingLine[], currency: string): Omit<Table<WaitingLine>, "title" | "nothing"> {
  const text = ({ description, note }: WaitingLine) => (note ? `${description} — ${note}` : description);
  return {
    columns: [
      day,
      operation,
      { title: "Descripción", weight: 5.4, most: 3, text },
      { title: "Días", isAmount: true, text: ({ ageDays }) => String(ageDays) },
      amountColumn(currency),
    ],
    rows,
    beyond,
    sum: sumOf(rows, currency),
  };
}

/** What came in that is no collection. */
export function otherCreditsTable({ month, lines }: ReportFacts): Table<ReportLine> {
  const rows = lines.filter(({ group }) => group === "interest" || group === "other_credits" || group === "reversed");
  return {
    title: "Otros abonos",
    nothing: "",
    columns: [
      day,
      operation,
      { title: "Descripción", weight: 4, text: (line) => line.description },
      { title: "Qué es", weight: 2.2, text: (line) => GROUP_LABELS[line.group] },
      amountColumn(month.currency),
    ],
    rows,
    beyond,
    sum: sumOf(rows, month.currency),
  };
}

/** What went out, by class. */
export function chargesTable({ month }: ReportFacts): Table<Group> {
  const rows = month.groups.filter(({ code }) => ["itf", "fees", "reversals", "other_debits"].includes(code));
  return {
    title: "Cargos por clase",
    nothing: "",
    columns: [
      { title: "Clase", weight: 6, text: ({ label }) => label },
      { title: "Movimientos", isAmount: true, text: ({ count }) => String(count) },
      amountColumn(month.currency),
    ],
    rows,
    beyond,
    sum: sumOf(
      rows,
      month.currency,
      "",
      rows.reduce((total, { count }) => total + count, 0),
    ),
  };
}

function sumOf(
  rows: readonly { amountMinor: number }[],
  currency: string,
  more = "",
  count = rows.length,
): NonNullable<Table<never>["sum"]> {
  const total = rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { label: `Total de ${count} ${count === 1 ? "movimiento" : "movimientos"}${more}`, text: formatAmount(total, currency) };
}
