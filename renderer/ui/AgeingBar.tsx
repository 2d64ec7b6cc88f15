import { currencyName, formatAmount, formatMoney } from "../../shared/money.ts";
import { AgeDot } from "./AgeMark.tsx";
import styles from "./AgeingBar.module.css";
import { classes } from "./classes.ts";
import { AGE_LABELS, type AgeStep } from "./age.ts";

type Props = {
  currency: string;
  /** Open minor units: por vencer, 1-30, 31-60, 61-90, over 90. */
  buckets: readonly number[];
  /** Writes the currency before each amount: for every bar but the first. */
  withSymbol?: boolean;
  onOpen?: (step: AgeStep) => void;
};

/** One bar for a currency, its segments as wide as their share; each opens the documents behind it. */
export function AgeingBar({ currency, buckets, withSymbol = false, onOpen }: Props) {
  const total = buckets.reduce((sum, minor) => sum + Math.max(minor, 0), 0);
  if (total === 0) return null;
  const steps = ([0, 1, 2, 3, 4] as const).filter((step) => (buckets[step] ?? 0) > 0);
  const columns = steps.map((step) => `minmax(max-content, ${Math.max((100 * (buckets[step] ?? 0)) / total, 0.1)}fr)`).join(" ");
  return (
    <div>
      <div className={classes(styles.bar, withSymbol && styles.thin)} aria-hidden="true">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            tabIndex={-1}
            className={styles.segment}
            style={{ flexGrow: (buckets[step] ?? 0) / total, background: `var(--age-${step})` }}
            onClick={() => onOpen?.(step)}
          />
        ))}
      </div>
      <ul className={styles.legend} style={{ gridTemplateColumns: columns }}>
        {steps.map((step) => (
          <li key={step}>
            <button type="button" className={styles.item} disabled={!onOpen} onClick={() => onOpen?.(step)}>
              <span className={styles.label}>
                <AgeDot step={step} /> {AGE_LABELS[step]}
              </span>{" "}
              <span className={styles.amount}>
                {withSymbol ? formatMoney(buckets[step] ?? 0, currency) : formatAmount(buckets[step] ?? 0, currency)}
              </span>{" "}
              {onOpen && <span className="visually-hidden">{`${currencyName(currency)}. Ver documentos`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
