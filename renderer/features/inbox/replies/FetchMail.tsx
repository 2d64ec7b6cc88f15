import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ProgressOverlay } from "../../../ui/ProgressOverlay.tsx";
import { toastError } from "../../../ui/toast.ts";
import styles from "./replies.module.css";

/** Fetches what clients answered by e-mail, and says what came of each account; without a mailbox, where one is registered. */
export function FetchMail() {
  const accounts = useCall("messages.listMailAccounts", {}).data?.accounts;
  const fetching = useMutationCall("messages.fetchMail");
  if (!accounts) return null;
  if (!accounts.some(({ imap }) => imap !== null))
    return (
      <p className={styles.fetch}>
        ¿Te responden por correo? <Link href="/ajustes?seccion=correo">Registra el buzón de tu cuenta</Link> y llegan aquí solos.
      </p>
    );
  const names = new Map(accounts.map(({ id, fromAddress }) => [id, fromAddress]));
  const failed = (fetching.data?.accounts ?? []).filter(({ error }) => error !== null);
  return (
    <div className={styles.fetch}>
      <Button size="compact-sm" variant="default" loading={fetching.isPending} onClick={() => fetching.mutate({}, { onError: toastError })}>
        Traer correo
      </Button>
      <span role="status">{fetching.data && !fetching.isPending && whatCame(fetching.data.accounts)}</span>
      {failed.length > 0 && (
        <div className={styles.fetchFaults} role="alert">
          {failed.map(({ accountId, error }) => (
            <p key={accountId}>
              <strong>{names.get(accountId)}:</strong> {error}
            </p>
          ))}
        </div>
      )}
      <ProgressOverlay isRunning={fetching.isPending} label="Trayendo correo" progress={fetching.progress} onCancel={fetching.cancel} />
    </div>
  );
}

type Fetched = OutputOf<"messages.fetchMail">["accounts"];

/** `Llegaron 3 respuestas; 1 correo volvió sin entregarse.` */
function whatCame(accounts: Fetched): string {
  if (accounts.every(({ error }) => error !== null)) return "";
  const sum = (of: (account: Fetched[number]) => number) => accounts.reduce((total, account) => total + of(account), 0);
  const replies = sum((account) => account.replies);
  const bounces = sum((account) => account.bounces);
  const came = replies === 0 ? "No hay respuestas nuevas" : replies === 1 ? "Llegó 1 respuesta" : `Llegaron ${replies} respuestas`;
  if (bounces === 0) return `${came}.`;
  return `${came}; ${bounces === 1 ? "1 correo volvió" : `${bounces} correos volvieron`} sin entregarse.`;
}
