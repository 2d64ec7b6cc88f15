import { isCurrencyCode, isNumeric, isPeriod, isPlainDate } from "./cell-shapes.ts";
import { isPlePurchase, pleLayout } from "./ple-layout.ts";
import type { PleShape } from "./ple.ts";
import { delimiterOf, headLines, splitQuoted } from "./register-lines.ts";
import { splitSireLine } from "./sire-cells.ts";
import { readHeadings, SIRE_LAYOUT } from "./sire-layout.ts";
import type { SireShape } from "./sire.ts";

export type RegisterShape = SireShape | PleShape | { kind: "purchases" };

const SIRE_COLUMNS = 40;

/** What a text is, from its first lines: headings decide, else the first row that has the shape of one of the books. */
export function registerShape(text: string): RegisterShape | undefined {
  for (const { line, row } of headLines(text)) {
    const delimiter = delimiterOf(line);
    const cells = splitQuoted(line, delimiter);
    const headings = readHeadings(cells);
    if (headings === "purchases") return { kind: "purchases" };
    if (headings) return { kind: "sire", delimiter, layout: headings, columns: cells.length, headingRow: row };
    const shape = delimiter === "|" ? (pipedShape(cells) ?? sireShape(line, delimiter)) : sireShape(line, delimiter);
    if (shape) return shape;
  }
  return undefined;
}

function pipedShape(cells: readonly string[]): RegisterShape | undefined {
  if (isPlePurchase(cells)) return { kind: "purchases" };
  const layout = pleLayout(cells);
  return layout ? { kind: "ple", layout } : undefined;
}

/** A row of the RVIE without headings; the RCE has the year of the DUA before the number, so its kind of identity stands one further. */
function sireShape(line: string, delimiter: string): RegisterShape | undefined {
  if (!/^"?(10|15|16|17|20)\d{9}"?[|,;\t]/.test(line)) return undefined;
  const raw = splitQuoted(line, delimiter);
  const period = raw.findIndex((cell, index) => index >= 2 && isPeriod(cell) && isPlainDate(raw[index + 2]));
  if (period >= 0 && isPurchaseRow(raw, period)) return { kind: "purchases" };
  const cells = splitSireLine(line, delimiter, SIRE_LAYOUT, SIRE_COLUMNS);
  const isSale =
    cells !== undefined &&
    isPeriod(cells[SIRE_LAYOUT.period]) &&
    isPlainDate(cells[SIRE_LAYOUT.issueOn]) &&
    isCurrencyCode(cells[SIRE_LAYOUT.currency]) &&
    isNumeric(cells[SIRE_LAYOUT.total]);
  if (!isSale) return undefined;
  // What taxpayers send to replace SUNAT's proposal ends at the 33rd column; free fields may follow it.
  const layout = cells.length < SIRE_COLUMNS - 2 ? { ...SIRE_LAYOUT, noteReason: -1, state: -1 } : SIRE_LAYOUT;
  return { kind: "sire", delimiter, layout, columns: Math.min(cells.length, SIRE_COLUMNS), headingRow: 0 };
}

function isPurchaseRow(cells: readonly string[], period: number): boolean {
  const at = (offset: number) => (cells[period + offset] ?? "").trim();
  return /^(20\d\d)?$/.test(at(6)) && /^\d+$/.test(at(7)) && /^[0-9A-G]$/.test(at(9)) && /^[\dA-Z]{6,15}$/.test(at(10));
}
