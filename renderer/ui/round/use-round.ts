import { useState } from "react";
import type { AppError } from "../../../shared/contract/errors.ts";
import { useCall } from "../calls.ts";
import { isWaiting, nextTurn, type Round, type RoundChannel, type RoundPerson } from "./round.ts";

type RoundState = {
  round: Round | undefined;
  error: AppError | null;
  retry: () => void;
  /** Whose turn it is; undefined once nobody waits. */
  current: RoundPerson | undefined;
  turnTo: (clientId: number) => void;
  /** On to whoever waits next; who was passed over comes again only when chosen. */
  goOn: (passes?: boolean) => void;
};

/** Goes through a round in the order in which it began, though what is done changes what the agenda asks for. */
export function useRound(channel: RoundChannel, clientIds: readonly number[] | undefined): RoundState {
  const first = useCall("messages.listRound", { channel, ...(clientIds ? { clientIds: [...clientIds] } : {}) });
  const [began, setBegan] = useState<number[]>();
  if (began === undefined && first.data) setBegan(first.data.people.map(({ clientId }) => clientId));
  const kept = useCall("messages.listRound", { channel, clientIds: began ?? [] }, { enabled: began !== undefined, keepPrevious: true });
  const [chosenId, setChosenId] = useState<number | "none">();
  const [passed, setPassed] = useState<ReadonlySet<number>>(new Set());
  const round = kept.data ?? first.data;
  const people = round?.people ?? [];
  const current = chosenId === undefined ? people.find(isWaiting) : people.find(({ clientId }) => clientId === chosenId);
  return {
    round,
    error: first.error ?? kept.error,
    retry: () => void first.refetch(),
    current,
    turnTo: setChosenId,
    goOn: (passes = false) => {
      const skipped = passes && current ? new Set([...passed, current.clientId]) : passed;
      setPassed(skipped);
      setChosenId(nextTurn(people, current?.clientId, skipped) ?? "none");
    },
  };
}
