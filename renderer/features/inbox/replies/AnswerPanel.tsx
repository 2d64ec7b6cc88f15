import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LintedMessage } from "../../../ui/guard/LintedMessage.tsx";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { SendAnyway } from "../../../ui/guard/SendAnyway.tsx";
import { useLint } from "../../../ui/guard/use-lint.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { ComposeMail } from "../../../ui/mail/ComposeMail.tsx";
import { useOpenOutside } from "../../../ui/open-outside.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { type Proposal, type Reply } from "./words.ts";

type Props = { reply: Reply & { clientId: number }; kind: Proposal["kind"]; onClose: () => void; onDone: () => void };

/** What to answer, by the way in which the client wrote: checked, changed if need be, and sent by a person. */
export function AnswerPanel({ reply, kind, onClose, onDone }: Props) {
  const draft = useCall("messages.draftAnswer", { replyId: reply.id, kind });
  const accepting = useMutationCall("messages.acceptProposal");
  if (draft.data?.channel === "email")
    return (
      <ComposeMail
        start={{
          clientId: reply.clientId,
          clientName: reply.clientName ?? "",
          replyId: reply.id,
          subject: draft.data.subject ?? undefined,
          text: draft.data.text,
        }}
        onClose={onClose}
        onQueued={() => accepting.mutate({ replyId: reply.id, kind, note: "por correo" }, { onError: toastError })}
      />
    );
  if (draft.data) return <Draft key={draft.data.text} reply={reply} kind={kind} draft={draft.data} onClose={onClose} onDone={onDone} />;
  return (
    <SidePanel title="Responder" onClose={onClose}>
      {draft.error ? <ErrorState error={draft.error} onRetry={() => void draft.refetch()} /> : <Loading />}
    </SidePanel>
  );
}

function Draft({ reply, kind, draft, onClose, onDone }: Props & { draft: OutputOf<"messages.draftAnswer"> }) {
  const [text, setText] = useState(draft.text);
  const findings = useLint(text, reply.clientId, draft.channel);
  const openOutside = useOpenOutside();
  const opening = useMutationCall("messages.openAnswer");
  const accepting = useMutationCall("messages.acceptProposal");
  const isPhone = draft.channel === "whatsapp" || draft.channel === "sms";
  const canOpen = isPhone && draft.url !== null && text.trim() !== "" && findings.length === 0;
  const name = draft.channel === "sms" ? "SMS" : CHANNEL_NAMES[draft.channel];
  const open = (reason?: string) =>
    opening.mutate(
      { replyId: reply.id, text, kind, ...(reason ? { override: { reason } } : {}) },
      {
        onSuccess: ({ url }) => {
          openOutside(url);
          toastDone("Cuando lo envíes, confírmalo en la conversación.");
          onDone();
        },
        onError: toastError,
      },
    );
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => {
      toastDone("Texto copiado.");
      accepting.mutate({ replyId: reply.id, kind }, { onSuccess: onDone, onError: toastError });
    }, toastError);
  return (
    <SidePanel
      title={`Responder a ${reply.clientName ?? ""}`}
      subtitle={name}
      onClose={onClose}
      foot={
        <>
          {isPhone && (
            <Button onClick={() => open()} loading={opening.isPending} disabled={!draft.allowed || !canOpen}>
              Abrir {name}
            </Button>
          )}
          <Button variant="default" onClick={copy} loading={accepting.isPending} disabled={text.trim() === "" || findings.length > 0}>
            Copiar y dar por respondida
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {!draft.allowed && (
          <RefusalNote reasons={draft.reasons} nextAllowedAt={null}>
            {isPhone && draft.reasons.every(({ overridable }) => overridable) && (
              <SendAnyway isSending={opening.isPending} disabled={!canOpen} onSend={(reason) => open(reason)} />
            )}
          </RefusalNote>
        )}
        {isPhone && draft.url === null && <p>Este cliente no tiene un celular al que escribir: anótalo en su ficha, o copia el texto.</p>}
        <LintedMessage text={text} onChange={setText} findings={findings} />
      </Stack>
    </SidePanel>
  );
}
