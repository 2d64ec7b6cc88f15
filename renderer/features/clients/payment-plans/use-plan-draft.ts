import { useState } from "react";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { inAMonth } from "./plan-words.ts";

type Request = InputOf<"followup.proposePaymentPlan">;

/** A cuota while it is being written: null where nothing that counts stands yet. */
export type DraftCuota = { dueOn: string | null; amountMinor: number | null };

export type PlanDraft = {
  currency: string;
  /** Null: all that can be split. */
  invoiceIds: readonly number[] | null;
  count: number | null;
  firstOn: string | null;
  every: Request["every"];
  downMinor: number | null;
  /** Cuotas written by hand; null: as they are proposed. */
  rows: readonly DraftCuota[] | null;
  graceDays: number | null;
  missedToBreak: number | null;
  signedBy: string;
  notes: string;
};

/** The fields of a payment plan as they are being written; whatever changes how it is split takes back cuotas written by hand. */
export function usePlanDraft(currency: string, todayOn: string) {
  const [draft, setDraft] = useState<PlanDraft>(() => ({
    currency,
    invoiceIds: null,
    count: 3,
    firstOn: inAMonth(todayOn),
    every: "month",
    downMinor: null,
    rows: null,
    graceDays: null,
    missedToBreak: null,
    signedBy: "",
    notes: "",
  }));
  const set = (change: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...change }));
  const split = (change: Partial<PlanDraft>) => set({ ...change, rows: null });
  return { draft, set, split };
}

/** What the program is asked to split; undefined while something is missing. */
export function requestOf(clientId: number, { currency, invoiceIds, count, firstOn, every, downMinor }: PlanDraft): Request | undefined {
  if (count === null || count < 1 || count > 60 || firstOn === null || invoiceIds?.length === 0) return undefined;
  return {
    clientId,
    currency,
    count,
    firstOn,
    every,
    ...(downMinor ? { downMinor } : {}),
    ...(invoiceIds ? { invoiceIds: [...invoiceIds] } : {}),
  };
}

/** What the ledger is asked to note; undefined while a cuota lacks its date or amount. */
export function planOf(clientId: number, draft: PlanDraft, rows: readonly DraftCuota[]): InputOf<"followup.recordPaymentPlan"> | undefined {
  const { currency, invoiceIds, graceDays, missedToBreak } = draft;
  const cuotas = rows.flatMap(({ dueOn, amountMinor }) => (dueOn !== null && amountMinor ? [{ dueOn, amountMinor }] : []));
  if (cuotas.length === 0 || cuotas.length < rows.length) return undefined;
  const [signedBy, notes] = [draft.signedBy.trim(), draft.notes.trim()];
  return {
    clientId,
    currency,
    cuotas,
    ...(invoiceIds ? { invoiceIds: [...invoiceIds] } : {}),
    ...(graceDays === null ? {} : { graceDays }),
    ...(missedToBreak === null ? {} : { missedToBreak }),
    ...(signedBy ? { signedBy } : {}),
    ...(notes ? { notes } : {}),
  };
}
