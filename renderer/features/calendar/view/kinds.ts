import {
  type Icon,
  IconBrandWhatsapp,
  IconCalendarDollar,
  IconCheckbox,
  IconDiscount,
  IconFileText,
  IconHeartHandshake,
  IconMail,
  IconMessage,
  IconPhone,
  IconRoute,
  IconScale,
  IconWalk,
} from "@tabler/icons-react";
import type { Channel } from "../../../../shared/contract/common.ts";
import type { CalendarEvent, CalendarKind } from "../../../../shared/contract/followup-calendar.ts";

/** Each kind in the order of the chips: what it is called there, and what one of it is called. */
export const KINDS: readonly { kind: CalendarKind; label: string; one: string }[] = [
  { kind: "due", label: "Vencen", one: "Vencimiento" },
  { kind: "action", label: "Pasos", one: "Paso por hacer" },
  { kind: "task", label: "Tareas", one: "Tarea" },
  { kind: "planned", label: "Previstos", one: "Previsto por su plan" },
  { kind: "promise", label: "Promesas", one: "Promesa de pago" },
  { kind: "cuota", label: "Cuotas", one: "Cuota de un convenio" },
  { kind: "offer", label: "Descuentos", one: "Descuento por pronto pago" },
  { kind: "legal", label: "Plazos", one: "Plazo de ley" },
];

export function kindName(kind: CalendarKind): string {
  return KINDS.find((each) => each.kind === kind)?.one ?? "";
}

const OF_KIND: Readonly<Record<Exclude<CalendarKind, "due">, Icon>> = {
  action: IconFileText,
  task: IconCheckbox,
  planned: IconRoute,
  promise: IconHeartHandshake,
  cuota: IconCalendarDollar,
  offer: IconDiscount,
  legal: IconScale,
};

const OF_CHANNEL: Readonly<Record<Channel, Icon>> = {
  email: IconMail,
  whatsapp: IconBrandWhatsapp,
  sms: IconMessage,
  call: IconPhone,
  visit: IconWalk,
  letter: IconFileText,
};

/** What there is to do shows how it is done, anything else what it is; a due date shows its age instead (undefined). */
export function iconOf({ kind, channel }: Pick<CalendarEvent, "kind" | "channel">): Icon | undefined {
  if (kind === "due") return undefined;
  if (channel !== null && (kind === "action" || kind === "task")) return OF_CHANNEL[channel];
  return OF_KIND[kind];
}

/** Whether somebody has to do it. */
export function isToDo({ kind }: Pick<CalendarEvent, "kind">): boolean {
  return kind === "action" || kind === "task";
}

/** Whether its day has passed and nobody did it. */
export function isLeftOver(event: Pick<CalendarEvent, "kind" | "on">, todayOn: string): boolean {
  return isToDo(event) && event.on < todayOn;
}
