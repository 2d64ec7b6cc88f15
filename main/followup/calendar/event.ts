import type { Channel, Stage } from "../../../shared/contract/common.ts";
import type { CalendarEvent, CalendarKind } from "../../../shared/contract/followup-calendar.ts";
import { compareCurrencies } from "../../../shared/money.ts";

/** Whose it is: what an event always tells. */
export type Whose = { clientId: number; clientName: string; personId: number | null };

type Said = Pick<CalendarEvent, "id" | "kind" | "on" | "title"> & Whose & Partial<CalendarEvent>;

/** An event with nothing said of what it does not have. */
export function eventOf({ id, kind, on, clientId, clientName, title, personId, ...rest }: Said): CalendarEvent {
  return {
    id,
    kind,
    on,
    minutes: null,
    clientId,
    clientName,
    title,
    text: "",
    currency: null,
    amountMinor: null,
    personId,
    channel: null,
    invoiceId: null,
    moves: null,
    ...rest,
  };
}

/** What there is to do stands before what falls due. */
const ORDER: readonly CalendarKind[] = ["action", "task", "planned", "promise", "cuota", "due", "offer", "legal"];

/** By day; within it what has an hour, then by kind, the largest amount first. */
export function compareEvents(a: CalendarEvent, b: CalendarEvent): number {
  return (
    compareText(a.on, b.on) ||
    (a.minutes ?? Number.MAX_SAFE_INTEGER) - (b.minutes ?? Number.MAX_SAFE_INTEGER) ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compareCurrencies(a.currency ?? "", b.currency ?? "") ||
    (b.amountMinor ?? 0) - (a.amountMinor ?? 0) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const DOINGS: Readonly<Record<Channel, string>> = {
  email: "Enviar un correo",
  whatsapp: "Escribir por WhatsApp",
  sms: "Enviar un SMS",
  call: "Llamar",
  visit: "Visitar",
  letter: "Enviar una carta",
};

/** What is done through a channel: «Llamar», «Enviar la última carta». */
export function doingOf(channel: Channel, stage: Stage | null = null): string {
  return channel === "letter" && stage === "extrajudicial" ? "Enviar la última carta" : DOINGS[channel];
}
