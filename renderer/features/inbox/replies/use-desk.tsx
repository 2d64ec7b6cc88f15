import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { AnswerPanel } from "./AnswerPanel.tsx";
import { ChatDialog } from "./ChatDialog.tsx";
import { FetchMail } from "./FetchMail.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { RepliesBody } from "./RepliesBody.tsx";
import { RepliesSentence } from "./RepliesSentence.tsx";
import { useInboxDoor } from "./use-inbox-door.ts";
import { type Changes, useReplies } from "./use-replies.ts";
import { type KeyAct, useReplyKeys } from "./use-reply-keys.ts";
import type { Proposal, ReplyDetail } from "./words.ts";

export type Desk = { sentence: ReactNode; action: ReactNode; panel: ReactNode; body: ReactNode };

/** Proposals that are a message: it is shown before anything is done. */
const WRITTEN: ReadonlySet<Proposal["kind"]> = new Set(["draft_answer", "counter_offer"]);

/** The answers of clients as the parts of a screen: what waits, pasting and importing, the list with one in sight, and the message that answers it. */
export function useDesk(isShown: boolean): Desk {
  const replies = useReplies();
  const { shown, accept, dismiss, reopen, step, choose } = replies;
  const door = useInboxDoor(isShown);
  const [answering, setAnswering] = useState<{ id: number; kind: Proposal["kind"] }>();
  const [editingId, setEditingId] = useState<number>();
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const detail = useCall("messages.getReply", { id: shown?.id ?? 0 }, { enabled: isShown && shown !== undefined });
  const correcting = useMutationCall("messages.correctReply");
  const reply = detail.data?.id === shown?.id ? detail.data : undefined;
  const take = (proposal: Proposal, changes?: Changes) => {
    if (!reply) return;
    if (WRITTEN.has(proposal.kind)) setAnswering({ id: reply.id, kind: proposal.kind });
    else accept(reply, proposal, changes);
  };
  const isListening = isShown && answering === undefined;
  useReplyKeys((key) => isListening && act(key, { reply, take, step, dismiss, edit: setEditingId }));
  const onAdded = (id: number) => {
    door.close();
    replies.setState("waiting");
    choose(id);
  };
  const isAnswering = answering !== undefined && reply !== undefined && reply.id === answering.id && reply.clientId !== null;
  return {
    sentence: <RepliesSentence list={replies.list.data} />,
    action: (
      <>
        <Button variant="default" onClick={door.openChat}>
          Importar chat de WhatsApp
        </Button>
        <Button onClick={door.openPaste}>Pegar respuesta</Button>
      </>
    ),
    panel: isShown && isAnswering && reply.clientId !== null && (
      <AnswerPanel
        reply={{ ...reply, clientId: reply.clientId }}
        kind={answering.kind}
        onClose={() => setAnswering(undefined)}
        onDone={() => setAnswering(undefined)}
      />
    ),
    body: (
      <>
        <FetchMail />
        <RepliesBody
          replies={replies}
          reply={reply}
          error={detail.error}
          todayOn={todayOn ?? ""}
          isEditing={editingId !== undefined && editingId === reply?.id}
          onEdit={() => setEditingId(reply?.id)}
          onTake={take}
          onDismiss={() => reply && dismiss(reply)}
          onReopen={() => reply && reopen(reply)}
          onCorrect={(intent) => reply && correcting.mutate({ replyId: reply.id, intent }, { onError: toastError })}
          onPaste={door.openPaste}
          onChat={door.openChat}
        />
        {door.door?.kind === "paste" && (
          <PasteDialog text={door.door.text} clientId={door.door.clientId} onClose={door.close} onAdded={onAdded} />
        )}
        {door.door?.kind === "chat" && <ChatDialog onClose={door.close} />}
      </>
    ),
  };
}

type Hands = {
  reply: ReplyDetail | undefined;
  take: (proposal: Proposal) => void;
  step: (by: 1 | -1) => void;
  dismiss: (reply: ReplyDetail) => void;
  edit: (replyId: number) => void;
};

/** What a key does with the answer in sight; one that is settled is only left for another. */
function act(key: KeyAct, { reply, take, step, dismiss, edit }: Hands): void {
  if (key.do === "step") return step(key.by);
  if (reply?.state !== "waiting") return;
  if (key.do === "dismiss") return dismiss(reply);
  if (key.do === "edit") return edit(reply.id);
  const proposal = reply.proposals[key.place];
  if (proposal) take(proposal);
}
