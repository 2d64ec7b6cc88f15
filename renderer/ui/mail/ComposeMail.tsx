import { Button, Modal } from "@mantine/core";
import { useCall, useMutationCall } from "../calls.ts";
import { ErrorState } from "../ErrorState.tsx";
import { RefusalNote } from "../guard/RefusalNote.tsx";
import { SendAnyway } from "../guard/SendAnyway.tsx";
import { Loading } from "../Loading.tsx";
import { toastDone, toastError } from "../toast.ts";
import { useReturnFocus } from "../use-return-focus.ts";
import { MailFields } from "./MailFields.tsx";
import { MailFrame } from "./MailFrame.tsx";
import styles from "./mail.module.css";
import { NoAccount } from "./NoAccount.tsx";
import { SendMail, type Sending } from "./SendMail.tsx";
import { type Compose, type MailStart, useCompose } from "./use-compose.ts";

type Props = {
  start: MailStart;
  onClose: () => void;
  /** Where a mail that was sent from another program can be noted. */
  onElsewhere?: (() => void) | undefined;
  /** Once it is in the outbox. */
  onQueued?: (() => void) | undefined;
};

/** Writes a mail to a client: the words at the left, the mail exactly as it leaves at the right. Render it only while it is open. */
export function ComposeMail({ start, onClose, onElsewhere, onQueued }: Props) {
  useReturnFocus();
  const accounts = useCall("messages.listMailAccounts", {});
  return (
    <Modal opened onClose={onClose} title={`Correo a ${start.clientName}`} size={accounts.data?.accounts.length === 0 ? "lg" : 1080}>
      {accounts.error && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Loading />}
      {accounts.data?.accounts.length === 0 && <NoAccount />}
      {accounts.data && accounts.data.accounts.length > 0 && (
        <Desk start={start} onClose={onClose} onElsewhere={onElsewhere} onQueued={onQueued} />
      )}
    </Modal>
  );
}

function Desk({ start, onClose, onElsewhere, onQueued }: Props) {
  const compose = useCompose(start);
  const queueing = useMutationCall("messages.queueMail");
  const sending = useMutationCall("messages.sendDue");
  const { preview } = compose;
  const send = (how: Sending, override?: { reason: string }) =>
    queueing.mutate(
      {
        ...compose.wanted,
        ...how,
        ...(start.actionId === undefined ? {} : { actionId: start.actionId }),
        ...(override ? { override } : {}),
      },
      {
        onSuccess: () => {
          toastDone(doneText(how));
          if (how.approved && how.sendAt === undefined) sending.mutate({}, { onError: toastError });
          onQueued?.();
          onClose();
        },
        onError: toastError,
      },
    );
  const isReady = compose.isSettled && preview.data !== undefined && preview.error === null;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.fields}>
          <Guard
            compose={compose}
            isReady={isReady}
            isSending={queueing.isPending}
            onSend={(reason) => send({ approved: true }, { reason })}
          />
          <MailFields compose={compose} clientId={start.clientId} />
        </div>
        {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
        {!preview.error && (preview.data ? <MailFrame {...preview.data} /> : <Loading />)}
      </div>
      <SendMail
        isReady={isReady}
        isSending={queueing.isPending}
        isAllowed={preview.data?.allowed ?? false}
        nextAllowedAt={preview.data?.nextAllowedAt ?? null}
        onSend={send}
      >
        {onElsewhere && (
          <Button variant="subtle" onClick={onElsewhere}>
            Ya lo envié por otro medio
          </Button>
        )}
      </SendMail>
    </>
  );
}

function doneText({ approved, sendAt }: Sending): string {
  if (!approved) return "Quedó por aprobar en Bandeja, Salida.";
  return sendAt === undefined ? "El correo va saliendo. Míralo en Bandeja, Salida." : "El correo sale ese día. Míralo en Bandeja, Salida.";
}

const ANYWAY = {
  open: "Enviar de todos modos",
  question: "¿Por qué le escribes de todos modos?",
  placeholder: "Me pidió que le escriba hoy",
  send: "Enviar el correo de todos modos",
};

type GuardProps = { compose: Compose; isReady: boolean; isSending: boolean; onSend: (reason: string) => void };

/** Why it may not leave now, and what to look at before it does. */
function Guard({ compose, isReady, isSending, onSend }: GuardProps) {
  const mail = compose.preview.data;
  if (!mail) return null;
  return (
    <>
      {!mail.allowed && (
        <RefusalNote reasons={mail.reasons} nextAllowedAt={mail.nextAllowedAt} title="Ahora no se puede enviar">
          {mail.reasons.every(({ overridable }) => overridable) && (
            <SendAnyway isSending={isSending} disabled={!isReady} onSend={onSend} words={ANYWAY} />
          )}
        </RefusalNote>
      )}
      {mail.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {mail.warnings.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
