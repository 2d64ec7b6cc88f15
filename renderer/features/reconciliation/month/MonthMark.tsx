import type { MonthWord } from "../view/months.ts";
import styles from "./Months.module.css";

/** How a month stands: a mark by shape, its words, and a colour that nobody depends on. */
export function MonthMark({ word }: { word: MonthWord }) {
  return (
    <span className={styles.status} data-tone={word.tone}>
      <span className={styles.mark} aria-hidden="true">
        {word.mark}
      </span>
      {word.text}
    </span>
  );
}
