import { Fragment } from "react";
import { Link } from "wouter";
import { DateText } from "../../../ui/DateText.tsx";
import { Money, ZeroDash } from "../../../ui/Money.tsx";
import type { AppliedRow } from "../view/applied-rows.ts";
import styles from "./parts.module.css";

/** What each part has open, what this deposit puts on it, what closes beside the money and what stays. */
export function AppliedTable({ rows, currency, caption }: { rows: readonly AppliedRow[]; currency: string; caption: string }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Documento</th>
          <th scope="col">Parte</th>
          <th scope="col">Vence</th>
          <th scope="col" className={styles.number}>
            Pendiente
          </th>
          <th scope="col" className={styles.number}>
            Se aplica
          </th>
          <th scope="col" className={styles.number}>
            Queda
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.key}>
            <PartRow row={row} currency={currency} />
            {row.beside.map((one, index) => (
              <tr key={`${one.label}-${index}`} className={styles.beside}>
                <td />
                <td colSpan={3}>
                  <span className={styles.besideLabel}>{one.label}</span>: {one.means}
                </td>
                <td className={styles.number}>
                  <Money minor={one.amountMinor} currency={currency} />
                </td>
                <td />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function PartRow({ row, currency }: { row: AppliedRow; currency: string }) {
  return (
    <tr>
      <th scope="row" className={styles.document}>
        <Link href={`/facturas?factura=${row.invoiceId}&tab=all`}>{row.document}</Link>
      </th>
      <td>{row.part}</td>
      <td>
        <DateText on={row.dueOn} />
      </td>
      <td className={styles.number}>{row.openMinor === null ? <ZeroDash /> : <Money minor={row.openMinor} currency={currency} />}</td>
      <td className={styles.number}>
        <Money minor={row.appliedMinor} currency={currency} strong />
      </td>
      <td className={styles.number}>{row.leftMinor === null ? <ZeroDash /> : <Money minor={row.leftMinor} currency={currency} />}</td>
    </tr>
  );
}
