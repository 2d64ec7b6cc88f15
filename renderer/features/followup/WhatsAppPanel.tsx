import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { openExternal } from "../../client.ts";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import styles from "./StepPanel.module.css";
import { ForbiddenReasons } from "./ForbiddenReasons.tsx";

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
  const open = () =>
    opening.mutate({ clientId: suggestion.clientId, text }, { onSuccess: ({ url }) => openExternal(url), onError: toastError });
  const copy = () => navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado."), toastError);
  const foot = messageId ? (
    <SentQuestion messageId={messageId} onAnswered={onClose} />
  ) : (
    <>
      <Button onClick={open} loading={opening.isPending} disabled={!draft.allowed || draft.url === null || text.trim() === ""}>
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
      {!draft.allowed && <ForbiddenReasons reasons={draft.reasons} nextAllowedAt={draft.nextAllowedAt} />}
      {draft.url === null && (
        <p className={styles.warn}>
          Este cliente no tiene un celular válido. <Link href={`/clientes/${suggestion.clientId}`}>Anótalo en su ficha</Link> y vuelve; o
          copia el texto.
        </p>
      )}
      <Textarea
        label="Mensaje"
        description={messageId ? undefined : "Puedes cambiarlo. Se abre en WhatsApp y lo envías tú."}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={8}
        maxRows={18}
        maxLength={4000}
        readOnly={messageId !== undefined}
      />
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
