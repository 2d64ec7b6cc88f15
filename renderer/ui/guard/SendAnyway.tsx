import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./guard.module.css";

type Props = { isSending: boolean; disabled: boolean; onSend: (reason: string) => void };

/** The way past the house's own rules: with a reason, which stays in the client's history. */
export function SendAnyway({ isSending, disabled, onSend }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const said = reason.trim();
  if (!isOpen)
    return (
      <Button variant="default" size="compact-sm" mt={8} onClick={() => setOpen(true)}>
        Enviar de todos modos
      </Button>
    );
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (said.length >= 3) onSend(said);
  };
  return (
    <form className={styles.anyway} noValidate onSubmit={submit}>
      <TextInput
        label="¿Por qué le escribes de todos modos?"
        description="Queda anotado en su historial."
        placeholder="Me pidió que le escriba hoy"
        value={reason}
        maxLength={300}
        data-autofocus
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={isSending} disabled={disabled || said.length < 3}>
          Abrir WhatsApp de todos modos
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(false)}>
          Mejor no
        </Button>
      </div>
    </form>
  );
}
