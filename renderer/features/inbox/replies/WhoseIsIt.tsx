import { Button, Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { type ChosenClient, ClientField } from "../../../ui/ClientField.tsx";
import styles from "./replies.module.css";
import type { ReplyDetail } from "./words.ts";

/** Whose an answer is: those that it may be from, or any client; its number or address may be kept. */
export function WhoseIsIt({ reply }: { reply: ReplyDetail }) {
  const [client, setClient] = useState<ChosenClient>();
  const canRemember = /\d{9}|@/.test(reply.from.replace(/[\s-]/g, ""));
  const [remember, setRemember] = useState(canRemember);
  const assigning = useMutationCall("messages.assignReply");
  const assign = (clientId: number, name: string) =>
    assigning.mutate(
      { replyId: reply.id, clientId, remember: remember && canRemember },
      { onSuccess: () => toastDone(`La respuesta es de ${name}.`), onError: toastError },
    );
  return (
    <Stack gap="sm" className={styles.whose}>
      <h3 className={styles.ask}>¿De qué cliente es?</h3>
      {reply.candidates.map(({ clientId, name, why }) => (
        <div key={clientId} className={styles.candidate}>
          <Button variant="default" disabled={assigning.isPending} onClick={() => assign(clientId, name)}>
            {name}
          </Button>
          <span className={styles.quiet}>porque {why}</span>
        </div>
      ))}
      <div className={styles.assign}>
        <ClientField isClearable value={client} onChange={setClient} label={reply.candidates.length > 0 ? "Otro cliente" : "Cliente"} />
        <Button disabled={!client} loading={assigning.isPending} onClick={() => client && assign(client.id, client.name)}>
          Es de este cliente
        </Button>
      </div>
      {canRemember && (
        <Checkbox
          label={`Guardar ${reply.from} entre sus contactos`}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
