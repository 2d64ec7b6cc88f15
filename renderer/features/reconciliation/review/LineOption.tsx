import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { lineWord } from "../view/confidence.ts";
import styles from "./LineList.module.css";

type Props = {
  id: string;
  line: BankLine;
  proposal: Proposal | undefined;
  isSelected: boolean;
  top: number;
  height: number;
  position: number;
  total: number;
  onSelect: (id: number) => void;
};

/** One bank line in the list: date, amount, what the bank wrote, and the word of its proposal. */
export function LineOption({ id, line, proposal, isSelected, top, height, position, total, onSelect }: Props) {
  const { word, tone, means } = lineWord(line, proposal);
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
        {line.kind === "credit" && proposal?.clientName && <span className={styles.client}>{proposal.clientName}</span>}
      </span>
    </div>
  );
}
