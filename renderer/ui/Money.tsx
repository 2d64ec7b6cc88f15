import { formatAmount, formatMoney } from "../../shared/money.ts";
import { classes } from "./classes.ts";
import styles from "./Money.module.css";

type Props = {
  minor: number;
  currency: string;
  /** Writes `S/` in front; leave it out where the column or the group says the currency. */
  withSymbol?: boolean;
  /** Writes a `+` in front and the colour of money that came in. */
  incoming?: boolean;
  strong?: boolean;
};

/** An amount that never wraps; zero is a light dash. */
export function Money({ minor, currency, withSymbol = false, incoming = false, strong = false }: Props) {
  if (minor === 0 && !withSymbol) return <ZeroDash />;
  const text = withSymbol ? formatMoney(minor, currency) : formatAmount(minor, currency);
  return (
    <span className={classes(styles.money, strong && styles.strong, incoming && styles.incoming)}>
      {incoming && minor > 0 ? `+${text}` : text}
    </span>
  );
}

/** A light dash that is read aloud as "cero". */
export function ZeroDash() {
  return (
    <span className={styles.zero}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">cero</span>
    </span>
  );
}
