import { useState } from "react";
import type { Channel } from "../../../shared/contract/common.ts";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { missingMinor } from "./promise-words.ts";

/** What a client owes in a currency, and what it promised of it already. */
export type PromiseBalance = { currency: string; openMinor: number; overdueMinor: number; promises: readonly PaymentPromise[] };

/** What a promise starts from: the currency in question, and how the client said it. */
export type PromiseStart = { currency?: string; channel?: Channel };

type Draft = {
  currency: string;
  dueOn: string | null;
  /** Null: all of it. */
  amountMinor: number | null;
  invoiceIds: readonly number[];
  channel: Channel | null;
  note: string;
};

/** The fields of a promise as they are being written. Another currency or other documents begin with their own amount. */
export function usePromiseDraft(balances: readonly PromiseBalance[], start: PromiseStart) {
  const of = (currency: string | undefined) => balances.find((one) => one.currency === currency);
  const [draft, setDraft] = useState<Draft>(() => {
    const first = of(start.currency) ?? balances[0];
    return {
      currency: first?.currency ?? "PEN",
      dueOn: null,
      amountMinor: stillToPromise(first),
      invoiceIds: [],
      channel: start.channel ?? null,
      note: "",
    };
  });
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  return {
    draft,
    balance: of(draft.currency),
    set,
    chooseCurrency: (currency: string) => set({ currency, invoiceIds: [], amountMinor: stillToPromise(of(currency)) }),
    chooseDocuments: (invoiceIds: readonly number[]) =>
      set({ invoiceIds, amountMinor: invoiceIds.length > 0 ? null : stillToPromise(of(draft.currency)) }),
  };
}

/** What the ledger is asked to note, once a day is written. */
export function promiseOf(clientId: number, draft: Draft): InputOf<"followup.recordPromise"> | undefined {
  const { currency, dueOn, amountMinor, invoiceIds, channel } = draft;
  if (dueOn === null) return undefined;
  const note = draft.note.trim();
  return {
    clientId,
    currency,
    dueOn,
    ...(amountMinor === null ? {} : { amountMinor }),
    ...(channel ? { channel } : {}),
    ...(note ? { note } : {}),
    ...(invoiceIds.length > 0 ? { invoiceIds: [...invoiceIds] } : {}),
  };
}

/** What is late and not promised yet, or else what is open and not promised yet; null for all of it. */
function stillToPromise(balance: PromiseBalance | undefined): number | null {
  if (!balance) return null;
  const promisedMinor = balance.promises.reduce((sum, promise) => sum + missingMinor(promise), 0);
  const left = [balance.overdueMinor, balance.openMinor].map((minor) => minor - promisedMinor).find((minor) => minor > 0);
  return left === balance.openMinor ? null : (left ?? null);
}
