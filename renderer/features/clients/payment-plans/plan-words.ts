import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { addDays } from "../../../../shared/dates.ts";
import { businessDayFrom } from "../../../../shared/holidays.ts";

export type Cuota = PaymentPlan["cuotas"][number];

/** Cuotas of a long plan that are shown at first. */
const SHOWN_CUOTAS = 6;

/** Months, weeks: how often a cuota is paid. */
export const EVERY: readonly { value: "week" | "fortnight" | "month"; label: string }[] = [
  { value: "week", label: "Cada semana" },
  { value: "fortnight", label: "Cada dos semanas" },
  { value: "month", label: "Cada mes" },
];

/** It is expected to be paid, or was not: it can be printed and cancelled. */
export function isOpen({ state }: PaymentPlan): boolean {
  return state === "kept" || state === "late" || state === "broken";
}

/** Of a long plan the cuotas around the first that is missing, the one before it included. */
export function cuotasInSight(cuotas: readonly Cuota[]): readonly Cuota[] {
  if (cuotas.length <= SHOWN_CUOTAS) return cuotas;
  const first = cuotas.findIndex(({ state }) => state !== "paid");
  const from = Math.min(Math.max(0, first - 1), cuotas.length - SHOWN_CUOTAS);
  return cuotas.slice(from, from + SHOWN_CUOTAS);
}

/** A month from a day, when it can be contacted: what is offered for the first cuota. */
export function inAMonth(todayOn: string): string {
  return businessDayFrom(addDays(todayOn, 30));
}

/** `F001-1 y F001-2`, `F001-1, F001-2 y 12 más`. */
export function nameDocuments(documents: readonly { document: string }[], most = 3): string {
  const names = documents.map(({ document }) => document);
  const [last = ""] = names.slice(-1);
  if (names.length <= 1) return last;
  if (names.length <= most) return `${names.slice(0, -1).join(", ")} y ${last}`;
  return `${names.slice(0, most).join(", ")} y ${names.length - most} más`;
}

/** How many days, in words. */
export function inDays(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}
