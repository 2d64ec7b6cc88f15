import { useState } from "react";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import {
  type Amounts,
  assignedMinor,
  distributionProblem,
  fillOldest,
  type OpenPart,
  partKey,
  putOnPart,
  toAllocations,
  togglePart,
} from "../view/distribution.ts";
import { useReload } from "../review/use-reload.ts";
import { type ChosenClient, useCandidates } from "./use-candidates.ts";

/** The state of sharing a deposit out by hand: whose it is, what goes where, what is left, and applying it. */
export function useDistribution(line: BankLine, proposal: Proposal | undefined, startsFilled: boolean, onApplied: () => void) {
  const owner: ChosenClient | undefined = proposal?.clientId ? { id: proposal.clientId, name: proposal.clientName ?? "" } : undefined;
  const proposed = startsFilled
    ? Object.fromEntries((proposal?.allocations ?? []).map((allocation) => [partKey(allocation), allocation.amountMinor]))
    : {};
  const [amounts, setAmounts] = useState<Amounts>(proposed);
  const candidates = useCandidates(
    line,
    owner,
    (_client, part) => setAmounts(togglePart({}, part, line.amountMinor)),
    () => setAmounts({}),
  );
  const match = useMutationCall("reconciliation.matchByHand");
  const reload = useReload();
  const { client, parts } = candidates;
  const assigned = assignedMinor(amounts);
  const problem = distributionProblem(line.amountMinor, amounts, parts);

  const apply = async () => {
    if (!client || problem || match.isPending) return;
    try {
      await match.mutateAsync({ lineId: line.id, version: line.version, clientId: client.id, allocations: toAllocations(amounts, parts) });
      onApplied();
    } catch (error) {
      toastError(error);
      await reload();
    }
  };
  return {
    candidates,
    /** The parts that the proposal pays: they stand first. */
    proposed,
    amounts,
    assigned,
    left: line.amountMinor - assigned,
    problem,
    isApplying: match.isPending,
    toggle: (part: OpenPart) => setAmounts((now) => togglePart(now, part, line.amountMinor)),
    put: (part: OpenPart, amountMinor: number | null) => setAmounts((now) => putOnPart(now, part, amountMinor ?? undefined)),
    fill: () => setAmounts(fillOldest(line.amountMinor, parts, line.accountKind)),
    clear: () => setAmounts({}),
    apply,
  };
}
