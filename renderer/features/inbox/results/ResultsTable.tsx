import { useId } from "react";
import { currencySymbol } from "../../../../shared/money.ts";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { MeasuredRow } from "./question.ts";
import styles from "./Results.module.css";
import { days, percent } from "./words.ts";

type Props = { title: string; heading: string; rows: readonly MeasuredRow[]; currencies: readonly string[] };

/** One way of looking at the contacts: how many were answered, promised and paid, with a bar where a share can be told. */
export function ResultsTable({ title, heading, rows, currencies }: Props) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Enviados</th>
            <th scope="col">Responden</th>
            <th scope="col">Prometen</th>
            <th scope="col">Pagan</th>
            {currencies.map((currency) => (
              <th key={currency} scope="col">
                Cobrado {currencySymbol(currency)}
              </th>
            ))}
            <th scope="col">Tardan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.label}>
                {row.label}
              </th>
              <td>{row.sent.toLocaleString("en-US")}</td>
              <RateCell {...row.answered} />
              <RateCell {...row.promised} />
              <RateCell {...row.paid} isMoney />
              {currencies.map((currency) => (
                <td key={currency}>
                  <Money minor={row.paidMinor.find((sum) => sum.currency === currency)?.amountMinor ?? 0} currency={currency} />
                </td>
              ))}
              <td className={styles.quiet}>{row.daysToPay === null ? "–" : row.daysToPay === 0 ? "mismo día" : days(row.daysToPay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A share with its bar; where there are too few, the count alone. */
function RateCell({ count, share, isMoney = false }: MeasuredRow["paid"] & { isMoney?: boolean }) {
  if (share === null)
    return (
      <td className={styles.quiet} title="Son muy pocos para un porcentaje">
        {count === 0 ? "–" : count}
      </td>
    );
  return (
    <td title={`${count.toLocaleString("en-US")} contactos`}>
      {percent(share)}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} data-money={isMoney || undefined} style={{ width: `${share * 100}%` }} />
      </span>
    </td>
  );
}
