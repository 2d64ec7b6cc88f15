import type { PastedRow } from "../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { formatMoney } from "../../../../shared/money.ts";
import styles from "./paste.module.css";
import { fateOf } from "./paste-rows.ts";

/** More rows than these would only slow the look at them; all are recorded. */
const SHOWN = 500;

/** The rows as they were understood; those to mend show their own cells and what is wrong. */
export function PasteTable({ rows }: { rows: readonly PastedRow[] }) {
  return (
    <section className={styles.scroll} aria-label="Filas pegadas" tabIndex={-1}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Fila</th>
            <th scope="col">Documento</th>
            <th scope="col">Cliente</th>
            <th scope="col">Emisión</th>
            <th scope="col">Vence</th>
            <th scope="col" className={styles.end}>
              Total
            </th>
            <th scope="col">Qué pasará</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.line} data-fate={fateOf(row)}>
              <td className={styles.quiet}>{row.line}</td>
              {row.invoice ? (
                <Understood invoice={row.invoice} />
              ) : (
                <td colSpan={5}>{row.cells.filter(Boolean).join(" · ") || "(vacía)"}</td>
              )}
              <td className={styles.fate}>{fateText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.quiet}>{`y ${(rows.length - SHOWN).toLocaleString("en-US")} filas más`}</p>}
    </section>
  );
}

function Understood({ invoice }: { invoice: NonNullable<PastedRow["invoice"]> }) {
  return (
    <>
      <td className={styles.strong}>{documentLabel(invoice.series ?? "", invoice.number)}</td>
      <td>
        {invoice.clientName}
        <span className={styles.quiet}> {invoice.clientDocNumber}</span>
      </td>
      <td className={styles.date}>{formatDate(invoice.issueOn)}</td>
      <td className={styles.date}>{invoice.dueOn ? formatDate(invoice.dueOn) : "según su plazo"}</td>
      <td className={styles.end}>{formatMoney(invoice.totalMinor, invoice.currency)}</td>
    </>
  );
}

function fateText(row: PastedRow): string {
  const fate = fateOf(row);
  if (fate === "mend") return row.errors.map((error) => error.replace(/^Fila \d+, /, "")).join(" ");
  return fate === "duplicate" ? "Ya está: no se repite" : "Se registra";
}
