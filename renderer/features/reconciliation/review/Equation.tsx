import { type EquationFigure, equationText } from "../view/equation.ts";
import styles from "./Equation.module.css";

/** The deposit and what it pays, drawn large; read aloud as one line. */
export function Equation({ figures, isSmall = false }: { figures: readonly EquationFigure[]; isSmall?: boolean }) {
  return (
    <div className={styles.equation} data-small={isSmall || undefined}>
      <span className="visually-hidden">{equationText(figures)}</span>
      {figures.map((figure, index) => (
        <span key={`${index}-${figure.label}`} className={styles.term} aria-hidden="true">
          {figure.operator && <span className={styles.operator}>{figure.operator}</span>}
          <span className={styles.figure}>
            <span className={styles.label} title={figure.label}>
              {figure.label}
            </span>
            <span className={styles.amount} data-first={index === 0 || undefined} data-missing={figure.text === null || undefined}>
              {figure.text ?? "?"}
            </span>
          </span>
        </span>
      ))}
    </div>
  );
}
