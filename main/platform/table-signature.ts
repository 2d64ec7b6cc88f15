import { looksLikeAmount } from "./table-amounts.ts";
import { columnCells, sampleRows, shareOf } from "./table-columns.ts";
import { looksLikeDate } from "./table-dates.ts";
import { foldHeading, headingsAt } from "./table-headings.ts";
import { looksLikeIdentity } from "./table-identity.ts";

const KINDS: readonly [string, (cell: string) => boolean][] = [
  ["d", looksLikeDate],
  ["i", looksLikeIdentity],
  ["n", (cell) => looksLikeAmount(cell) || /^-?\d+([.,]\d+)?$/.test(cell)],
  ["t", () => true],
];

/**
 * By what a table is recognised the next time: its headings, folded and joined; of a table without headings (`headerRow` -1), what each
 * column mostly holds (d = date, i = RUC or DNI, n = number, t = text, - = nothing).
 */
export function headerSignature(rows: readonly string[][], headerRow: number): string {
  if (headerRow >= 0) return headingsAt(rows, headerRow).map(foldHeading).join("|").replace(/\|+$/, "");
  const { samples, width } = sampleRows(rows, 0);
  const shape = Array.from({ length: Math.min(width, 300) }, (_, at) => {
    const cells = columnCells(samples, at);
    return cells.length === 0 ? "-" : (KINDS.find(([, test]) => shareOf(cells, test) > 0.6)?.[0] ?? "t");
  });
  return `#${shape.join("")}`;
}
