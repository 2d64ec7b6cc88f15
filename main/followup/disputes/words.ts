import type { PartKind } from "../../../shared/contract/common.ts";

/** The parts of a document inside a sentence. */
export const PART_WORDS: Readonly<Record<PartKind, string>> = { net: "neto", detraccion: "detracción", retencion: "retención" };

/** `de F001-1220`, `de la detracción de F001-1220`. */
export function ofWhat(label: string, part: PartKind | null | undefined): string {
  if (!part) return `de ${label}`;
  return `${part === "net" ? "del" : "de la"} ${PART_WORDS[part]} de ${label}`;
}

/** Ends a sentence that somebody wrote. */
export function sentence(text: string): string {
  return text === "" || /[.!?…]$/.test(text) ? text : `${text}.`;
}
