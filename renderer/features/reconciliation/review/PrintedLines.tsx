import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatAmount } from "../../../../shared/money.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import styles from "./PrintedLines.module.css";

type Props = { title: string; lines: readonly BankLine[]; onDone: () => void };

/** The list of lines on paper. */
export function PrintedLines({ title, lines, onDone }: Props) {
  return (
    <PrintSheet onDone={onDone}>
      <h1 className={styles.title}>{title}</h1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Fecha</th>
            <th>Descripción</th>
            <th>Operación</th>
            <th className={styles.number}>Monto {lines[0]?.currency}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{formatDate(line.bookedOn)}</td>
              <td className={styles.long}>{line.description}</td>
              <td>{line.operation}</td>
              <td className={styles.number}>{formatAmount(line.amountMinor, line.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
