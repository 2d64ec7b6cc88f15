import { IconNote } from "@tabler/icons-react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import type { LineFacts } from "./line-facts.ts";
import styles from "./LineList.module.css";

type Props = {
  id: string;
  line: BankLine;
  facts: LineFacts;
  isSelected: boolean;
  top: number;
  height: number;
  position: number;
  total: number;
  onSelect: (id: number) => void;
};

/** One bank line in the list: date, amount, what the bank wrote, and the word of its proposal. */
export function LineOption({ id, line, facts, isSelected, top, height, position, total, onSelect }: Props) {
  const { word, tone, means, who } = facts;
  return (
    <div
      id={id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={position}
      style={{ height, transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        if (event.button === 0) onSelect(line.id);
      }}
    >
      <span className={styles.first}>
        <span className={styles.date}>
          <DateText on={line.bookedOn} short />
          {line.note !== null && (
            <span className={styles.noted} title={line.note}>
              <IconNote size={14} aria-hidden="true" />
              <span className="visually-hidden">con nota</span>
            </span>
          )}
        </span>
        <span className={styles.amount}>
          <Money minor={line.amountMinor} currency={line.currency} incoming={line.amountMinor > 0} strong />
        </span>
      </span>
      <span className={styles.description} title={line.description}>
        {line.description}
      </span>
      <span className={styles.last}>
        <span data-tone={tone} className={styles.word} title={means}>
          {word}
        </span>
        {who && (
          <span className={styles.client} title={who}>
            {who}
          </span>
        )}
      </span>
    </div>
  );
}
