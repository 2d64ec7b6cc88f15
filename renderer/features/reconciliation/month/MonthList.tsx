import { formatAmount } from "../../../../shared/money.ts";
import { type MonthTotals, monthName, monthWord } from "../view/months.ts";
import { MonthMark } from "./MonthMark.tsx";
import styles from "./Months.module.css";

type Props = { months: readonly MonthTotals[]; current: string; currency: string; onChoose: (month: string) => void };

/** The months of an account, newest first, each with how it stands. Arrows go from one to the next. */
export function MonthList({ months, current, currency, onChoose }: Props) {
  const onKeyDown = (event: React.KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === "ArrowDown" || event.key === "j" ? 1 : event.key === "ArrowUp" || event.key === "k" ? -1 : 0;
    const at = months.findIndex(({ month }) => month === current) + step;
    const next = months[at];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next.month);
    event.currentTarget.parentElement?.querySelectorAll("button")[at]?.focus();
  };
  return (
    <nav className={styles.list} aria-label="Meses">
      {months.map((month) => (
        <button
          key={month.month}
          type="button"
          className={styles.month}
          aria-current={month.month === current || undefined}
          onKeyDown={onKeyDown}
          onClick={() => onChoose(month.month)}
        >
          <span className={styles.name}>
            {monthName(month.month)}
            <span className={styles.closing}>{month.closingMinor === null ? "" : formatAmount(month.closingMinor, currency)}</span>
          </span>
          <MonthMark word={monthWord(month, currency)} />
        </button>
      ))}
    </nav>
  );
}
