import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useCall, useMutationCall } from "../calls.ts";
import { toastDone, toastError } from "../toast.ts";
import styles from "./mail.module.css";

type Left = OutputOf<"messages.previewMailBatch">["left"][number];

/** Who does not get the mail and why; an address that is missing is written down here. */
export function LeftOut({ left }: { left: readonly Left[] }) {
  if (left.length === 0) return null;
  return (
    <section aria-label="Quiénes no lo reciben">
      <h3 className={styles.leftTitle}>{left.length === 1 ? "1 no lo recibe" : `${left.length} no lo reciben`}</h3>
      <ul className={styles.left}>
        {left.map(({ clientId, clientName, why, message }) => (
          <li key={clientId}>
            <strong>{clientName}</strong>
            {why === "no_address" ? <AddAddress clientId={clientId} clientName={clientName} /> : <p>{message}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddAddress({ clientId, clientName }: { clientId: number; clientName: string }) {
  const client = useCall("clients.getClient", { id: clientId }).data;
  const saving = useMutationCall("clients.saveClients");
  const [email, setEmail] = useState("");
  const isAddress = /^\S+@\S+\.\S{2,}$/.test(email.trim());
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!client || !isAddress) return;
    const { docType, docNumber, name } = client;
    saving.mutate(
      { clients: [{ id: clientId, docType, docNumber, name, email: email.trim() }] },
      { onSuccess: () => toastDone("Correo guardado."), onError: toastError },
    );
  };
  return (
    <form className={styles.turns} noValidate onSubmit={submit}>
      <TextInput
        aria-label={`Correo de ${clientName}`}
        placeholder="No tiene correo: escríbelo"
        type="email"
        size="xs"
        value={email}
        maxLength={200}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default" loading={saving.isPending} disabled={!client || !isAddress}>
        Guardar correo
      </Button>
    </form>
  );
}
