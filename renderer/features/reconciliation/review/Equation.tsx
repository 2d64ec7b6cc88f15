import { formatAmount } from "../../../../shared/money.ts";
import { type EquationFigure, equationText } from "../view/equation.ts";
import styles from "./Equation.module.css";

/** The deposit and what it pays, drawn large; read aloud as one line. */
export function Equation({ figures, currency }: { figures: readonly EquationFigure[]; currency: string }) {
  return (
    <div className={styles.equation}>
      <span className="visually-hidden">{equationText(figures, currency)}</span>
      {figures.map((figure, index) => (
        <span key={`${index}-${figure.label}`} className={styles.term} aria-hidden="true">
          {figure.operator && <span className={styles.operator}>{figure.operator}</span>}
          <span className={styles.figure}>
            <span className={styles.label}>{figure.label}</span>
            <span className={styles.amount} data-first={index === 0 || undefined} data-missing={figure.amountMinor === null || undefined}>
              {figure.amountMinor === null ? "?" : formatAmount(figure.amountMinor, currency)}
            </span>
          </span>
        </span>
      ))}
    </div>
  );
}
