import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";

/** What the sentence of the screen is made of. */
export type ReviewFacts = {
  lines: number;
  pending: number;
  sure: number;
  pendingMinor: number;
  currency: string;
  bankBalanceMinor: number | null;
  upToOn: string | null;
};

/** A piece of the sentence; with `go` it can be clicked and shows those lines. */
export type SentencePiece = { text: string; go?: "sure" | "review" };

const several = (count: number, one: string, many: string) => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** The one sentence of Bancos: how much is explained, how much waits, and what the bank says. */
export function reviewSentence(facts: ReviewFacts): SentencePiece[] {
  if (facts.lines === 0) return [{ text: "Todavía no hay movimientos. Importa el estado de cuenta y verás qué abono paga qué factura." }];
  if (facts.pending === 0)
    return [
      {
        text: `${facts.lines === 1 ? "El único movimiento está revisado" : `Los ${several(facts.lines, "movimiento", "movimientos")} están revisados`}. ${bankPiece(facts, "Tus libros cuadran con el banco")}`.trim(),
      },
    ];
  const waiting = facts.pending - facts.sure;
  if (facts.sure === 0) {
    const amount = formatMoney(facts.pendingMinor, facts.currency);
    return [
      { text: several(waiting, "abono te espera", "abonos te esperan"), go: "review" },
      { text: `, por ${amount}. ${bankPiece(facts, "El banco cerró con")}`.trimEnd() },
    ];
  }
  const intro: SentencePiece = { text: `De ${several(facts.pending, "abono", "abonos")} por revisar, ` };
  const sure: SentencePiece = { text: several(facts.sure, "está seguro", "están seguros"), go: "sure" };
  const rest = waiting === 0 ? ". " : ` y ${several(waiting, "te espera", "te esperan")}. `;
  return [intro, sure, { text: `${rest}${bankPiece(facts, "Con ellos, tus libros cuadran con el banco")}`.trimEnd() }];
}

function bankPiece(facts: ReviewFacts, lead: string): string {
  if (facts.bankBalanceMinor === null) return facts.upToOn ? `El banco llega al ${formatShortDate(facts.upToOn)}.` : "";
  return `${lead}${lead.endsWith("con") ? "" : ":"} ${formatMoney(facts.bankBalanceMinor, facts.currency)}.`;
}

/** `34 de 212 revisados`. */
export function progressText(reviewed: number, total: number): string {
  return `${reviewed.toLocaleString("en-US")} de ${several(total, "revisado", "revisados")}`;
}
