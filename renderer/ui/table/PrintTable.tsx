import { useEffect } from "react";
import type { WorkbookColumn } from "./columns.ts";
import styles from "./print.module.css";

type Props<Row> = {
  title: string;
  /** What the list holds, in words. */
  words: string;
  columns: readonly WorkbookColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => number;
  /** The sums, in words. */
  totals: string;
  onDone: () => void;
};

/** A list on paper: what it is, every row, and the sums. Only printers see it; it asks to be printed and goes away once it was. */
export function PrintTable<Row>({ title, words, columns, rows, rowId, totals, onDone }: Props<Row>) {
  useEffect(() => {
    window.addEventListener("afterprint", onDone, { once: true });
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  return (
    <article className={styles.sheet}>
      <h2>{title}</h2>
      <p>{words}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <td key={column.id} data-align={column.align} data-wide={column.grow !== undefined || undefined}>
                  {column.text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.totals}>{totals}</p>
    </article>
  );
}
