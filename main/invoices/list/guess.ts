import { columnCells, columnNames, type ListGuess, shareOf, toMapping } from "../../platform/table-columns.ts";
import { dateOrderOf } from "../../platform/table-dates.ts";
import { foldHeading } from "../../platform/table-headings.ts";
import { looksLikeDocument } from "./document.ts";
import type { InvoiceField } from "./fields.ts";
import { hasGroupTitles } from "./skip-rows.ts";
import { understandColumns, type UnderstoodList } from "./understand.ts";

/**
 * What the columns of a table most likely hold, and how sure it is that it lists documents that clients owe (0..1): near 1 for documents with
 * clients, dates and totals; low for bank statements, lists of people and registers of purchases.
 */
export function guessInvoiceList(rows: readonly string[][]): ListGuess {
  const list = understandColumns(rows);
  const mapping = toMapping(list.at, list);
  const order = dateOrderOf([...cellsOf(list, "issueOn"), ...cellsOf(list, "dueOn")]);
  if (order !== "dmy") mapping.dateOrder = order;
  return { headerRow: list.headerRow, columns: columnNames(list.headings, list.width), mapping, score: scoreOf(list, rows) };
}

function cellsOf({ at, samples }: UnderstoodList, field: InvoiceField): string[] {
  const column = at.get(field);
  return column === undefined ? [] : columnCells(samples, column);
}

function scoreOf(list: UnderstoodList, rows: readonly string[][]): number {
  const { at } = list;
  const sure = (...fields: InvoiceField[]) => Math.max(...fields.map((field) => (list.named.has(field) ? 1 : at.has(field) ? 0.8 : 0)));
  const hasSeries = at.has("series") && at.has("number");
  const areDocuments = shareOf(cellsOf(list, "document"), looksLikeDocument) > 0.3;
  const document = areDocuments ? 1 : Math.max(sure("document"), hasSeries ? sure("series", "number") : 0);
  const total = sure("total", "totalPen", "totalUsd");
  const named = sure("clientDoc", "clientName");
  const client = named === 0 && hasGroupTitles(rows.slice(list.headerRow + 1, list.headerRow + 200)) ? 1 : named;
  const score = 0.3 * document + 0.25 * total + 0.25 * client + 0.2 * sure("issueOn", "dueOn");
  const cap = document === 0 || total === 0 ? 0.3 : client === 0 ? 0.35 : 1;
  const words = [...titlesOf(rows, list.headerRow), ...list.headings].map(foldHeading);
  const doubt = arePurchases(words) ? 0.2 : !hasSeries && !areDocuments && isStatement(words) ? 0.2 : 1;
  return Math.round(Math.min(score, cap) * doubt * 100) / 100;
}

function titlesOf(rows: readonly string[][], headerRow: number): string[] {
  return rows.slice(0, Math.max(0, headerRow)).flatMap((cells) => cells.filter((cell) => cell !== "").slice(0, 5));
}

function arePurchases(words: readonly string[]): boolean {
  return words.some((word) =>
    /proveedor|registro de compras|cuentas por pagar|facturas recibidas|valor adq|bi gravad[oa] dg|adquisiciones/.test(word),
  );
}

const STATEMENT = [
  /^(cargos?|debe|debitos?|retiros?|egresos?)$/,
  /^(abonos?|haber|creditos?|depositos?|ingresos?)$/,
  /saldo (contable|disponible)|^saldo (inicial|final)/,
  /^(f|fecha) (valor|valuta|proceso)|valuta/,
  /operacion|movimientos?$/,
  /^(oficina|canal|utc|sucursal agencia)/,
  /^(concepto|descripcion|mensaje|trans|glosa)$/,
];

/** Two or more of the headings that only a bank's list of movements has. */
function isStatement(words: readonly string[]): boolean {
  return STATEMENT.filter((pattern) => words.some((word) => pattern.test(word))).length >= 2;
}
