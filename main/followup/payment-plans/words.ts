import type { PaymentPlan } from "../../../shared/contract/followup-payment-plans.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { SettledPlan } from "./read-plans.ts";
import type { SettledCuota } from "./settle.ts";

/** Nothing is expected of it any more. */
export function isOver(state: PaymentPlan["state"]): boolean {
  return state === "finished" || state === "cancelled";
}

/** While it runs only its cuotas are asked for. */
export function isRunning(state: PaymentPlan["state"]): state is "kept" | "late" {
  return state === "kept" || state === "late";
}

/** How a plan stands, in one sentence. */
export function sayState(plan: SettledPlan, todayOn: string): string {
  const { state, currency, cuotas } = plan;
  if (state === "cancelled") return `Anulado: ${plan.cancelReason ?? ""}`;
  if (state === "finished") return "Terminado: se pagó todo.";
  const late = cuotas.filter((cuota) => cuota.state === "late");
  const missing = `${late.length === 1 ? "le falta 1 cuota" : `le faltan ${late.length} cuotas`} por ${formatMoney(sumMissing(late), currency)}`;
  if (state === "broken") return `Incumplido: ${missing}, la primera del ${formatDate(late[0]?.dueOn ?? todayOn)}.`;
  if (state === "late") {
    const grace = late.find(({ graceUntilOn }) => graceUntilOn >= todayOn);
    return `Atrasado: ${missing}${grace ? `; se le espera hasta el ${formatDate(grace.graceUntilOn)}` : ""}.`;
  }
  const next = nextCuota(plan.cuotas);
  if (!next) return "Al día: lo que falta está en reclamo y no se pide.";
  return `Al día: sigue la cuota ${next.number} de ${cuotas.length}, ${formatMoney(next.missingMinor, currency)} el ${formatDate(next.dueOn)}.`;
}

/** Why nobody asks for the documents of a plan that is kept. */
export function sayKept(plan: Pick<SettledPlan, "number" | "currency" | "cuotas">): string {
  const next = nextCuota(plan.cuotas);
  const what = next
    ? `la próxima cuota es de ${formatMoney(next.missingMinor, plan.currency)} el ${formatDate(next.dueOn)}`
    : "lo que falta está en reclamo";
  return `Tiene un convenio de pago al día (${plan.number}): ${what}.`;
}

/** The first cuota of which something is missing. */
export function nextCuota(cuotas: readonly SettledCuota[]): SettledCuota | undefined {
  return cuotas.find(({ missingMinor }) => missingMinor > 0);
}

function sumMissing(cuotas: readonly SettledCuota[]): number {
  return cuotas.reduce((sum, { missingMinor }) => sum + missingMinor, 0);
}
