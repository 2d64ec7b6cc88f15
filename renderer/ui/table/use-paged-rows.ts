import { useEffect, useRef, useSyncExternalStore } from "react";
import { createPagedRows, type Outline, type PagedOptions, type PagedRows } from "./paged-rows.ts";

export type UsePagedRowsOptions<Row, Extra> = PagedOptions<Row, Extra> & {
  /** What is asked for (filter, search and order as text): another key means other rows. */
  key: string;
  /** Where the pages begin, and when that was read: a later reading means that the rows may have changed. */
  outline: Outline | undefined;
  outlineAt: number;
};

/**
 * Rows by pages for a workbook. When the key changes, the former rows stay in sight until the first of the new ones are here:
 * a table that empties and fills at every letter typed cannot be read.
 */
export function usePagedRows<Row, Extra>(options: UsePagedRowsOptions<Row, Extra>): PagedRows<Row, Extra> {
  const { key, outline, outlineAt } = options;
  const made = useRef<{ key: string; rows: PagedRows<Row, Extra> }>(undefined);
  if (made.current?.key !== key) made.current = { key, rows: createPagedRows(options) };
  const { rows } = made.current;
  const shown = useRef(rows);
  useSyncExternalStore(rows.subscribe, () => rows.version);
  useEffect(() => rows.connect(), [rows]);
  useEffect(() => {
    if (outline && outlineAt > 0) rows.setOutline(outline);
  }, [rows, outline, outlineAt]);
  if (rows.isReady || rows.problem !== undefined) shown.current = rows;
  return shown.current;
}
