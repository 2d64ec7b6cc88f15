import { Button, Textarea } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import { formatMoney } from "../../../shared/money.ts";
import { smsSize } from "../../../shared/sms-segments.ts";
import { ErrorState } from "../ErrorState.tsx";
import { LintedMessage } from "../guard/LintedMessage.tsx";
import { RefusalNote } from "../guard/RefusalNote.tsx";
import { type AnywayWords, SendAnyway } from "../guard/SendAnyway.tsx";
import { useLint } from "../guard/use-lint.ts";
import { KeyHint } from "../KeyHint.tsx";
import { Loading } from "../Loading.tsx";
import { PhoneEditor } from "./PhoneEditor.tsx";
import styles from "./Round.module.css";
import { type RoundChannel, type RoundPerson, whoText } from "./round.ts";
import { useTurnKeys } from "./use-turn-keys.ts";
import { type RoundMessage, useMessage } from "./use-message.ts";

type Props = { channel: RoundChannel; person: RoundPerson; onNext: (passes?: boolean) => void; onMove: (by: 1 | -1) => void };

/** One person's turn: who it is and what is owed, the text, and opening it; then the question whether it went. */
export function Turn({ channel, person, onNext, onMove }: Props) {
  const message = useMessage(channel, person, () => onNext());
  const findings = useLint(message.text, person.clientId, channel);
  const { draft } = message;
  const isOpened = message.messageId !== undefined;
  const canOpen = person.phone !== null && message.text.trim() !== "" && findings.length === 0 && !message.isBusy;
  const isFree = canOpen && draft.data?.allowed === true;
  useTurnKeys({
    Enter: () => !isOpened && person.state !== "sent" && isFree && message.open(),
    s: () => isOpened && message.answer(true),
    n: () => isOpened && message.answer(false),
    ArrowRight: () => onNext(true),
    ArrowDown: () => onMove(1),
    ArrowUp: () => onMove(-1),
  });
  return (
    <section className={styles.person} aria-label={person.clientName}>
      <Who person={person} />
      {person.state === "no_number" && <NoNumber person={person} />}
      {draft.error && <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />}
      {!draft.data && !draft.error && <Loading />}
      {draft.data && !isOpened && person.state !== "sent" && !draft.data.allowed && person.phone !== null && (
        <RefusalNote reasons={draft.data.reasons} nextAllowedAt={draft.data.nextAllowedAt}>
          {draft.data.reasons.every(({ overridable }) => overridable) && (
            <SendAnyway
              isSending={message.isBusy}
              disabled={!canOpen}
              onSend={(reason) => message.open({ reason })}
              words={channel === "sms" ? BY_SMS : undefined}
            />
          )}
        </RefusalNote>
      )}
      {draft.data && <Text message={message} channel={channel} findings={findings} isReadOnly={isOpened || person.state === "sent"} />}
      <Actions message={message} person={person} isFree={isFree} onNext={onNext} channel={channel} />
    </section>
  );
}

const BY_SMS: AnywayWords = {
  open: "Enviar de todos modos",
  question: "¿Por qué le escribes de todos modos?",
  placeholder: "Me pidió que le escriba hoy",
  send: "Abrir el SMS de todos modos",
};

function Who({ person }: { person: RoundPerson }) {
  const owed = person.owed.map(({ currency, amountMinor }) => formatMoney(amountMinor, currency)).join(" y ");
  return (
    <header className={styles.who}>
      <h3 className={styles.name}>
        <Link href={`/clientes/${person.clientId}`}>{person.clientName}</Link>
      </h3>
      <p>{[whoText(person), owed && `debe ${owed}`].filter(Boolean).join(" · ")}</p>
    </header>
  );
}

function NoNumber({ person }: { person: RoundPerson }) {
  return (
    <div className={styles.missing}>
      <p>No tiene un celular al que escribirle. Si lo sabes, anótalo; si no, sáltalo.</p>
      <PhoneEditor clientId={person.clientId} onSaved={() => undefined} />
    </div>
  );
}

type TextProps = { message: RoundMessage; channel: RoundChannel; findings: ReturnType<typeof useLint>; isReadOnly: boolean };

function Text({ message, channel, findings, isReadOnly }: TextProps) {
  const { segments } = smsSize(message.text);
  const how = channel === "sms" ? "Se copia y se abre en tus mensajes; lo envías tú." : "Se copia y se abre en WhatsApp; lo envías tú.";
  if (isReadOnly) return <Textarea label="Mensaje" value={message.text} readOnly autosize minRows={6} maxRows={16} />;
  return (
    <>
      <LintedMessage text={message.text} onChange={message.setText} findings={findings} description={how} />
      {channel === "sms" && segments > 1 && <p className={styles.quiet}>El operador lo cobra como {segments} mensajes.</p>}
    </>
  );
}

type ActionsProps = {
  message: RoundMessage;
  person: RoundPerson;
  isFree: boolean;
  channel: RoundChannel;
  onNext: (passes?: boolean) => void;
};

function Actions({ message, person, isFree, channel, onNext }: ActionsProps) {
  const skip = (
    <Button variant="subtle" onClick={() => onNext(true)} rightSection={<KeyHint>→</KeyHint>} aria-keyshortcuts="ArrowRight">
      {person.state === "sent" ? "Siguiente" : "Saltar"}
    </Button>
  );
  if (message.messageId !== undefined)
    return (
      <div className={styles.actions} role="group" aria-label="¿Lo enviaste?">
        <strong>¿Lo enviaste?</strong>
        <Focused key="sent" onClick={() => message.answer(true)} loading={message.isBusy} hint="S">
          Sí
        </Focused>
        <Button
          variant="default"
          onClick={() => message.answer(false)}
          disabled={message.isBusy}
          rightSection={<KeyHint>N</KeyHint>}
          aria-keyshortcuts="n"
        >
          No
        </Button>
        <Button variant="subtle" onClick={() => message.open()} disabled={message.isBusy}>
          Abrir otra vez
        </Button>
      </div>
    );
  if (person.state === "sent") return <div className={styles.actions}>{skip}</div>;
  return (
    <div className={styles.actions}>
      <Focused key="open" onClick={() => message.open()} loading={message.isBusy} disabled={!isFree} hint="Enter">
        {channel === "sms" ? "Abrir en mensajes" : "Abrir WhatsApp"}
      </Focused>
      {skip}
    </div>
  );
}

type FocusedProps = { onClick: () => void; loading: boolean; disabled?: boolean; hint: string; children: ReactNode };

/** The main button of a turn: it has the focus as soon as it can be pressed, unless something is being written. */
function Focused({ onClick, loading, disabled = false, hint, children }: FocusedProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!disabled && !document.activeElement?.closest("input, textarea")) button.current?.focus();
  }, [disabled]);
  return (
    <Button
      ref={button}
      onClick={onClick}
      loading={loading}
      disabled={disabled}
      rightSection={<KeyHint>{hint}</KeyHint>}
      aria-keyshortcuts={hint}
    >
      {children}
    </Button>
  );
}
