import { formatAmount } from "../../../../shared/money.ts";
import equation from "../review/Equation.module.css";

/** What came in, what has a place, and what is left, running while the user types. */
export function Remainder({ depositMinor, assignedMinor, currency }: { depositMinor: number; assignedMinor: number; currency: string }) {
  const left = depositMinor - assignedMinor;
  const figures = [
    { operator: "", label: "abono", minor: depositMinor },
    { operator: "−", label: "repartido", minor: assignedMinor },
    { operator: "=", label: left < 0 ? "te pasas por" : "queda a favor", minor: Math.abs(left) },
  ];
  return (
    <dl className={equation.equation}>
      {figures.map((figure, index) => (
        <div key={figure.label} className={equation.term}>
          {figure.operator && (
            <span className={equation.operator} aria-hidden="true">
              {figure.operator}
            </span>
          )}
          <div className={equation.figure}>
            <dt className={equation.label}>{figure.label}</dt>
            <dd className={equation.amount} data-first={index === 0 || undefined} data-over={(index === 2 && left < 0) || undefined}>
              {formatAmount(figure.minor, currency)}
            </dd>
          </div>
        </div>
      ))}
    </dl>
  );
}
