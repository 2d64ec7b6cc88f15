import type { Stage } from "../../../shared/contract/common.ts";
import { administrativa } from "./administrativa.ts";
import { extrajudicial } from "./extrajudicial.ts";
import { preventiva } from "./preventiva.ts";
import type { LetterTemplate } from "./template.ts";

/** The letters that can be written. A new one is a file beside these and a line here. */
export const TEMPLATES: readonly LetterTemplate[] = [preventiva, administrativa, extrajudicial];

const BY_STAGE: Readonly<Record<Stage, LetterTemplate>> = { preventiva, administrativa, extrajudicial };

export function templateFor(stage: Stage): LetterTemplate {
  return BY_STAGE[stage];
}
