import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatMoney } from "../../../../shared/money.ts";
import styles from "./Review.module.css";

/** How much money waits without a payer, and how much of it is old. */
export function UnidentifiedTotals({ totals }: { totals: OutputOf<"reconciliation.listUnidentified">["totals"] }) {
  return (
    <p className={styles.totals}>
      {totals.map(({ currency, count, amountMinor, over30Minor }) => (
        <span key={currency}>
          {count === 1 ? "1 abono sin dueño" : `${count.toLocaleString("en-US")} abonos sin dueño`} por{" "}
          <b>{formatMoney(amountMinor, currency)}</b>
          {over30Minor > 0 && (
            <span className={styles.old}>
              , <b>{formatMoney(over30Minor, currency)}</b> desde hace más de 30 días
            </span>
          )}
          .
        </span>
      ))}
    </p>
  );
}
