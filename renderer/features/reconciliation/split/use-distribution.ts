import { useState } from "react";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { useReload } from "../review/use-reload.ts";
import type { ClosingKind } from "../view/beside.ts";
import { otherCurrency } from "../view/conversion.ts";
import { fillOldest, type OpenPart, partKey, togglePart } from "../view/distribution.ts";
import {
  closeRest,
  type Draft,
  draftOf,
  draftProblem,
  emptyDraft,
  putAmount,
  putFavour,
  putInterest,
  reopenRest,
  toByHand,
  totalsOf,
} from "../view/draft.ts";
import { type FavourBalance, useCandidates } from "./use-candidates.ts";

/** The state of sharing a deposit out by hand: whose it is, what goes where, what closes beside it, what is left, and applying it. */
export function useDistribution(line: BankLine, proposal: Proposal | undefined, startsFilled: boolean, onApplied: () => void) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(line, startsFilled ? proposal : undefined));
  const [proposed] = useState(draft.amounts);
  const isOther = draft.currency !== line.currency;
  const candidates = useCandidates({
    line,
    initial: proposal?.clientId ? { id: proposal.clientId, name: proposal.clientName ?? "" } : undefined,
    currency: draft.currency,
    onDocument: (part) => change((now) => ({ ...now, amounts: togglePart({}, part, totalsOf(line, now).poolMinor) })),
    onClient: () => setDraft((now) => emptyDraft(now.currency, now.rateMicros)),
  });
  const { client, parts, rate } = candidates;
  const rateMicros = draft.rateMicros ?? (isOther && !draft.isRateTyped ? (rate?.rateMicros ?? null) : null);
  const current: Draft = { ...draft, rateMicros: isOther ? rateMicros : null };
  const change = (next: (now: Draft) => Draft) => setDraft((now) => next({ ...now, rateMicros: current.rateMicros }));
  const match = useMutationCall("reconciliation.matchByHand");
  const reload = useReload();
  const totals = totalsOf(line, current);
  const problem = draftProblem(line, current, parts);

  const apply = async () => {
    if (!client || problem || match.isPending || !candidates.isReady) return;
    try {
      await match.mutateAsync({ lineId: line.id, version: line.version, clientId: client.id, ...toByHand(line, current, parts) });
      onApplied();
    } catch (error) {
      toastError(error);
      await reload();
    }
  };
  return {
    candidates,
    draft: current,
    totals,
    problem,
    isOther,
    /** The currency in which the documents may be instead. */
    otherCurrency: isOther ? line.currency : otherCurrency(line.currency, rate?.currency),
    /** The parts that the proposal pays: they stand first. */
    proposed,
    isApplying: match.isPending,
    turnCurrency: (currency: string) => setDraft(emptyDraft(currency)),
    setRate: (micros: number | null) => setDraft((now) => ({ ...now, rateMicros: micros, isRateTyped: true })),
    toggle: (part: OpenPart) =>
      change((now) => {
        const next = { ...now, amounts: togglePart(now.amounts, part, totals.poolMinor - totals.interestMinor) };
        return next.amounts[partKey(part)] ? next : reopenRest(next, part);
      }),
    put: (part: OpenPart, minor: number | null) => change((now) => putAmount(now, part, minor)),
    close: (part: OpenPart, kind: ClosingKind) => change((now) => closeRest(now, part, kind)),
    reopen: (part: OpenPart) => change((now) => reopenRest(now, part)),
    charge: (part: OpenPart, minor: number | null) => change((now) => putInterest(now, part, minor)),
    takeFavour: ({ paymentId }: Pick<FavourBalance, "paymentId">, minor: number | null) =>
      change((now) => putFavour(now, paymentId, minor)),
    fill: () => change((now) => ({ ...now, closings: {}, interest: {}, amounts: fillOldest(totals.poolMinor, parts, line.accountKind) })),
    clear: () => setDraft((now) => emptyDraft(now.currency, current.rateMicros)),
    apply,
  };
}
export type Distribution = ReturnType<typeof useDistribution>;
