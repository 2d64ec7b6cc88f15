import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { formatAmount } from "../../../../shared/money.ts";

/** One figure of the equation as it is drawn; `amountMinor` null where the answer is still missing. */
export type EquationFigure = { operator: "" | "=" | "+" | "−"; label: string; amountMinor: number | null };

const MOST_TERMS = 5;

/**
 * The deposit and what it pays: `1,038.00 = 1,180.00 − 142.00`.
 * What the proposal leaves over stands as a balance in favour, so that both sides always add up.
 * More than five terms are drawn as the first four and the sum of the others.
 */
export function equationFigures(
  line: Pick<BankLine, "amountMinor">,
  proposal: Pick<Proposal, "equation" | "unallocatedMinor"> | undefined,
): EquationFigure[] {
  const deposit: EquationFigure = { operator: "", label: "abono", amountMinor: line.amountMinor };
  const terms = (proposal?.equation ?? []).map((term) => ({
    label: term.label,
    signedMinor: term.sign === "-" ? -term.amountMinor : term.amountMinor,
  }));
  if (terms.length === 0) return [deposit, { operator: "=", label: "por identificar", amountMinor: null }];
  const over = line.amountMinor - terms.reduce((sum, term) => sum + term.signedMinor, 0);
  if (over !== 0) terms.push({ label: over > 0 ? "queda a favor" : "diferencia", signedMinor: over });
  return [deposit, ...collapse(terms).map(drawn)];
}

type SignedTerm = { label: string; signedMinor: number };

function collapse(terms: SignedTerm[]): SignedTerm[] {
  if (terms.length <= MOST_TERMS) return terms;
  const rest = terms.slice(MOST_TERMS - 1);
  return [
    ...terms.slice(0, MOST_TERMS - 1),
    { label: `otros ${rest.length}`, signedMinor: rest.reduce((sum, term) => sum + term.signedMinor, 0) },
  ];
}

function drawn(term: SignedTerm, index: number): EquationFigure {
  const operator = index === 0 ? "=" : term.signedMinor < 0 ? "−" : "+";
  return { operator, label: term.label, amountMinor: index === 0 ? term.signedMinor : Math.abs(term.signedMinor) };
}

/** The same equation as one line of text with its labels, for screen readers and print. */
export function equationText(figures: readonly EquationFigure[], currency: string): string {
  return figures
    .map(
      (figure) =>
        `${figure.operator ? `${figure.operator} ` : ""}${figure.label} ${figure.amountMinor === null ? "?" : formatAmount(figure.amountMinor, currency)}`,
    )
    .join(" ");
}
