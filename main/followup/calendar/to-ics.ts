import type { CalendarEvent, CalendarKind } from "../../../shared/contract/followup-calendar.ts";
import { formatMoney } from "../../../shared/money.ts";
import { type IcsEntry, writeIcs } from "./ics.ts";

/** What a kind is called where people filter by it. */
const CATEGORIES: Readonly<Record<CalendarKind, string>> = {
  due: "Vencimiento",
  action: "Por hacer",
  task: "Por hacer",
  planned: "Previsto",
  promise: "Promesa",
  cuota: "Convenio",
  offer: "Descuento",
  legal: "Plazo legal",
};

/** The events of a company as a calendar file. @param at of the writing, UTC ISO */
export function calendarText(company: { ruc: string; name: string }, at: string, events: readonly CalendarEvent[]): string {
  return writeIcs(
    `Cobranza ${company.name}`,
    at,
    events.map((event) => toEntry(event, company.ruc)),
  );
}

/** `Vence F001-1220: Transportes Cóndor S.R.L., S/ 1,180.00` */
function toEntry({ id, kind, on, minutes, clientName, title, text, currency, amountMinor }: CalendarEvent, ruc: string): IcsEntry {
  const amount = currency && amountMinor !== null ? `, ${formatMoney(amountMinor, currency).replaceAll("\u00a0", " ")}` : "";
  return {
    uid: `${id}-${ruc}@cuentas-claras`,
    on,
    minutes,
    summary: `${kind === "due" ? `Vence ${title}` : title}: ${clientName}${amount}`,
    description: kind === "planned" ? `Lo haría el plan: ${text}` : text,
    categories: [CATEGORIES[kind]],
  };
}
