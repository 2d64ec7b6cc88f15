import { formatAmount } from "../../../../shared/money.ts";
import equation from "../review/Equation.module.css";

type Totals = { depositMinor: number; favourMinor: number; assignedMinor: number; leftMinor: number };

/** What came in, what has a place, and what is left, running while the user types; read aloud as one line. */
export function Remainder({ totals, currency }: { totals: Totals; currency: string }) {
  const { depositMinor, favourMinor, assignedMinor, leftMinor } = totals;
  const figures = [
    { operator: "", label: "abono", minor: depositMinor },
    ...(favourMinor > 0 ? [{ operator: "+", label: "saldo a favor", minor: favourMinor }] : []),
    { operator: "−", label: "repartido", minor: assignedMinor },
    { operator: "=", label: leftMinor < 0 ? "te pasas por" : "queda a favor", minor: Math.abs(leftMinor) },
  ].map((figure) => ({ ...figure, text: formatAmount(figure.minor, currency) }));
  return (
    <div className={equation.equation}>
      <span className="visually-hidden">{figures.map((figure) => `${figure.operator} ${figure.label} ${figure.text}`).join(" ")}</span>
      {figures.map((figure, index) => (
        <span key={figure.label} className={equation.term} aria-hidden="true">
          {figure.operator && <span className={equation.operator}>{figure.operator}</span>}
          <span className={equation.figure}>
            <span className={equation.label}>{figure.label}</span>
            <span
              className={equation.amount}
              data-first={index === 0 || undefined}
              data-over={(figure.operator === "=" && leftMinor < 0) || undefined}
            >
              {figure.text}
            </span>
          </span>
        </span>
      ))}
    </div>
  );
}
