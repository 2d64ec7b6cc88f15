import { useState } from "react";
import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import { useCall } from "../../../ui/calls.ts";
import { type Choice, choicesOf, firstChosen, type OfferDraft } from "./offer-draft.ts";

const SHOWN = 200;

type Given = { clientId: number; todayOn: string; currencies: readonly string[]; offers: readonly Offer[] };

export type OfferDrafting = {
  draft: OfferDraft;
  choices: readonly Choice[];
  set: (change: Partial<OfferDraft>) => void;
  chooseCurrency: (currency: string) => void;
};

/** The fields of an offer as they are being written. Until somebody marks documents, those that are not due yet are chosen. */
export function useOfferDraft({ clientId, todayOn, currencies, offers }: Given): OfferDrafting {
  const [draft, setDraft] = useState<Omit<OfferDraft, "invoiceIds"> & { invoiceIds: readonly number[] | undefined }>({
    currency: currencies[0] ?? "PEN",
    invoiceIds: undefined,
    kind: "percent",
    percentHundredths: null,
    amountMinor: null,
    untilOn: null,
    note: "",
  });
  const list = useCall(
    "invoices.listInvoices",
    { filter: { clientId, currency: draft.currency, tab: "open" }, sort: { by: "dueOn" }, limit: SHOWN },
    { keepPrevious: true },
  );
  const rows = (list.data?.rows ?? []).filter((row) => row.currency === draft.currency);
  const live = offers.filter(({ state, untilOn }) => state === "waiting" || (state === "partly" && untilOn >= todayOn));
  const choices = choicesOf(rows, new Set(live.flatMap(({ documents }) => documents.map(({ invoiceId }) => invoiceId))));
  const set = (change: Partial<OfferDraft>) => setDraft((now) => ({ ...now, ...change }));
  return {
    draft: { ...draft, invoiceIds: draft.invoiceIds ?? firstChosen(choices, todayOn) },
    choices,
    set,
    chooseCurrency: (currency) => setDraft((now) => ({ ...now, currency, invoiceIds: undefined, amountMinor: null })),
  };
}
