import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { Stage } from "../../../shared/contract/common.ts";
import { stageFor } from "../../../shared/letter-stage.ts";
import type { ItemNow } from "../agenda/item.ts";

const LABELS: Readonly<Record<Exclude<ItemNow["channel"], "letter">, string>> = {
  whatsapp: "WhatsApp",
  call: "Llamar",
  sms: "SMS",
  email: "Correo",
  visit: "Visitar",
  other: "Abrir",
};
const LETTERS: Readonly<Record<Stage, string>> = { preventiva: "Recordatorio", administrativa: "Carta", extrajudicial: "Última carta" };

/** The first of the reasons of a step: there is no room for more beside the rest; the agenda has them all. */
function shortWhy(why: string): string {
  return why.split("; ", 1)[0] ?? why;
}

/** A step or a task of the agenda as a row of Hoy. */
export function suggestItem({ kind, id, owed, channel, ...item }: ItemNow, phone: string | null): Suggestion {
  const daysLate = owed?.daysLate ?? 0;
  const stage = item.stage ?? stageFor(daysLate);
  return {
    clientId: item.clientId,
    clientName: item.clientName,
    currency: owed?.currency ?? item.currency ?? "PEN",
    amountMinor: owed?.amountMinor ?? 0,
    daysLate,
    why: shortWhy(item.why),
    step: channel,
    stepLabel: channel === "letter" ? LETTERS[stage] : LABELS[channel],
    stage,
    phone,
    ...(kind === "action" ? { actionId: id } : { taskId: id }),
    ...(item.minutes === null ? {} : { minutes: item.minutes }),
  };
}
