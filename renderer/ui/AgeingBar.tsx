import { formatAmount, formatMoney } from "../../shared/money.ts";
import { AgeDot } from "./AgeMark.tsx";
import styles from "./AgeingBar.module.css";
import { AGE_LABELS, type AgeStep } from "./age.ts";

type Props = {
  currency: string;
  /** Open minor units: por vencer, 1-30, 31-60, 61-90, over 90. */
  buckets: readonly number[];
  onOpen?: (step: AgeStep) => void;
};

/** One bar for a currency, its segments as wide as their share; each opens the documents behind it. */
export function AgeingBar({ currency, buckets, onOpen }: Props) {
  const total = buckets.reduce((sum, minor) => sum + Math.max(minor, 0), 0);
  if (total === 0) return null;
  const steps = ([0, 1, 2, 3, 4] as const).filter((step) => (buckets[step] ?? 0) > 0);
  const columns = steps.map((step) => `minmax(max-content, ${Math.max((buckets[step] ?? 0) / total, 0.001)}fr)`).join(" ");
  return (
    <div className={styles.root}>
      <div className={styles.bar} aria-hidden="true">
        {steps.map((step) => (
          <span
            key={step}
            className={styles.segment}
            style={{ flexGrow: (buckets[step] ?? 0) / total, background: `var(--age-${step})` }}
          />
        ))}
      </div>
      <ul className={styles.legend} style={{ gridTemplateColumns: columns }}>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={styles.item}
              disabled={!onOpen}
              onClick={() => onOpen?.(step)}
              aria-label={`${AGE_LABELS[step]}: ${formatMoney(buckets[step] ?? 0, currency)}. Ver documentos`}
            >
              <span className={styles.label}>
                <AgeDot step={step} /> {AGE_LABELS[step]}
              </span>
              <span className={styles.amount}>{formatAmount(buckets[step] ?? 0, currency)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
