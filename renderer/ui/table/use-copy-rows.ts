import { type RefObject, useEffect, useRef } from "react";
import { toastDone, toastError } from "../toast.ts";
import type { WorkbookColumn } from "./columns.ts";
import { countRows, positions, type Range } from "./ranges.ts";
import type { RowSource } from "./row-source.ts";
import { toTsv } from "./tsv.ts";

type Options<Row> = { source: RowSource<Row>; columns: readonly WorkbookColumn<Row>[]; ranges: readonly Range[] };

/**
 * Ctrl+C while the table has the focus: the selected rows, with the columns in sight, as a spreadsheet pastes them.
 * The browser sends the event to the body when no text is selected, so it is heard on the document.
 */
export function useCopyRows<Row>(table: RefObject<HTMLElement | null>, options: Options<Row>): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const hasText = (window.getSelection()?.toString() ?? "") !== "";
      if (table.current !== null && document.activeElement === table.current && !hasText) copyRows(event, latest.current);
    };
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, [table]);
}

function copyRows<Row>(event: ClipboardEvent, { source, columns, ranges }: Options<Row>): void {
  const count = countRows(ranges);
  if (count === 0 || !event.clipboardData) return;
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
