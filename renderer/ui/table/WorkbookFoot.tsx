import { formatMoney } from "../../../shared/money.ts";
import type { Amount } from "./amounts.ts";
import styles from "./workbook.module.css";

/** What the rows are called: "1 seleccionada", "312 documentos". */
export type Noun = { one: string; many: string; isFeminine: boolean };

type Props = {
  noun: Noun;
  selected: number;
  /** Undefined while they are being added. */
  selectedAmounts: readonly Amount[] | undefined;
  count: number;
  amounts: readonly Amount[] | undefined;
};

/** The foot of the workbook: always adds what is selected, and what is shown. */
export function WorkbookFoot({ noun, selected, selectedAmounts, count, amounts }: Props) {
  return (
    <div className={styles.foot}>
      <div className={styles.sum} role="status">
        {selected > 0 && (
          <>
            <span className={styles.quiet}>{selectedWord(selected, noun)}</span>
            {selectedAmounts ? <Amounts amounts={selectedAmounts} /> : <span className={styles.quiet}>sumando…</span>}
          </>
        )}
      </div>
      <div className={styles.sum}>
        <span className={styles.quiet}>{`${count.toLocaleString("en-US")} ${count === 1 ? noun.one : noun.many}`}</span>
        {amounts && (
          <strong className={styles.total}>
            <Amounts amounts={amounts} />
          </strong>
        )}
      </div>
    </div>
  );
}

function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  return amounts.map(({ currency, minor }) => (
    <span key={currency} className={styles.amount}>
      {formatMoney(minor, currency)}
    </span>
  ));
}

function selectedWord(count: number, noun: Noun): string {
  const word = noun.isFeminine ? "seleccionada" : "seleccionado";
  return `${count.toLocaleString("en-US")} ${count === 1 ? word : `${word}s`}`;
}
