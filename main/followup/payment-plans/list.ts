import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SavedFile } from "../../../shared/contract/common.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { describeFile } from "../../platform/saved-files.ts";
import { readPaymentPlans, type SettledPlan } from "./read-plans.ts";
import { isRunning, nextCuota, sayState } from "./words.ts";

type Listed = OutputOf<"followup.listPaymentPlans">["plans"];

const MOST = 500;

/** Payment plans as they stand on a day: those that run, the next cuota first, then the others, the newest first. */
export async function listPaymentPlans(
  { read, todayOn, folder }: CallContext,
  { clientId, state, limit }: InputOf<"followup.listPaymentPlans">,
): Promise<Listed> {
  const plans = await readPaymentPlans(read, todayOn, { clientId });
  const shown = plans
    .filter((plan) => state === undefined || plan.state === state)
    .sort(inOrder)
    .slice(0, limit ?? MOST);
  const [names, labels] = await Promise.all([readNames(read, shown), readLabels(read, shown)]);
  return shown.map((plan) => toListed(plan, { todayOn, folder, names, labels }));
}

type Around = { todayOn: string; folder: string; names: ReadonlyMap<number, string>; labels: ReadonlyMap<number, string> };

function toListed(plan: SettledPlan, { todayOn, folder, names, labels }: Around): Listed[number] {
  const { id, number, clientId, currency, totalMinor, paidMinor, madeOn, graceDays, missedToBreak, signedBy, notes, state } = plan;
  return {
    id,
    number,
    clientId,
    clientName: names.get(clientId) ?? "",
    currency,
    totalMinor,
    paidMinor,
    madeOn,
    graceDays,
    missedToBreak,
    signedBy,
    notes,
    state,
    why: sayState(plan, todayOn),
    nextDueOn: isRunning(state) || state === "broken" ? (nextCuota(plan.cuotas)?.dueOn ?? null) : null,
    cuotas: plan.cuotas.map(({ number: place, dueOn, amountMinor, paidMinor: came, state: now }) => ({
      number: place,
      dueOn,
      amountMinor,
      paidMinor: came,
      state: now,
    })),
    documents: plan.documents.map(({ invoiceId, amountMinor }) => ({ invoiceId, document: labels.get(invoiceId) ?? "", amountMinor })),
    file: fileOf(folder, plan.path),
  };
}

/** The agreement as it was printed; null when it was not, or its file is gone: then it can be printed again. */
export function fileOf(folder: string, path: string | null): SavedFile | null {
  const absolute = path === null ? undefined : join(folder, path);
  return absolute !== undefined && existsSync(absolute) ? describeFile(absolute) : null;
}

const RANK: Readonly<Record<SettledPlan["state"], number>> = { late: 0, kept: 0, broken: 1, finished: 2, cancelled: 2 };

function inOrder(a: SettledPlan, b: SettledPlan): number {
  const nextOn = (plan: SettledPlan) => (isRunning(plan.state) ? (nextCuota(plan.cuotas)?.dueOn ?? "") : "");
  return RANK[a.state] - RANK[b.state] || (nextOn(a) < nextOn(b) ? -1 : nextOn(a) > nextOn(b) ? 1 : b.id - a.id);
}

async function readNames(read: ReadDb, shown: readonly SettledPlan[]): Promise<Map<number, string>> {
  const ids = [...new Set(shown.map(({ clientId }) => clientId))];
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom("clients").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function readLabels(read: ReadDb, shown: readonly SettledPlan[]): Promise<Map<number, string>> {
  if (shown.length === 0) return new Map();
  const rows = await read
    .selectFrom("payment_plan_invoices")
    .innerJoin("invoices", "invoices.id", "payment_plan_invoices.invoice_id")
    .select(["invoices.id", "invoices.series", "invoices.number"])
    .distinct()
    .where(
      "payment_plan_invoices.payment_plan_id",
      "in",
      shown.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, documentLabel(row.series, row.number)]));
}
