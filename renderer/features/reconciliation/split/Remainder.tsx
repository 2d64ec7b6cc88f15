import { formatAmount } from "../../../../shared/money.ts";
import equation from "../review/Equation.module.css";

/** What came in, what has a place, and what is left, running while the user types; read aloud as one line. */
export function Remainder({ depositMinor, assignedMinor, currency }: { depositMinor: number; assignedMinor: number; currency: string }) {
  const left = depositMinor - assignedMinor;
  const figures = [
    { operator: "", label: "abono", text: formatAmount(depositMinor, currency) },
    { operator: "−", label: "repartido", text: formatAmount(assignedMinor, currency) },
    { operator: "=", label: left < 0 ? "te pasas por" : "queda a favor", text: formatAmount(Math.abs(left), currency) },
  ];
  return (
    <div className={equation.equation}>
      <span className="visually-hidden">{figures.map((figure) => `${figure.operator} ${figure.label} ${figure.text}`).join(" ")}</span>
      {figures.map((figure, index) => (
        <span key={figure.label} className={equation.term} aria-hidden="true">
          {figure.operator && <span className={equation.operator}>{figure.operator}</span>}
          <span className={equation.figure}>
            <span className={equation.label}>{figure.label}</span>
            <span className={equation.amount} data-first={index === 0 || undefined} data-over={(index === 2 && left < 0) || undefined}>
              {figure.text}
            </span>
          </span>
        </span>
      ))}
    </div>
  );
}
