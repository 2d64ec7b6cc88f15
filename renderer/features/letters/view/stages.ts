import type { Stage } from "../../../../shared/contract/common.ts";

/** The three letters in the order in which they are written. */
export const STAGES: readonly Stage[] = ["preventiva", "administrativa", "extrajudicial"];

/** How a stage is called on a button and in a list, and when it fits. */
export const STAGE_WORDS: Readonly<Record<Stage, { name: string; short: string; when: string }>> = {
  preventiva: {
    name: "Preventiva",
    short: "Carta preventiva",
    when: "Antes de vencer: un recordatorio amable, con cómo pagar.",
  },
  administrativa: {
    name: "Administrativa",
    short: "Carta administrativa",
    when: "De 1 a 60 días de atraso: firme, detallada y abierta al diálogo.",
  },
  extrajudicial: {
    name: "Extrajudicial",
    short: "Carta extrajudicial",
    when: "Desde 61 días de atraso: la última antes de otras vías, con plazo y sin amenazas.",
  },
};

/** A stage from a link, or undefined when the text is none. */
export function parseStage(text: string | null): Stage | undefined {
  return STAGES.find((stage) => stage === text);
}
