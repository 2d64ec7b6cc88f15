import type { Layout } from "./register-layout.ts";
import { allLines, MAX_ROW } from "./register-lines.ts";
import { incomplete, isFoot, type RowContext, readRegisterRow } from "./register-row.ts";
import type { Register, RegisterRow } from "./register-types.ts";
import { dayReader } from "./row-dates.ts";
import { tidyCell } from "./row-reader.ts";
import { splitSireLine } from "./sire-cells.ts";

/** How one file of the SIRE is written. `headingRow` is the line of its headings, 0 where it has none. */
export type SireShape = { kind: "sire"; delimiter: string; layout: Layout; columns: number; headingRow: number };

/** Reads a file of the RVIE: `ruc` and `period` are what its name says. */
export function readSire(text: string, shape: SireShape, named: { ruc?: string; period?: string; isInDollars: boolean }): Register {
  const lines = allLines(text);
  const heading = lines[shape.headingRow - 1]?.trim();
  const rows: RegisterRow[] = [];
  const periods = new Set<string>();
  let context: RowContext = { book: "sire", readDay: dayReader(), period: named.period, isInDollars: named.isInDollars };
  let issuerRuc: string | null = null;
  for (let at = shape.headingRow; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || line.trim() === heading) continue;
    const row = at + 1;
    const cells = line.length > MAX_ROW ? undefined : splitSireLine(line, shape.delimiter, shape.layout, shape.columns);
    if (cells === undefined) {
      if (line.length > MAX_ROW || !isFoot(line.split(shape.delimiter), shape.layout)) rows.push(unplaced(row));
      continue;
    }
    if (isFoot(cells, shape.layout)) continue;
    const ruc = rowRuc(cells, shape.layout);
    issuerRuc ??= /^\d{11}$/.test(ruc) ? ruc : null;
    if (ruc !== "" && ruc !== issuerRuc) {
      rows.push(ofAnother(row, ruc, issuerRuc));
      continue;
    }
    const period = rowPeriod(cells, shape.layout);
    if (period !== undefined) periods.add(period);
    if (period !== undefined && period !== context.period) context = { ...context, period };
    rows.push(readRegisterRow(row, cells, shape.layout, context));
  }
  const [only, ...others] = periods.size > 0 ? periods : [named.period];
  return {
    format: "sire_rvie",
    ...(only === undefined || others.length > 0 ? {} : { period: only }),
    issuerRuc: issuerRuc ?? named.ruc ?? null,
    rows,
    warnings: [],
  };
}

/** Whose sales a row is: its own column, or the beginning of the CAR (RUC + type + series + number). */
function rowRuc(cells: readonly string[], layout: Layout): string {
  const stated = tidyCell(cells[layout.ruc]);
  return layout.ruc >= 0 ? stated : (/^\d{11}(?=[A-Z0-9]{10,16}$)/.exec(tidyCell(cells[layout.car]))?.[0] ?? "");
}

function rowPeriod(cells: readonly string[], layout: Layout): string | undefined {
  const period = tidyCell(cells[layout.period]);
  return /^20\d{4}$/.test(period) ? `${period.slice(0, 4)}-${period.slice(4)}` : undefined;
}

function unplaced(row: number): RegisterRow {
  return { row, error: { code: "invalid_input", message: incomplete(row) } };
}

function ofAnother(row: number, ruc: string, issuerRuc: string | null): RegisterRow {
  if (!/^\d{11}$/.test(ruc)) {
    const message = `Fila ${row}, columna «Ruc»: «${ruc.slice(0, 30)}» no es un RUC; son 11 dígitos. Usa el archivo original del SIRE.`;
    return { row, error: { code: "invalid_input", message } };
  }
  const message = `Fila ${row}, columna «Ruc»: es del RUC ${ruc} y el archivo es del ${issuerRuc}; importa las ventas de cada empresa por separado.`;
  return { row, error: { code: "purchase", message } };
}
