import { formatDate } from "../../../../shared/dates.ts";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import styles from "./LineDetail.module.css";

/** Which bank line this is: date, operation, account, and what the bank wrote, whole. */
export function LineHeading({ line }: { line: BankLine }) {
  const facts = [formatDate(line.bookedOn), line.operation && `operación ${line.operation}`, line.accountLabel].filter(Boolean).join(" · ");
  const who = [line.counterpartyName, line.counterpartyDoc].filter(Boolean).join(" · ");
  return (
    <header>
      <p className={styles.facts}>{facts}</p>
      <h2 className={styles.title}>{line.description}</h2>
      {who && <p className={styles.facts}>{who}</p>}
    </header>
  );
}
