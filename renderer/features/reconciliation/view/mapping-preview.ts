import { isoDate, parseHumanDate } from "../../../../shared/dates.ts";
import { parseHumanAmount } from "../../../../shared/money.ts";
import type { ColumnRole, DateOrder, SeenTable } from "./column-mapping.ts";

/** One row as it would be read; `problem` says why it would be rejected. */
export type PreviewRow = {
  bookedOn: string | undefined;
  description: string;
  amountMinor: number | undefined;
  operation: string;
  problem: string | undefined;
};

const SHOWN = 5;

/** The first five rows as the mapping reads them, before anything is imported. */
export function previewRows(table: SeenTable, roles: readonly ColumnRole[], dateOrder: DateOrder, currency: string): PreviewRow[] {
  return table.rows
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .slice(0, SHOWN)
    .map((row) => previewRow(row, roles, dateOrder, currency));
}

function previewRow(row: readonly string[], roles: readonly ColumnRole[], dateOrder: DateOrder, currency: string): PreviewRow {
  const cell = (role: ColumnRole) => (roles.includes(role) ? (row[roles.indexOf(role)] ?? "").trim() : "");
  const bookedOn = readDate(cell("bookedOn"), dateOrder);
  const amountMinor = readAmount(cell, currency);
  const problem =
    bookedOn === undefined
      ? `«${cell("bookedOn")}» no es una fecha`
      : amountMinor === undefined
        ? "No hay un monto en esta fila"
        : undefined;
  return { bookedOn, description: cell("description"), amountMinor, operation: cell("operation"), problem };
}

function readAmount(cell: (role: ColumnRole) => string, currency: string): number | undefined {
  const signed = cell("amount");
  if (signed !== "") return parseHumanAmount(signed, currency);
  const credit = cell("credit") === "" ? undefined : parseHumanAmount(cell("credit"), currency);
  if (credit) return Math.abs(credit);
  const debit = cell("debit") === "" ? undefined : parseHumanAmount(cell("debit"), currency);
  return debit === undefined ? credit : -Math.abs(debit);
}

function readDate(text: string, order: DateOrder): string | undefined {
  if (order !== "mdy") return parseHumanDate(text);
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/.exec(text);
  if (!match) return parseHumanDate(text);
  const year = Number(match[3]);
  return isoDate(year < 100 ? 2000 + year : year, Number(match[1]), Number(match[2]));
}
