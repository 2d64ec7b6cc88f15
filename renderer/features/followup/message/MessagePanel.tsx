import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { smsSize } from "../../../../shared/sms-segments.ts";
import { openExternal } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LintedMessage } from "../../../ui/guard/LintedMessage.tsx";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { SendAnyway } from "../../../ui/guard/SendAnyway.tsx";
import { useLint } from "../../../ui/guard/use-lint.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "../../../ui/contact/ContactPanel.module.css";
import type { Target } from "../../../ui/contact/target.ts";
import { useResolveTask } from "./use-resolve-task.ts";

type Draft = Pick<
  OutputOf<"messages.draftWhatsApp">,
  "text" | "phone" | "contactName" | "url" | "allowed" | "reasons" | "nextAllowedAt" | "template" | "stage"
>;
type Props = { target: Target; onClose: () => void };
type Way = {
  channel: "whatsapp" | "sms";
  name: string;
  open: string;
  procedure: "messages.openWhatsApp" | "messages.openSms";
  how: string;
};

const WHATSAPP: Way = {
  channel: "whatsapp",
  name: "WhatsApp",
  open: "Abrir WhatsApp",
  procedure: "messages.openWhatsApp",
  how: "Puedes cambiarlo. Se abre en WhatsApp y lo envías tú.",
};
const SMS: Way = {
  channel: "sms",
  name: "SMS",
  open: "Abrir en mensajes",
  procedure: "messages.openSms",
  how: "Puedes cambiarlo. Se abre en tus mensajes, o lo copias, y lo envías tú.",
};

/** A draft to read, change and open in WhatsApp; then the question whether it was sent. */
export function WhatsAppPanel({ target, onClose }: Props) {
  const draft = useCall("messages.draftWhatsApp", { clientId: target.clientId, stage: target.stage });
  if (draft.data) return <DraftPanel way={WHATSAPP} target={target} draft={draft.data} onClose={onClose} />;
  return <Waiting way={WHATSAPP} target={target} error={draft.error} onRetry={() => void draft.refetch()} onClose={onClose} />;
}

/** The same with a short text message. */
export function SmsPanel({ target, onClose }: Props) {
  const draft = useCall("messages.draftSms", { clientId: target.clientId, stage: target.stage });
  if (draft.data) return <DraftPanel way={SMS} target={target} draft={draft.data} onClose={onClose} />;
  return <Waiting way={SMS} target={target} error={draft.error} onRetry={() => void draft.refetch()} onClose={onClose} />;
}

type WaitingProps = Props & { way: Way; error: AppError | null; onRetry: () => void };

function Waiting({ way, target, error, onRetry, onClose }: WaitingProps) {
  return (
    <SidePanel title={`${way.name} a ${target.clientName}`} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={onRetry} /> : <Loading />}
    </SidePanel>
  );
}

function DraftPanel({ way, target, draft, onClose }: Props & { way: Way; draft: Draft }) {
  const [text, setText] = useState(draft.text);
  const opening = useMutationCall(way.procedure);
  const messageId = opening.data?.messageId;
  const findings = useLint(text, target.clientId, way.channel);
  const { segments } = smsSize(text);
  const canOpen = draft.url !== null && text.trim() !== "" && findings.length === 0;
  const open = (override?: { reason: string }) =>
    opening.mutate(
      { clientId: target.clientId, text, template: draft.template, stage: draft.stage, ...(override ? { override } : {}) },
      { onSuccess: (opened) => goOn(opened), onError: toastError },
    );
  const goOn = ({ url, isShortened }: OutputOf<"messages.openWhatsApp">) => {
    openExternal(url);
    // The link bears less of it: the whole text is pasted in the chat.
    if (isShortened) void copy();
  };
  const copy = () => navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado."), toastError);
  const foot = messageId ? (
    <SentQuestion messageId={messageId} target={target} onAnswered={onClose} />
  ) : (
    <>
      <Button onClick={() => open()} loading={opening.isPending} disabled={!draft.allowed || !canOpen}>
        {way.open}
      </Button>
      <Button variant="default" onClick={copy} disabled={text.trim() === ""}>
        Copiar texto
      </Button>
    </>
  );
  return (
    <SidePanel title={`${way.name} a ${target.clientName}`} subtitle={recipient(draft)} foot={foot} onClose={onClose}>
      <p className={styles.why}>{target.why}</p>
      {!draft.allowed && messageId === undefined && (
        <RefusalNote reasons={draft.reasons} nextAllowedAt={draft.nextAllowedAt}>
          {draft.reasons.every(({ overridable }) => overridable) && (
            <SendAnyway isSending={opening.isPending} disabled={!canOpen} onSend={(reason) => open({ reason })} />
          )}
        </RefusalNote>
      )}
      {draft.url === null && (
        <p className={styles.warn}>
          Este cliente no tiene un celular válido. <Link href={`/clientes/${target.clientId}?editar=1`}>Anótalo en su ficha</Link> y vuelve;
          o copia el texto.
        </p>
      )}
      <LintedMessage text={text} onChange={setText} findings={findings} isReadOnly={messageId !== undefined} description={way.how} />
      {way.channel === "sms" && segments > 1 && <p className={styles.cost}>El operador lo cobra como {segments} mensajes.</p>}
    </SidePanel>
  );
}

function recipient(draft: Draft): string {
  const mobile = draft.phone ? parseMobile(draft.phone) : undefined;
  return [draft.contactName, mobile ? formatMobile(mobile) : draft.phone].filter(Boolean).join(" · ") || "Sin celular";
}

function SentQuestion({ messageId, target, onAnswered }: { messageId: number; target: Target; onAnswered: () => void }) {
  const resolveTask = useResolveTask(target);
  const confirming = useMutationCall("messages.confirmSent");
  const answer = (sent: boolean) =>
    confirming.mutate(
      { messageId, sent },
      {
        onSuccess: () => {
          toastDone(sent ? "Anotado en su historial: enviado." : "Anotado: no se envió.");
          if (sent) resolveTask();
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
