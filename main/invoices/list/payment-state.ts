import { foldText } from "../../../shared/identifiers.ts";

/** What a column of states says of a document: nothing to collect any more, part of it paid, void, or nothing that matters here. */
export type PaymentState = "paid" | "partial" | "void" | undefined;

const YES = /^(si|s|x|1|true|verdadero|ok|yes)$/;

/**
 * Reads a cell of the column Estado. In Peru a document that is «cancelado» is a paid one.
 * @param meaning what a plain «sí» in this column means: the heading may be «Pagado» or «Anulado»
 */
export function readState(text: string, meaning: "paid" | "void"): PaymentState {
  const folded = foldText(text.slice(0, 100));
  if (folded === "" || /^(no|0|false|falso)$/.test(folded)) return undefined;
  if (YES.test(folded)) return meaning;
  if (/anulad|anulacion|de baja|^baja|rechazad|no aceptad/.test(folded)) return "void";
  if (/parcial|en parte|a cuenta|abonad|amortizad/.test(folded)) return "partial";
  if (/^(no |sin |por |pendiente|falta|im)/.test(folded)) return undefined;
  return /pagad|cancelad|cobrad|liquidad|saldad|^pago (total|completo)|^paid/.test(folded) ? "paid" : undefined;
}
