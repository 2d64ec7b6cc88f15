import type { Stage, Tone } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { Occasion, TemplateChannel } from "../../shared/contract/templates.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { Template } from "./library/template.ts";
import { type KnownTemplate, readTemplates } from "./store/read.ts";

export type Wanted = {
  channel: TemplateChannel;
  code?: string | undefined;
  occasion?: Occasion | undefined;
  stage?: Stage | undefined;
  tone?: Tone | undefined;
};

/** What a text of a stage is for when nothing else is said. */
const USUAL: Readonly<Record<Stage, Occasion>> = {
  preventiva: "before_due",
  administrativa: "first_letter",
  extrajudicial: "last_letter",
};

/**
 * The template named, or the one that fits best in its channel: by occasion, then stage, then tone; of several alike, the user's own.
 * A template named for another channel, or put away, gives what it is for: its nearest in this channel is used.
 * @throws AppError not_found: no template of that name, or none of that channel
 */
export async function chooseTemplate(read: ReadDb, wanted: Wanted): Promise<Template> {
  return pickTemplate(await readTemplates(read), wanted);
}

/** The same choice among templates at hand. @throws AppError not_found */
function pickTemplate(templates: readonly KnownTemplate[], { code, ...wanted }: Wanted): Template {
  const named = templates.find((template) => template.code === code);
  if (code !== undefined && !named) throw new AppError("not_found", "Esa plantilla ya no existe: elige otra.");
  if (named && named.channel === wanted.channel && !named.isArchived) return named;
  const wishes = named
    ? { ...wanted, occasion: named.occasion, stage: wanted.stage ?? named.stage, tone: wanted.tone ?? named.tone }
    : wanted;
  const usable = templates.filter(({ channel, isArchived }) => channel === wanted.channel && !isArchived);
  const [best] = usable.toSorted((a, b) => scoreOf(b, wishes) - scoreOf(a, wishes));
  if (!best) throw new AppError("not_found", "No hay una plantilla para ese canal: crea una, o saca del archivo la del programa.");
  return best;
}

/** How well a template fits: a better occasion outweighs any stage, a better stage any tone; own words win only where all else is alike. */
function scoreOf(template: KnownTemplate, { occasion, stage, tone }: Omit<Wanted, "channel" | "code">): number {
  const usual = stage === undefined ? undefined : USUAL[stage];
  const fits = (wanted: string | undefined, is: string) => (wanted === is ? 1 : 0);
  const isWhole =
    fits(occasion ?? usual, template.occasion) &&
    fits(stage ?? template.stage, template.stage) &&
    fits(tone ?? template.tone, template.tone);
  return (
    fits(occasion, template.occasion) * 100 +
    fits(usual, template.occasion) * 20 +
    fits(stage, template.stage) * 40 +
    fits(tone, template.tone) * 4 +
    (isWhole && !template.isBuiltIn ? 2 : 0)
  );
}
