import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { ageText } from "../../../ui/age.ts";
import { hourText } from "../../../ui/contact/next-day.ts";
import { STEP_LABELS } from "../steps.ts";
import type { Agenda } from "./agenda.ts";
import type { Whose } from "./whose.ts";

/** "Hay 11 pasos y una tarea por hacer, para cobrar S/ 8,400.00 y US$ 230.00; 3 quedaron de días anteriores. Hoy ya se hicieron 2." */
export function agendaSentence({ totals, doneToday, workload }: Pick<Agenda, "totals" | "doneToday" | "workload">, whose: Whose): string {
  const done = whose !== "all" || doneToday === 0 ? "" : doneToday === 1 ? " Hoy ya se hizo una." : ` Hoy ya se hicieron ${doneToday}.`;
  const name = typeof whose === "number" ? workload.find(({ personId }) => personId === whose)?.name : undefined;
  const who = name ? `${name} tiene` : whose === "nobody" ? "Sin nadie a cargo hay" : "Hay";
  const { steps, tasks, late, money } = totals;
  if (steps + tasks === 0)
    return `${name ? `${name} no tiene` : "No hay"} nada por hacer${whose === "nobody" ? " sin nadie a cargo" : ""}.${done}`;
  const things = [countOf(steps, "un paso", "pasos"), countOf(tasks, "una tarea", "tareas")].filter(Boolean).join(" y ");
  const about = money.map(({ currency, amountMinor }) => formatMoney(amountMinor, currency)).join(" y ");
  const left = late === 0 ? "" : late === 1 ? "; uno quedó de un día anterior" : `; ${late} quedaron de días anteriores`;
  return `${who} ${things} por hacer${about && `, para cobrar ${about}`}${left}.${done}`;
}

function countOf(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : `${count} ${many}`;
}

/** When it is to be done: its hour, and the day where that is past. */
export function whenText({ dueOn, minutes }: Pick<AgendaItem, "dueOn" | "minutes">, todayOn: string): string {
  const hour = hourText(minutes);
  if (dueOn >= todayOn) return hour;
  return [`del ${formatShortDate(dueOn)}`, hour].filter(Boolean).join(", ");
}

export type Line = readonly [client: string, what: string, why: string, when: string, who: string, late: string, amount: string];

export const LINE_TITLES: Line = ["Cliente", "Qué", "Por qué", "Cuándo", "De quién", "Atraso", "Importe"];

/** An item as a line on paper or in a file. */
export function lineOf(item: AgendaItem, names: ReadonlyMap<number | null, string>, todayOn: string): Line {
  const owes = item.currency !== null && item.amountMinor !== null;
  return [
    item.clientName,
    STEP_LABELS[item.channel],
    item.why,
    whenText(item, todayOn) || "hoy",
    names.get(item.personId) ?? "De nadie",
    owes ? ageText(item.daysLate ?? 0) : "",
    owes ? formatMoney(item.amountMinor ?? 0, item.currency ?? "PEN") : "",
  ];
}

/** A table as text that a spreadsheet opens; a cell that would be read as a formula is not one. */
export function asCsv(lines: readonly Line[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
