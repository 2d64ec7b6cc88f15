import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { addDays, formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { nothingToSplit } from "./propose.ts";
import { readSplittable, type SplittableDocument } from "./splittable.ts";

type Request = InputOf<"followup.recordPaymentPlan">;
type Recorded = OutputOf<"followup.recordPaymentPlan">;

/** A date beyond this is a slip of the keyboard. */
const MOST_DAYS = 5 * 366;

const MISSED_TO_BREAK = 2;

/** Notes a payment plan. @throws AppError not_found | nothing_owed | conflict when a document is in another one | invalid_input | invalid_amount */
export function recordPaymentPlan(context: CommandContext, request: Request): Promise<Recorded> {
  // The audit row is written after the work: it names the plan and what it came to.
  const detail: Record<string, unknown> = { clientId: request.clientId, currency: request.currency, cuotas: request.cuotas.length };
  return context.command({ what: "followup.recordPaymentPlan", topics: ["followup", "clients"], detail }, async (tx) => {
    const recorded = await recordPaymentPlanIn(tx, request);
    Object.assign(detail, recorded);
    return recorded;
  });
}

/** Notes a payment plan inside a command of others. @throws AppError as recordPaymentPlan does */
export async function recordPaymentPlanIn(tx: Command, request: Request): Promise<Recorded> {
  const splittable = await readSplittable(tx.db, request, tx.todayOn);
  const { documents } = splittable;
  if (documents.length === 0) throw nothingToSplit(splittable, request.currency);
  refuseOverlap(documents);
  refuseDates(request.cuotas, tx.todayOn);
  const totalMinor = documents.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  refuseSum(request, totalMinor);
  const { promiseGraceDays } = await readGuardRules(tx.db);
  const number = nextNumber(tx);
  const id = tx.bulk.insert("payment_plans", {
    number,
    client_id: request.clientId,
    currency: request.currency,
    total_minor: totalMinor,
    made_on: tx.todayOn,
    grace_days: request.graceDays ?? promiseGraceDays,
    missed_to_break: request.missedToBreak ?? MISSED_TO_BREAK,
    signed_by: cleanLine(request.signedBy ?? ""),
    notes: cleanLine(request.notes ?? ""),
    created_at: tx.at,
    cancelled_at: null,
    cancel_reason: null,
    path: null,
    sha256: null,
  }) as number;
  for (const [index, { dueOn, amountMinor }] of request.cuotas.entries())
    tx.bulk.insert("payment_plan_cuotas", { payment_plan_id: id, number: index + 1, due_on: dueOn, amount_minor: amountMinor });
  for (const { invoiceId, amountMinor } of documents)
    tx.bulk.insert("payment_plan_invoices", { payment_plan_id: id, invoice_id: invoiceId, amount_minor: amountMinor });
  const cuotas = request.cuotas.map(({ dueOn, amountMinor }) => `${formatMoney(amountMinor, request.currency)} el ${formatDate(dueOn)}`);
  noteInTimeline(tx, {
    clientId: request.clientId,
    kind: "note",
    title: `Convenio de pago ${number}`,
    text: `${formatMoney(totalMinor, request.currency)} de ${documents.map(({ document }) => document).join(", ")} en ${cuotas.length === 1 ? "una cuota" : `${cuotas.length} cuotas`}: ${cuotas.join("; ")}.`,
    detail: { paymentPlanId: id },
  });
  return { id, number, totalMinor };
}

function refuseOverlap(documents: readonly SplittableDocument[]): void {
  const taken = documents.find(({ inPlan }) => inPlan !== null);
  if (taken)
    throw new AppError(
      "conflict",
      `${taken.document} ya está en el convenio ${taken.inPlan}. Anula ese convenio, o quita el documento de este.`,
    );
}

function refuseDates(cuotas: Request["cuotas"], todayOn: string): void {
  for (const [index, { dueOn }] of cuotas.entries()) {
    const before = cuotas[index - 1]?.dueOn;
    if (dueOn < todayOn)
      throw new AppError("invalid_input", `La cuota ${index + 1} es del ${formatDate(dueOn)}, que ya pasó. Elige un día desde hoy.`);
    if (dueOn > addDays(todayOn, MOST_DAYS))
      throw new AppError(
        "invalid_input",
        `Faltan más de cinco años para el ${formatDate(dueOn)}. Revisa la fecha de la cuota ${index + 1}.`,
      );
    if (before !== undefined && dueOn <= before)
      throw new AppError(
        "invalid_input",
        `La cuota ${index + 1} (${formatDate(dueOn)}) debe ser después de la anterior (${formatDate(before)}). Ordena las fechas.`,
      );
  }
}

function refuseSum({ cuotas, currency }: Request, totalMinor: number): void {
  const sumMinor = cuotas.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (sumMinor === totalMinor) return;
  const off =
    sumMinor < totalMinor
      ? `faltan ${formatMoney(totalMinor - sumMinor, currency)}`
      : `sobran ${formatMoney(sumMinor - totalMinor, currency)}`;
  throw new AppError(
    "invalid_amount",
    `Las cuotas suman ${formatMoney(sumMinor, currency)} y lo que se reparte es ${formatMoney(totalMinor, currency)}: ${off}. Corrige los montos.`,
  );
}

/** `CONV-2026-0001`: counted anew each year, in the transaction that uses it. */
function nextNumber(tx: Command): string {
  const prefix = `CONV-${tx.todayOn.slice(0, 4)}-`;
  const last = tx.bulk.get<{ last: number | null }>(
    "SELECT max(CAST(substr(number, ?) AS INTEGER)) AS last FROM payment_plans WHERE number >= ? AND number < ?",
    prefix.length + 1,
    prefix,
    `${prefix}:`,
  );
  return `${prefix}${String((last?.last ?? 0) + 1).padStart(4, "0")}`;
}
