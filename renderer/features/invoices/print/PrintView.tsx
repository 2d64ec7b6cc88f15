import { useEffect } from "react";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatAmount, formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import type { InvoiceTotals } from "../workbook/use-invoices.ts";
import { lateText } from "../workbook/late-cell.tsx";
import styles from "./print.module.css";

export type Printable = { rows: readonly InvoiceRow[]; totals: InvoiceTotals; words: string };

/** The list on paper: what it is, when, every row, and the sums. Only printers see it; it goes away once printed. */
export function PrintView({ printable, onDone }: { printable: Printable; onDone: () => void }) {
  const { rows, totals, words } = printable;
  const status = useCall("settings.getStatus", {}).data;
  useEffect(() => {
    window.addEventListener("afterprint", onDone, { once: true });
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  return (
    <article className={styles.sheet}>
      <h2>{status?.company?.legalName}: facturas</h2>
      <p>
        {words}. {status && `Al ${formatDate(status.todayOn)}.`}{" "}
        {count > rows.length && `Se imprimen las primeras ${rows.length.toLocaleString("en-US")} de ${count.toLocaleString("en-US")}.`}
      </p>
      <table>
        <thead>
          <tr>
            <th>Documento</th>
            <th>Cliente</th>
            <th>Emisión</th>
            <th>Vence</th>
            <th>Atraso</th>
            <th>Moneda</th>
            <th className={styles.end}>Total</th>
            <th className={styles.end}>Por cobrar</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.document}</td>
              <td>{row.clientName}</td>
              <td>{formatDate(row.issueOn)}</td>
              <td>{formatDate(row.dueOn)}</td>
              <td>{lateText(row)}</td>
              <td>{row.currency}</td>
              <td className={styles.end}>{formatAmount(row.totalMinor, row.currency)}</td>
              <td className={styles.end}>{row.openMinor === 0 ? "–" : formatAmount(row.openMinor, row.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.totals}>
        {count.toLocaleString("en-US")} documentos. Por cobrar:{" "}
        {totals.map((total) => formatMoney(total.openMinor, total.currency)).join(" y ") || "nada"}.
      </p>
    </article>
  );
}
