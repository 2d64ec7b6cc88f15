import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { saveFile } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SendAnyway } from "../../../ui/guard/SendAnyway.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { MailFrame } from "../../../ui/mail/MailFrame.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./Outbox.module.css";
import { instantText, MAY_APPROVE, MAY_CHANGE, MAY_SETTLE, STATE_WORDS } from "./outbox-words.ts";
import type { OutboxActions } from "./use-outbox.ts";

type Mail = OutputOf<"messages.getMail">;
type Props = { id: number; actions: OutboxActions; onClose: () => void };

/** A mail exactly as it was frozen, why it is where it is, and what can be done with it. */
export function MailPanel({ id, actions, onClose }: Props) {
  const mail = useCall("messages.getMail", { id });
  if (!mail.data)
    return (
      <SidePanel title="Correo" width={560} takesFocus={false} onClose={onClose}>
        {mail.error ? <ErrorState error={mail.error} onRetry={() => void mail.refetch()} /> : <Loading />}
      </SidePanel>
    );
  const { data } = mail;
  return (
    <SidePanel
      title={data.subject}
      subtitle={`${STATE_WORDS[data.state]} · ${data.clientName}`}
      width={560}
      takesFocus={false}
      foot={<Foot mail={data} actions={actions} onClose={onClose} />}
      onClose={onClose}
    >
      <div className={styles.inside}>
        <Why mail={data} actions={actions} />
        <MailFrame {...data} />
        <History mail={data} />
      </div>
    </SidePanel>
  );
}

function Foot({ mail, actions, onClose }: { mail: Mail; actions: OutboxActions; onClose: () => void }) {
  const exporting = useMutationCall("messages.exportMail");
  const save = () =>
    exporting.mutate({ id: mail.id }, { onSuccess: ({ file }) => void saveFile(file).catch(toastError), onError: toastError });
  return (
    <>
      {mail.state === "to_approve" && (
        <Button loading={actions.isBusy} onClick={() => actions.approve([mail.id])}>
          Aprobar y enviar
        </Button>
      )}
      {MAY_SETTLE.has(mail.state) && <Settle mail={mail} />}
      {MAY_CHANGE.has(mail.state) && (
        <Button
          variant="default"
          disabled={actions.isBusy}
          onClick={() => {
            actions.cancel([mail.id]);
            onClose();
          }}
        >
          Cancelar el envío
        </Button>
      )}
      <Button variant="default" loading={exporting.isPending} onClick={save}>
        Guardar (.eml)
      </Button>
    </>
  );
}

/** Only a person knows what became of it. */
function Settle({ mail }: { mail: Mail }) {
  const settling = useMutationCall("messages.settleMail");
  const settle = (outcome: "arrived" | "resend" | "dropped", done: string) =>
    settling.mutate({ id: mail.id, outcome }, { onSuccess: () => toastDone(done), onError: toastError });
  return (
    <>
      {mail.state === "uncertain" && (
        <Button loading={settling.isPending} onClick={() => settle("arrived", "Anotado: llegó.")}>
          Llegó
        </Button>
      )}
      <Button
        variant="default"
        disabled={settling.isPending}
        onClick={() => settle("resend", "Sale otra vez, con el mismo identificador.")}
      >
        Reenviar
      </Button>
      <Button variant="default" disabled={settling.isPending} onClick={() => settle("dropped", "Queda así.")}>
        Dejar así
      </Button>
    </>
  );
}

const ANYWAY = {
  open: "Enviar de todos modos",
  question: "¿Por qué le escribes de todos modos?",
  placeholder: "Me pidió que le escriba hoy",
  send: "Enviar de todos modos",
};

function Why({ mail, actions }: { mail: Mail; actions: OutboxActions }) {
  const isHeld = MAY_APPROVE.has(mail.state) && mail.state !== "to_approve";
  if (!mail.why && !isHeld && mail.bouncedAt === null) return null;
  return (
    <div className={styles.why} role="note">
      {mail.bouncedAt !== null && <p>Volvió sin entregarse el {instantText(mail.bouncedAt)}: confirma la dirección con el cliente.</p>}
      {mail.why && <p>{mail.why}</p>}
      {mail.state === "uncertain" && <p>No se sabe si llegó. Pregúntale al cliente o mira tus enviados antes de reenviarlo.</p>}
      {mail.state === "retry" && mail.nextAt !== null && <p>Se vuelve a intentar solo, el {instantText(mail.nextAt)}.</p>}
      {isHeld && (
        <>
          <Button size="compact-sm" variant="default" mr={8} loading={actions.isBusy} onClick={() => actions.approve([mail.id])}>
            Volver a intentar
          </Button>
          <SendAnyway
            isSending={actions.isBusy}
            disabled={false}
            words={ANYWAY}
            onSend={(reason) => actions.approve([mail.id], { reason })}
          />
        </>
      )}
    </div>
  );
}

function History({ mail }: { mail: Mail }) {
  return (
    <section>
      <SectionTitle>Qué pasó con él</SectionTitle>
      <ol className={styles.history}>
        {mail.history.map(({ at, state, why }, place) => (
          <li key={`${at} ${place}`}>
            <span className={styles.quiet}>{instantText(at)}</span> {STATE_WORDS[state]}
            {why && <span className={styles.quiet}>. {why}</span>}
          </li>
        ))}
      </ol>
      <Link className={styles.link} href={`/clientes/${mail.clientId}`}>
        Ver la conversación con {mail.clientName}
      </Link>
      <p className={styles.print}>Huella del correo (SHA-256): {mail.sha256}</p>
    </section>
  );
}
