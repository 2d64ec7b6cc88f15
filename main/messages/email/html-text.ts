import { cleanLine } from "../../../shared/clean-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML shows it, in an element or an attribute: nothing of it is read as HTML, and what is invisible goes. */
export function htmlText(text: string): string {
  return cleanLine(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? "");
}
