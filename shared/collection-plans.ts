import type { Channel, Stage, Tone } from "./contract/common.ts";

/** A step of a plan as it comes with the program. */
export type BuiltInStep = { days: number; channel: Channel; stage: Stage; tone: Tone; mode: "auto" | "approve" };

export type PlanCode = "nuevo" | "bueno" | "moroso";

export type BuiltInPlan = { code: PlanCode; name: string; about: string; steps: readonly BuiltInStep[] };

const reminder = (days: number, channel: Channel): BuiltInStep => ({ days, channel, stage: "preventiva", tone: "cordial", mode: "auto" });
/** A possible oversight: it asks for a date. */
const kind = (days: number, channel: Channel): BuiltInStep => ({
  days,
  channel,
  stage: "administrativa",
  tone: "cordial",
  mode: "approve",
});
const firm = (days: number, channel: Channel): BuiltInStep => ({ days, channel, stage: "administrativa", tone: "firme", mode: "approve" });
const last = (days: number): BuiltInStep => ({ days, channel: "letter", stage: "extrajudicial", tone: "formal", mode: "approve" });

/**
 * The plans that come with the program, by how a client pays: days from the due date along the stages of the collection literature
 * (reminder before it, courteous up to 15 days late, first letter about 16 days late, second 31, the last one from 61).
 */
export const BUILT_IN_PLANS: readonly BuiltInPlan[] = [
  {
    code: "nuevo",
    name: "Cliente nuevo",
    about: "Para quien recién te compra: se le recuerda a tiempo y se le llama pronto, para conocerlo.",
    steps: [
      reminder(-5, "whatsapp"),
      reminder(0, "whatsapp"),
      kind(3, "whatsapp"),
      kind(8, "call"),
      firm(16, "letter"),
      firm(31, "letter"),
      last(61),
    ],
  },
  {
    code: "bueno",
    name: "Buen pagador",
    about: "Para quien suele pagar a tiempo: un recordatorio, y paciencia si se le pasa.",
    steps: [reminder(-3, "whatsapp"), kind(5, "whatsapp"), kind(15, "call"), firm(30, "letter"), firm(45, "letter"), last(75)],
  },
  {
    code: "moroso",
    name: "Paga tarde",
    about: "Para quien suele pagar tarde: se le recuerda dos veces y las cartas llegan antes.",
    steps: [
      reminder(-7, "whatsapp"),
      reminder(-2, "call"),
      kind(1, "whatsapp"),
      firm(5, "call"),
      firm(10, "letter"),
      firm(20, "letter"),
      firm(35, "call"),
      firm(45, "letter"),
      last(61),
    ],
  },
];
