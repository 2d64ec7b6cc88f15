import { foldText } from "../../../shared/identifiers.ts";

/** How a call begins, and what is said once the right person is there: the words of its template. */
export type CallWords = { opening: string | null; speaking: string[] };

/** Words by which whoever picked up would learn of a debt. */
const OF_DEBT =
  /deud|adeud|\bdeb(?:e|en|ia|ian|emos)\b|saldo|\bvenc|pendiente|atras|factura|documento|boleta|cuota|cobr|moros|impag|regulariz|detraccion|retencion|promesa|compromiso|abon|deposit|\bpag|s\/|us\$|\d[\d.,]*\d/;
/** Asking for who sees the payments tells nothing. */
const WHO_PAYS = /\b(?:coordin\w*|ve|vea|ven|revisa|maneja|encargad\w* de) los pagos\b/g;

/**
 * The words of a call's template, parted where the right person is on the line: its first paragraph opens the call only where it tells nothing of the debt
 * (Ley 29571, art. 62); else all of it waits.
 * @param names of the client, its people and the company, which tell nothing
 */
export function partWords(text: string, names: readonly (string | null)[]): CallWords {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  const [first = "", ...rest] = paragraphs;
  return rest.length > 0 && !tellsDebt(first, names) ? { opening: first, speaking: rest } : { opening: null, speaking: paragraphs };
}

/** Whether a sentence tells that there is a debt. */
export function tellsDebt(sentence: string, names: readonly (string | null)[] = []): boolean {
  const plain = names.reduce<string>((text, name) => (name ? text.replaceAll(foldText(name), " ") : text), foldText(sentence));
  return OF_DEBT.test(plain.replaceAll(WHO_PAYS, " "));
}
