import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";

/** What the sentence of the screen is made of; `pendingMinor` null where not every pending deposit is at hand. */
export type ReviewFacts = {
  lines: number;
  pending: number;
  sure: number;
  pendingMinor: number | null;
  currency: string;
  bankBalanceMinor: number | null;
  upToOn: string | null;
};

/** A piece of the sentence; with `go` it can be clicked and shows those lines. */
export type SentencePiece = { text: string; go?: "sure" | "review" };

const several = (count: number, one: string, many: string) => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** The one sentence of Bancos: how much is explained and how much waits; when nothing does, what the bank says. */
export function reviewSentence(facts: ReviewFacts): SentencePiece[] {
  if (facts.lines === 0) return [{ text: "Todavía no hay movimientos. Importa el estado de cuenta y verás qué abono paga qué factura." }];
  if (facts.pending === 0) return [{ text: `${reviewedPiece(facts.lines)} ${bankPiece(facts)}`.trimEnd() }];
  // Counts and proposals are asked apart: for a moment one may be older than the other.
  const sure = Math.min(facts.sure, facts.pending);
  const waiting = facts.pending - sure;
  if (sure === 0) {
    const amount = facts.pendingMinor === null ? "" : `, por ${formatMoney(facts.pendingMinor, facts.currency)}`;
    return [{ text: several(waiting, "abono te espera", "abonos te esperan"), go: "review" }, { text: `${amount}.` }];
  }
  return [
    { text: `De ${several(facts.pending, "abono", "abonos")} por revisar, ` },
    { text: several(sure, "está seguro", "están seguros"), go: "sure" },
    { text: waiting === 0 ? "." : ` y ${several(waiting, "te espera", "te esperan")}.` },
  ];
}

function reviewedPiece(lines: number): string {
  return lines === 1 ? "El único movimiento está revisado." : `Los ${lines.toLocaleString("en-US")} movimientos están revisados.`;
}

function bankPiece(facts: ReviewFacts): string {
  if (facts.bankBalanceMinor === null) return facts.upToOn ? `El banco llega al ${formatShortDate(facts.upToOn)}.` : "";
  const on = facts.upToOn ? ` al ${formatShortDate(facts.upToOn)}` : "";
  return `El banco dice ${formatMoney(facts.bankBalanceMinor, facts.currency)}${on}.`;
}

/** `34 de 212 revisados`. */
export function progressText(reviewed: number, total: number): string {
  return `${reviewed.toLocaleString("en-US")} de ${several(total, "revisado", "revisados")}`;
}
