import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { ageWords } from "../view/outcome-words.ts";
import type { MonthDetails } from "../view/months.ts";
import styles from "./Months.module.css";

/** More than these are looked at in the list of their own. */
const SHOWN = 100;

/** The deposits of the month that wait; each goes to its line. */
export function WaitingLines({ month, onShowLine }: { month: MonthDetails; onShowLine: (lineId: number) => void }) {
  if (month.pending.length === 0) return null;
  return (
    <section>
      <SectionTitle detail={month.pendingLines.toLocaleString("en-US")}>Esperan que los revises</SectionTitle>
      <ul className={styles.waiting}>
        {month.pending.slice(0, SHOWN).map((line) => (
          <li key={line.lineId}>
            <button type="button" className={styles.line} onClick={() => onShowLine(line.lineId)}>
              <DateText on={line.bookedOn} short />
              <span className={styles.text} title={line.description}>
                {line.description}
              </span>
              <span className={styles.age}>{ageWords(line.ageDays)}</span>
              <Money minor={line.amountMinor} currency={month.currency} incoming strong />
            </button>
          </li>
        ))}
      </ul>
      {month.pending.length > SHOWN && (
        <p className={styles.note}>Y {(month.pending.length - SHOWN).toLocaleString("en-US")} más: están todos en Por revisar.</p>
      )}
    </section>
  );
}
