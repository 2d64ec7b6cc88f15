import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./guard.module.css";

type Props = { isSending: boolean; disabled: boolean; onSend: (reason: string) => void; words?: AnywayWords };

/** What the way past a rule is called where it is no WhatsApp. */
export type AnywayWords = { open: string; question: string; placeholder: string; send: string };

const BY_WHATSAPP: AnywayWords = {
  open: "Enviar de todos modos",
  question: "¿Por qué le escribes de todos modos?",
  placeholder: "Me pidió que le escriba hoy",
  send: "Abrir WhatsApp de todos modos",
};

/** The way past the house's own rules: with a reason, which stays in the client's history. */
export function SendAnyway({ isSending, disabled, onSend, words = BY_WHATSAPP }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const said = reason.trim();
  if (!isOpen)
    return (
      <Button variant="default" size="compact-sm" mt={8} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (said.length >= 3) onSend(said);
  };
  return (
    <form className={styles.anyway} noValidate onSubmit={submit}>
      <TextInput
        label={words.question}
        description="Queda anotado en su historial."
        placeholder={words.placeholder}
        value={reason}
        maxLength={300}
        data-autofocus
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={isSending} disabled={disabled || said.length < 3}>
          {words.send}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(false)}>
          Mejor no
        </Button>
      </div>
    </form>
  );
}
