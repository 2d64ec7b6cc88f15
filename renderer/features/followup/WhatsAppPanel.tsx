import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { openExternal } from "../../client.ts";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { LintedMessage } from "../../ui/guard/LintedMessage.tsx";
import { RefusalNote } from "../../ui/guard/RefusalNote.tsx";
import { SendAnyway } from "../../ui/guard/SendAnyway.tsx";
import { useLint } from "../../ui/guard/use-lint.ts";
import { Loading } from "../../ui/Loading.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import styles from "./StepPanel.module.css";

type Draft = OutputOf<"messages.draftWhatsApp">;

/** A draft to read, change and open in WhatsApp; then the question whether it was sent. */
export function WhatsAppPanel({ suggestion, onClose }: { suggestion: Suggestion; onClose: () => void }) {
  const draft = useCall("messages.draftWhatsApp", { clientId: suggestion.clientId, stage: suggestion.stage });
  if (draft.data) return <DraftPanel suggestion={suggestion} draft={draft.data} onClose={onClose} />;
  return (
    <SidePanel title={`WhatsApp a ${suggestion.clientName}`} onClose={onClose}>
      {draft.error ? <ErrorState error={draft.error} onRetry={() => void draft.refetch()} /> : <Loading />}
    </SidePanel>
  );
}

function DraftPanel({ suggestion, draft, onClose }: { suggestion: Suggestion; draft: Draft; onClose: () => void }) {
  const [text, setText] = useState(draft.text);
  const opening = useMutationCall("messages.openWhatsApp");
  const messageId = opening.data?.messageId;
  const findings = useLint(text, suggestion.clientId);
  const canOpen = draft.url !== null && text.trim() !== "" && findings.length === 0;
  const open = (override?: { reason: string }) =>
    opening.mutate(
      { clientId: suggestion.clientId, text, ...(override ? { override } : {}) },
      { onSuccess: ({ url }) => openExternal(url), onError: toastError },
    );
  const copy = () => navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado."), toastError);
  const foot = messageId ? (
    <SentQuestion messageId={messageId} onAnswered={onClose} />
  ) : (
    <>
      <Button onClick={() => open()} loading={opening.isPending} disabled={!draft.allowed || !canOpen}>
        Abrir WhatsApp
      </Button>
      <Button variant="default" onClick={copy} disabled={text.trim() === ""}>
        Copiar texto
      </Button>
    </>
  );
  return (
    <SidePanel title={`WhatsApp a ${suggestion.clientName}`} subtitle={recipient(draft)} foot={foot} onClose={onClose}>
      <p className={styles.why}>{suggestion.why}</p>
      {!draft.allowed && messageId === undefined && (
        <RefusalNote reasons={draft.reasons} nextAllowedAt={draft.nextAllowedAt}>
          {draft.reasons.every(({ overridable }) => overridable) && (
            <SendAnyway isSending={opening.isPending} disabled={!canOpen} onSend={(reason) => open({ reason })} />
          )}
        </RefusalNote>
      )}
      {draft.url === null && (
        <p className={styles.warn}>
          Este cliente no tiene un celular válido. <Link href={`/clientes/${suggestion.clientId}`}>Anótalo en su ficha</Link> y vuelve; o
          copia el texto.
        </p>
      )}
      <LintedMessage text={text} onChange={setText} findings={findings} isReadOnly={messageId !== undefined} />
    </SidePanel>
  );
}

function recipient(draft: Draft): string {
  const mobile = draft.phone ? parseMobile(draft.phone) : undefined;
  return [draft.contactName, mobile ? formatMobile(mobile) : draft.phone].filter(Boolean).join(" · ") || "Sin celular";
}

function SentQuestion({ messageId, onAnswered }: { messageId: number; onAnswered: () => void }) {
  const confirming = useMutationCall("messages.confirmSent");
  const answer = (sent: boolean) =>
    confirming.mutate(
      { messageId, sent },
      {
        onSuccess: () => {
          toastDone(sent ? "Anotado en su historial: enviado." : "Anotado: no se envió.");
          onAnswered();
        },
        onError: toastError,
      },
    );
  return (
    <div className={styles.question}>
      <strong>¿Se envió?</strong>
      <Button onClick={() => answer(true)} loading={confirming.isPending} data-autofocus>
        Sí, se envió
      </Button>
      <Button variant="default" onClick={() => answer(false)} disabled={confirming.isPending}>
        No se envió
      </Button>
    </div>
  );
}
