import type { Layout } from "./register-layout.ts";
import { allLines, MAX_ROW } from "./register-lines.ts";
import { pleLayout } from "./ple-layout.ts";
import { incomplete, isFoot, type RowContext, readRegisterRow } from "./register-row.ts";
import type { Register, RegisterRow } from "./register-types.ts";
import { dayReader } from "./row-dates.ts";
import { tidyCell } from "./row-reader.ts";

/** The layout is that of the file's first good row: a row that cannot tell its own is read by it, so that its fault has a column. */
export type PleShape = { kind: "ple"; layout: Layout };

/** Reads a PLE 14.1, whose rows do not say whose sales they are: `ruc` and `period` are what the file's name says. */
export function readPle(text: string, shape: PleShape, named: { ruc?: string; period?: string; isInDollars: boolean }): Register {
  const rows: RegisterRow[] = [];
  const periods = new Set<string>();
  let context: RowContext = { book: "ple", readDay: dayReader(), period: named.period, isInDollars: named.isInDollars };
  const lines = allLines(text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    const row = at + 1;
    const cells = line.length > MAX_ROW ? [] : line.split("|");
    const layout = pleLayout(cells) ?? shape.layout;
    if (cells.length > 0 && isFoot(cells, layout)) continue;
    if (cells.length <= layout.total) {
      rows.push({ row, error: { code: "invalid_input", message: incomplete(row) } });
      continue;
    }
    const period = rowPeriod(cells);
    if (period !== undefined) periods.add(period);
    if (period !== undefined && period !== context.period) context = { ...context, period };
    rows.push(readRegisterRow(row, cells, layout, context));
  }
  const [only, ...others] = periods.size > 0 ? periods : [named.period];
  return {
    format: "ple_14_1",
    ...(only === undefined || others.length > 0 ? {} : { period: only }),
    issuerRuc: named.ruc ?? null,
    rows,
    warnings: [],
  };
}

/** `20241100` -> `2024-11`. */
function rowPeriod(cells: readonly string[]): string | undefined {
  const period = tidyCell(cells[0]);
  return /^20\d\d(0[1-9]|1[0-2])00$/.test(period) ? `${period.slice(0, 4)}-${period.slice(4, 6)}` : undefined;
}
