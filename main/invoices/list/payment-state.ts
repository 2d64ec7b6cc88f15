import { foldText } from "../../../shared/identifiers.ts";

/** What a column of states says of a document: nothing to collect any more, part of it paid, void, or nothing that matters here. */
export type PaymentState = "paid" | "partial" | "void" | undefined;

const YES = /^(si|s|x|1|true|verdadero|ok|yes)$/;

/** What a plain «sí» in a column means: under «Pagado» that it was paid, under «Anulado» that it is void; under «Estado» a 1 may be any code. */
export function meaningOfYes(heading: string): PaymentState {
  const folded = foldText(heading);
  if (/anul|baja/.test(folded)) return "void";
  return /pag|cancel|cobr/.test(folded) ? "paid" : undefined;
}

/**
 * Reads a cell of the column Estado. In Peru a document that is «cancelado» is a paid one.
 * @param yes what a plain «sí» in this column means
 */
export function readState(text: string, yes: PaymentState): PaymentState {
  const folded = foldText(text.slice(0, 100));
  if (folded === "" || /^(no|0|false|falso)$/.test(folded)) return undefined;
  if (YES.test(folded)) return yes;
  if (/anulad|anulacion|de baja|^baja|rechazad|revertid|no aceptad|cancelled|^void/.test(folded)) return "void";
  if (/partial|parcial|en parte|a cuenta|abonad|amortizad/.test(folded)) return "partial";
  if (/^(no |not |sin |por |pendiente|falta|im)/.test(folded)) return undefined;
  return /pagad|cancelad|cobrad|liquidad|saldad|^pago (total|completo)|^paid/.test(folded) ? "paid" : undefined;
}
