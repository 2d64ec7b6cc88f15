import { Button } from "@mantine/core";
import { useState } from "react";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./mail.module.css";
import type { MailAccount } from "./mail-draft.ts";
import { TestSteps } from "./TestSteps.tsx";

/** One account: what it sends as, why it rests if it does, and its test. */
export function AccountCard({ account, onEdit }: { account: MailAccount; onEdit: () => void }) {
  const [isLeaving, setLeaving] = useState(false);
  const testing = useMutationCall("messages.testMailAccount");
  const { id, fromAddress, fromName } = account;
  return (
    <section className={styles.card} aria-label={`Cuenta ${fromAddress}`}>
      <div className={styles.head}>
        <h2>{fromAddress}</h2>
        <p className={styles.facts}>
          {fromName} · envía por {account.smtp.host}
          {account.imap ? " y lee las respuestas" : " · no lee las respuestas"}
        </p>
        <p className={styles.facts}>
          Hasta {account.perHour.toLocaleString("en-US")} correos por hora y {account.perDay.toLocaleString("en-US")} por día
        </p>
      </div>
      {account.pausedBecause && <Paused id={id} why={account.pausedBecause} />}
      {!account.hasPassword && !account.pausedBecause && (
        <div className={styles.paused}>
          <p>Falta la contraseña en esta computadora: escríbela en Cambiar.</p>
        </div>
      )}
      {testing.error && (
        <p className={styles.bad} role="alert">
          {testing.error.message}
        </p>
      )}
      {testing.isPending && (
        <p className={styles.facts} role="status">
          Conectando con {account.smtp.host}
          {account.imap ? `, leyendo en ${account.imap.host}` : ""} y enviando un correo de prueba a {fromAddress}. Puede tardar un minuto.
        </p>
      )}
      {testing.data && <TestSteps tested={testing.data} />}
      <div className={styles.buttons}>
        <Button
          variant="default"
          loading={testing.isPending}
          aria-label={`Probar la cuenta ${fromAddress}`}
          onClick={() => testing.mutate({ id, send: true })}
        >
          Probar la cuenta
        </Button>
        <Button variant="subtle" aria-label={`Cambiar la cuenta ${fromAddress}`} onClick={onEdit}>
          Cambiar
        </Button>
        <Button variant="subtle" color="red" aria-label={`Quitar la cuenta ${fromAddress}`} onClick={() => setLeaving(true)}>
          Quitar
        </Button>
      </div>
      {isLeaving && <Leave account={account} onDone={() => setLeaving(false)} />}
    </section>
  );
}

function Paused({ id, why }: { id: number; why: string }) {
  const resuming = useMutationCall("messages.resumeMailAccount");
  const resume = () => resuming.mutate({ id }, { onSuccess: () => toastDone("La cuenta vuelve a enviar"), onError: toastError });
  return (
    <div className={styles.paused} role="status">
      <p>
        <b>En pausa: nada sale por esta cuenta.</b> {why}
      </p>
      <Button variant="default" size="compact-sm" loading={resuming.isPending} onClick={resume}>
        Reanudar
      </Button>
    </div>
  );
}

function Leave({ account: { id, fromAddress }, onDone }: { account: MailAccount; onDone: () => void }) {
  const removing = useMutationCall("messages.removeMailAccount");
  const leave = () =>
    removing.mutate(
      { id },
      {
        onSuccess: () => {
          toastDone(`${fromAddress} ya no envía desde aquí`);
          onDone();
        },
        onError: (error) => {
          toastError(error);
          onDone();
        },
      },
    );
  return (
    <ConfirmDialog
      title={`¿Quitar ${fromAddress}?`}
      confirmLabel="Quitar cuenta"
      isDestructive
      isBusy={removing.isPending}
      onCancel={onDone}
      onConfirm={leave}
    >
      Se borra su contraseña de esta computadora. Lo que ya se envió queda como está.
    </ConfirmDialog>
  );
}
