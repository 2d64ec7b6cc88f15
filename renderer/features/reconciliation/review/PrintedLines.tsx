import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatAmount } from "../../../../shared/money.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import type { LineFacts } from "./line-facts.ts";
import styles from "./PrintedLines.module.css";

type Props = { title: string; lines: readonly BankLine[]; factsOf: (line: BankLine) => LineFacts; onDone: () => void };

/** The list of lines on paper. */
export function PrintedLines({ title, lines, factsOf, onDone }: Props) {
  return (
    <PrintSheet onDone={onDone}>
      <h1 className={styles.title}>{title}</h1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>Fecha</th>
            <th>Descripción</th>
            <th>Operación</th>
            <th>Estado</th>
            <th className={styles.number}>Monto {lines[0]?.currency}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{formatDate(line.bookedOn)}</td>
              <td className={styles.long}>{line.description}</td>
              <td>{line.operation}</td>
              <td className={styles.long}>{[factsOf(line).word, factsOf(line).who].filter(Boolean).join(" · ")}</td>
              <td className={styles.number}>{formatAmount(line.amountMinor, line.currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={4}>{lines.length === 1 ? "1 movimiento" : `${lines.length.toLocaleString("en-US")} movimientos`}</th>
            <td className={styles.number}>
              {formatAmount(
                lines.reduce((sum, line) => sum + line.amountMinor, 0),
                lines[0]?.currency ?? "PEN",
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </PrintSheet>
  );
}
