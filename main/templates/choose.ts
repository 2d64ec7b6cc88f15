import type { Stage, Tone } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { Occasion, TemplateChannel } from "../../shared/contract/templates.ts";
import type { ReadDb } from "../ledger/context.ts";
import { TEMPLATES } from "./library/registry.ts";
import type { Template } from "./library/template.ts";

export type Wanted = {
  channel: TemplateChannel;
  code?: string | undefined;
  occasion?: Occasion | undefined;
  stage?: Stage | undefined;
  tone?: Tone | undefined;
};

/**
 * The template named, or the one that fits best in its channel: by occasion, then stage, then tone.
 * @throws AppError not_found: no template of that name, or none of that channel
 */
export async function chooseTemplate(_read: ReadDb, wanted: Wanted): Promise<Template> {
  const found =
    wanted.code === undefined
      ? TEMPLATES.find((template) => template.channel === wanted.channel && template.stage === wanted.stage)
      : TEMPLATES.find(({ code }) => code === wanted.code);
  if (!found) throw new AppError("not_found", "Esa plantilla ya no existe: elige otra.");
  return { ...found, version: 0 };
}
