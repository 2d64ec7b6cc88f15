import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { ageText } from "../../../ui/age.ts";
import { hourText } from "../contact/next-day.ts";
import { STEP_LABELS } from "../steps.ts";
import type { Agenda } from "./agenda.ts";

/** "Hay 12 cosas por hacer; 3 son de días anteriores. Hoy ya hiciste 2." */
export function agendaSentence({ workload, doneToday }: Pick<Agenda, "workload" | "doneToday">): string {
  const waiting = workload.reduce((sum, one) => sum + one.waiting, 0);
  const late = workload.reduce((sum, one) => sum + one.late, 0);
  const done = doneToday === 0 ? "" : doneToday === 1 ? " Hoy ya se hizo una." : ` Hoy ya se hicieron ${doneToday}.`;
  if (waiting === 0) return `No hay nada por hacer.${done}`;
  const left = late === 0 ? "" : late === 1 ? "; una es de un día anterior" : `; ${late} son de días anteriores`;
  return `${waiting === 1 ? "Hay una cosa por hacer" : `Hay ${waiting} cosas por hacer`}${left}.${done}`;
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
