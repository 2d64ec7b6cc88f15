import { VARIABLES } from "../../templates/index.ts";
import { LIST_MARKS, OWN_MARKS } from "./marks.ts";

/** Every mark that a Word letter may use outside of its lists. */
export function knownMarks(): string[] {
  return [...new Set([...Object.keys(OWN_MARKS), ...Object.keys(LIST_MARKS), ...Object.keys(VARIABLES)])];
}
