import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";

/** The interest that ran on what a letter lists and is not charged yet, and the costs agreed with the client: beside the totals, never in them. */
export type LetterInterest = {
  /** Why it runs. */
  basis: { kind: "agreement" | "demand"; on: string } | { kind: "monthly" };
  totals: readonly { currency: string; interestMinor: number; feeMinor: number }[];
};

/** `el interés por mora que pactamos el 15/01/2026` */
export function sayBasis({ basis }: LetterInterest): string {
  if (basis.kind === "monthly") return "el interés por mora pactado";
  if (basis.kind === "agreement") return `el interés por mora que pactamos el ${formatDate(basis.on)}`;
  return `el interés por mora, que corre desde que pedimos el pago por escrito el ${formatDate(basis.on)},`;
}

/** `S/ 98.63 y US$ 9.86`; empty where there is none. */
export function sayAmounts({ totals }: LetterInterest, which: "interestMinor" | "feeMinor"): string {
  return totals
    .filter((total) => total[which] > 0)
    .map((total) => formatMoney(total[which], total.currency))
    .join(" y ");
}
