import { type CalendarKind, calendarKind } from "../../../../shared/contract/followup-calendar.ts";
import { isDate } from "../../../../shared/dates.ts";
import type { View } from "./span.ts";

/** What the address of Calendario says. */
export type CalendarLink = {
  view: View;
  /** The day looked at; today when undefined. */
  on: string | undefined;
  /** Only these kinds; all when empty. */
  kinds: readonly CalendarKind[];
  /** Of a person of the office, or of nobody; everybody's when undefined. */
  person: number | "nobody" | undefined;
  clientId: number | undefined;
};

const VIEWS: readonly [view: View, word: string][] = [
  ["month", "mes"],
  ["week", "semana"],
  ["list", "lista"],
];

const positive = (text: string | null) => (text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

/** Reads `?vista=semana&dia=2026-11-20&ver=due,task&de=3&cliente=7`; what is not understood is left out. */
export function readCalendarLink(query: URLSearchParams): CalendarLink {
  const on = query.get("dia");
  const named = (query.get("ver") ?? "").split(",");
  return {
    view: VIEWS.find(([, word]) => word === query.get("vista"))?.[0] ?? "month",
    on: on && isDate(on) ? on : undefined,
    kinds: calendarKind.options.filter((kind) => named.includes(kind)),
    person: query.get("de") === "nadie" ? "nobody" : positive(query.get("de")),
    clientId: positive(query.get("cliente")),
  };
}

/** The query that `readCalendarLink` reads back. */
export function writeCalendarLink({ view, on, kinds, person, clientId }: CalendarLink): URLSearchParams {
  const query = new URLSearchParams();
  if (view !== "month") query.set("vista", VIEWS.find(([one]) => one === view)?.[1] ?? "mes");
  if (on) query.set("dia", on);
  if (kinds.length > 0) query.set("ver", kinds.join(","));
  if (person !== undefined) query.set("de", person === "nobody" ? "nadie" : String(person));
  if (clientId !== undefined) query.set("cliente", String(clientId));
  return query;
}
