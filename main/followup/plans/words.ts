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

/** `WhatsApp 3 días antes de vencer`, `Carta a los 16 días de vencido`. */
export function describeStep({ channel, days, stage }: Pick<PlanStep, "channel" | "days" | "stage">): string {
  const name = stage === "extrajudicial" && channel === "letter" ? "última carta" : CHANNEL_NAMES[channel];
  const when = days === 0 ? "el día que vence" : days < 0 ? `${inDays(-days)} antes de vencer` : `a ${inDays(days)} de vencido`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${when}`;
}

function inDays(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}
