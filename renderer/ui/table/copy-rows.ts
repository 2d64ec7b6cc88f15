import { toastDone, toastError } from "../toast.ts";
import type { WorkbookColumn } from "./columns.ts";
import { countRows, positions, type Range } from "./ranges.ts";
import type { RowSource } from "./row-source.ts";
import { toTsv } from "./tsv.ts";

type Options<Row> = { source: RowSource<Row>; columns: readonly WorkbookColumn<Row>[]; ranges: readonly Range[] };

/** Ctrl+C: the selected rows, with the columns in sight, as a spreadsheet pastes them. */
export function copyRows<Row>(event: React.ClipboardEvent, { source, columns, ranges }: Options<Row>): void {
  const count = countRows(ranges);
  if (count === 0) return;
  event.preventDefault();
  const text = (rows: readonly Row[]) => toTsv(rows.map((row) => columns.map((column) => column.text(row))));
  const loaded = loadedRows(source, ranges);
  if (loaded) {
    event.clipboardData.setData("text/plain", text(loaded));
    sayCopied(count);
  } else void copyLater(source, ranges, text).then(() => sayCopied(count), toastError);
}

function loadedRows<Row>(source: RowSource<Row>, ranges: readonly Range[]): Row[] | undefined {
  const rows: Row[] = [];
  for (const index of positions(ranges)) {
    const row = source.rowAt(index);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
}

async function copyLater<Row>(source: RowSource<Row>, ranges: readonly Range[], text: (rows: readonly Row[]) => string): Promise<void> {
  const { signal } = new AbortController();
  const rows: Row[] = [];
  for (const range of ranges) for (const row of await source.load(range.from, range.to, signal)) rows.push(row);
  await navigator.clipboard.writeText(text(rows));
}

function sayCopied(count: number): void {
  toastDone(count === 1 ? "Fila copiada" : `${count.toLocaleString("en-US")} filas copiadas`);
}
