import { useState } from "react";
import { useLocation } from "wouter";
import { useCall, useCaller, useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import type { Proposal, Reply } from "./words.ts";

export type ReplyState = Reply["state"];
/** What a person changed of a proposal before accepting it. */
export type Changes = { promise?: { dueOn: string; amountMinor: number }; lineId?: number };

const MOST = 200;

/** The answers of a list, the one in sight, and what can be done about it; when one leaves the list the next is in sight. */
export function useReplies() {
  const [state, setState] = useState<ReplyState>("waiting");
  const [search, setSearch] = useState("");
  const [chosenId, setChosenId] = useState<number>();
  const [place, setPlace] = useState(0);
  const list = useCall(
    "messages.listReplies",
    { state, limit: MOST, ...(search.trim() ? { search: search.trim() } : {}) },
    { keepPrevious: true },
  );
  const replies = list.data?.replies ?? [];
  const index = replies.findIndex(({ id }) => id === chosenId);
  const shown = replies[index >= 0 ? index : Math.min(place, Math.max(0, replies.length - 1))];
  const choose = (id: number) => {
    setChosenId(id);
    setPlace(
      Math.max(
        0,
        replies.findIndex((reply) => reply.id === id),
      ),
    );
  };
  const step = (by: number) => {
    const at = shown ? replies.indexOf(shown) : -1;
    const next = replies[Math.max(0, Math.min(at + by, replies.length - 1))];
    if (next) choose(next.id);
  };
  const acts = useActs();
  return { list, replies, shown, state, setState, search, setSearch, choose, step, ...acts };
}

function useActs() {
  const call = useCaller();
  const [, navigate] = useLocation();
  const accepting = useMutationCall("messages.acceptProposal");
  const dismissing = useMutationCall("messages.dismissReply");
  const reopening = useMutationCall("messages.reopenReply");
  const accept = (reply: Reply, proposal: Proposal, changes: Changes = {}) => {
    if (accepting.isPending) return;
    const { promise, plan } = proposal;
    const lineId = changes.lineId ?? proposal.payment?.lines[0]?.lineId;
    accepting.mutate(
      {
        replyId: reply.id,
        kind: proposal.kind,
        ...(promise ? { promise: { ...promise, ...changes.promise } } : {}),
        ...(plan && proposal.kind === "offer_plan" ? { plan } : {}),
        ...(lineId === undefined ? {} : { lineId }),
      },
      {
        onSuccess: ({ done }) =>
          toastUndo(
            `${done}.`,
            () => call("messages.reopenReply", { replyId: reply.id }),
            "La respuesta volvió a la lista.",
            nextOf(reply, proposal, lineId, navigate),
          ),
        onError: toastError,
      },
    );
  };
  const dismiss = (reply: Reply) =>
    dismissing.mutate(
      { replyId: reply.id, dismissed: true },
      {
        onSuccess: () =>
          toastUndo(
            "Respuesta descartada.",
            () => call("messages.dismissReply", { replyId: reply.id, dismissed: false }),
            "La respuesta volvió a la lista.",
          ),
        onError: toastError,
      },
    );
  const reopen = (reply: Reply) =>
    reopening.mutate(
      { replyId: reply.id },
      {
        onSuccess: ({ undone, kept }) =>
          toastDone([...undone, ...kept.map(({ why }) => why), "La respuesta volvió a la lista"].join(". ").replace(/\.{2,}/g, ".")),
        onError: toastError,
      },
    );
  return { accept, dismiss, reopen, isBusy: accepting.isPending || dismissing.isPending || reopening.isPending };
}

/** Where the work goes on after accepting: the deposit in Bancos, the agreement with its cuotas. */
function nextOf(reply: Reply, { kind, payment }: Proposal, lineId: number | undefined, navigate: (to: string) => void) {
  if (kind === "find_payment") {
    const line = payment?.lines.find((one) => one.lineId === lineId);
    const to = line ? `/bancos?cuenta=${line.bankAccountId}&linea=${line.lineId}` : "/bancos";
    return { label: "Ver en Bancos", open: () => navigate(to) };
  }
  if (kind === "offer_plan" && reply.clientId !== null)
    return { label: "Ver convenio", open: () => navigate(`/clientes/${reply.clientId}?ver=convenios`) };
  return undefined;
}
