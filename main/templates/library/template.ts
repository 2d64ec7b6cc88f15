import type { Stage } from "../../../shared/contract/common.ts";

/**
 * A letter in Liquid: the variables are those of variables.ts, `**bold**` stands out, one string is one paragraph.
 * An empty paragraph is left out.
 */
export type LetterTemplate = {
  code: string;
  stage: Stage;
  name: string;
  /** When to use it, for the screen. */
  when: string;
  subject: string;
  beforeTable: readonly string[];
  afterTable: readonly string[];
  closing: readonly string[];
};
