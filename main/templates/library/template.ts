import type { Stage, Tone } from "../../../shared/contract/common.ts";
import type { Occasion, TemplateChannel } from "../../../shared/contract/templates.ts";

/**
 * Words in Liquid, as they are used: the variables are those of variables.ts, `**bold**` stands out, a blank line parts paragraphs (one that
 * renders to nothing is left out), and the blocks `{{ documentos }}` and `{{ cuentas }}` stand where the table and the box of accounts go.
 */
export type Template = {
  code: string;
  name: string;
  /** When to use it, for the screen. */
  when: string;
  occasion: Occasion;
  stage: Stage;
  tone: Tone;
  channel: TemplateChannel;
  /** Of a letter or an e-mail; empty in the other channels. */
  subject: string;
  body: string;
  /** 0 = as it came with the program. */
  version: number;
};

/** A template of the program. */
export type BuiltIn = Omit<Template, "version">;
