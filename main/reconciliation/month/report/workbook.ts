import { currencyExponent } from "../../../../shared/money.ts";
import { type ExportColumn, type ExportSheet, exportSheet } from "../../../platform/table-writer.ts";
import { GROUP_LABELS } from "../groups.ts";
import type { ReportFacts, ReportLine, WaitingLine } from "./facts.ts";
import { type Side, sidesOf } from "./sides.ts";
import { accountName, BOOKS_NOTE, monthName, REPORT_TITLE, statusSentence } from "./words.ts";

type Amounts = (minor: number | null) => number | null;

/** The same report as sheets: the reconciliation, every movement, what waits. Awaits `pause` between pages of rows. */
export function workbookOf(facts: ReportFacts, pause: () => Promise<void>): ExportSheet[] {
  const exponent = currencyExponent(facts.month.currency);
  const units: Amounts = (minor) => (minor === null ? null : minor / 10 ** exponent);
  const money = exponent === 0 ? "#,##0" : "#,##0.00";
  const waiting = [...facts.earlier, ...facts.lines.filter(({ group }) => group === "pending")];
  return [
    exportSheet("Resumen", summaryColumns(money), [summaryRows(facts, units)], ({ isStrong }) => isStrong),
    exportSheet("Movimientos", movementColumns(units, money), pagesOf(facts.lines, pause)),
    exportSheet("Por identificar", waitingColumns(units, money), pagesOf(waiting, pause)),
  ];
}

const PAGE = 200;

async function* pagesOf<Row>(rows: readonly Row[], pause: () => Promise<void>): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += PAGE) {
    await pause();
    yield rows.slice(from, from + PAGE);
  }
}

type SummaryRow = { what: string; detail: string | null; amount: number | null; isStrong: boolean };

function summaryColumns(money: string): ExportColumn<SummaryRow>[] {
  return [
    { heading: "Concepto", kind: "text", width: 56, value: ({ what }) => what },
    { heading: "Detalle", kind: "text", width: 60, value: ({ detail }) => detail },
    { heading: "Importe", kind: "number", width: 18, format: money, value: ({ amount }) => amount },
  ];
}

function summaryRows(facts: ReportFacts, units: Amounts): SummaryRow[] {
  const { company, month } = facts;
  const { bank, books } = sidesOf(facts);
  const text = (what: string, detail: string | null, isStrong = false): SummaryRow => ({ what, detail, amount: null, isStrong });
  const sum = (what: string, minor: number | null, isStrong = false): SummaryRow => ({
    what,
    detail: null,
    amount: units(minor),
    isStrong,
  });
  const side = ({ title, rows, total }: Side) => [
    text(title, null, true),
    ...rows.map(({ label, amountMinor }) => sum(label, amountMinor)),
    sum(total.label, total.amountMinor, true),
  ];
  return [
    text(REPORT_TITLE, monthName(month.month), true),
    text("Empresa", company.name),
    text("RUC", company.ruc),
    text("Cuenta", accountName(facts)),
    text("Estado", statusSentence(facts)),
    sum("Saldo inicial", month.openingMinor),
    sum("Abonos", month.creditsMinor),
    sum("Cargos", -month.debitsMinor),
    sum("Saldo final", month.closingMinor),
    sum("Diferencia", month.differenceMinor, true),
    ...side(bank),
    ...side(books),
    text("Movimientos por clase", null, true),
    ...month.groups.map(({ label, count, amountMinor }) => ({
      what: label,
      detail: count === 1 ? "1 movimiento" : `${count} movimientos`,
      amount: units(amountMinor),
      isStrong: false,
    })),
    sum("Saldo a favor de clientes en lo cobrado", month.inFavourMinor),
    ...month.findings.map(({ message }) => text("Por resolver", message)),
    text("Qué es «según los libros»", BOOKS_NOTE),
  ];
}

function movementColumns(units: Amounts, money: string): ExportColumn<ReportLine>[] {
  return [
    { heading: "Fecha", kind: "date", width: 12, value: (line) => line.bookedOn },
    { heading: "Operación", kind: "text", width: 16, value: (line) => line.operation },
    { heading: "Descripción", kind: "text", width: 48, value: (line) => line.description },
    { heading: "Qué es", kind: "text", width: 28, value: (line) => GROUP_LABELS[line.group] },
    { heading: "RUC o DNI", kind: "text", width: 14, value: (line) => line.clientDoc },
    { heading: "Cliente", kind: "text", width: 40, value: (line) => line.clientName },
    { heading: "Documentos", kind: "text", width: 32, value: (line) => line.documents.join(", ") },
    { heading: "Abono", kind: "number", format: money, value: (line) => (line.amountMinor >= 0 ? units(line.amountMinor) : null) },
    { heading: "Cargo", kind: "number", format: money, value: (line) => (line.amountMinor < 0 ? units(-line.amountMinor) : null) },
    { heading: "Saldo del banco", kind: "number", width: 18, format: money, value: (line) => units(line.balanceMinor) },
  ];
}

function waitingColumns(units: Amounts, money: string): ExportColumn<WaitingLine>[] {
  return [
    { heading: "Fecha", kind: "date", width: 12, value: (line) => line.bookedOn },
    { heading: "Operación", kind: "text", width: 16, value: (line) => line.operation },
    { heading: "Descripción", kind: "text", width: 60, value: (line) => line.description },
    { heading: "Días", kind: "number", width: 8, format: "0", value: (line) => line.ageDays },
    { heading: "Importe", kind: "number", format: money, value: (line) => units(line.amountMinor) },
    { heading: "Nota", kind: "text", width: 40, value: (line) => line.note },
  ];
}
