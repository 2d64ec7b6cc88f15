import type { Channel } from "../../../shared/contract/common.ts";
import type { PlanStep } from "./debtor.ts";

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  email: "correo",
  whatsapp: "WhatsApp",
  sms: "SMS",
  call: "llamada",
  visit: "visita",
  letter: "carta",
};

/** `WhatsApp de 3 días antes`, `Carta de los 16 días`: how far from the due date the plan has it, however late it comes. */
export function describeStep({ channel, days, stage }: Pick<PlanStep, "channel" | "days" | "stage">): string {
  const name = stage === "extrajudicial" && channel === "letter" ? "última carta" : CHANNEL_NAMES[channel];
  const when =
    days === 0 ? "del día que vence" : days < 0 ? `de ${inDays(-days)} antes` : days === 1 ? "del día siguiente" : `de los ${days} días`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${when}`;
}

function inDays(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}
