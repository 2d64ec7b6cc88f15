import type { BankLine, Conversion, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { currencyName, formatAmount, formatMoney } from "../../../../shared/money.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { isDivided } from "./conversion.ts";

/** One figure of the equation as it is drawn; `text` null where the answer is still missing. */
export type EquationFigure = { operator: "" | "=" | "+" | "−" | "÷" | "×"; label: string; text: string | null };

const MOST_TERMS = 5;

type Deposit = Pick<BankLine, "amountMinor" | "currency">;
type Explained = Pick<Proposal, "equation" | "unallocatedMinor" | "conversion">;

/**
 * The deposit and what it pays: `1,038.00 = 1,180.00 − 142.00`, in the currency of the documents.
 * What the proposal leaves over stands as a balance in favour, so that both sides always add up.
 * More than five terms are drawn as the first four and the sum of the others.
 */
export function equationFigures(line: Deposit, proposal: Explained | undefined): EquationFigure[] {
  const { currency, amountMinor } = proposal?.conversion ?? line;
  const deposit: EquationFigure = {
    operator: "",
    label: proposal?.conversion ? `abono en ${currencyName(currency)}` : "abono",
    text: formatAmount(amountMinor, currency),
  };
  const terms = (proposal?.equation ?? []).map((term) => ({
    label: term.label,
    signedMinor: term.sign === "-" ? -term.amountMinor : term.amountMinor,
  }));
  if (terms.length === 0) return [deposit, { operator: "=", label: "por identificar", text: null }];
  const over = amountMinor - terms.reduce((sum, term) => sum + term.signedMinor, 0);
  if (over !== 0) terms.push({ label: over > 0 ? "queda a favor" : "diferencia", signedMinor: over });
  return [deposit, ...collapse(terms).map((term, index) => drawn(term, index, currency))];
}

/** The deposit in the currency of its documents: `S/ 3,760.00 ÷ 3.760 = US$ 1,000.00`. */
export function conversionFigures(line: Deposit, conversion: Conversion): EquationFigure[] {
  const day = conversion.rateOn === null ? "" : ` del ${formatShortDate(conversion.rateOn)}`;
  return [
    { operator: "", label: "abono", text: formatMoney(line.amountMinor, line.currency) },
    { operator: isDivided(line.currency) ? "÷" : "×", label: `tipo de cambio${day}`, text: formatRate(conversion.rateMicros) },
    { operator: "=", label: `en ${currencyName(conversion.currency)}`, text: formatMoney(conversion.amountMinor, conversion.currency) },
  ];
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

function drawn(term: SignedTerm, index: number, currency: string): EquationFigure {
  const operator = index === 0 ? "=" : term.signedMinor < 0 ? "−" : "+";
  return { operator, label: term.label, text: formatAmount(index === 0 ? term.signedMinor : Math.abs(term.signedMinor), currency) };
}

/** The same equation as one line of text with its labels, for screen readers and print. */
export function equationText(figures: readonly EquationFigure[]): string {
  return figures.map(({ operator, label, text }) => `${operator ? `${operator} ` : ""}${label} ${text ?? "?"}`).join(" ");
}
