import { Button } from "@mantine/core";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./WhatsApp.module.css";

type Props = { messageId: number; onDone: () => void; onOpenAgain: () => void };

/** After the draft was opened: did it really go? Only the user knows. */
export function ConfirmSent({ messageId, onDone, onOpenAgain }: Props) {
  const confirming = useMutationCall("messages.confirmSent");
  const say = async (sent: boolean) => {
    try {
      await confirming.mutateAsync({ messageId, sent });
      toastDone(sent ? "Anotado como enviado en la conversación del cliente." : "Anotado: no se envió.");
      onDone();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <>
      <p className={styles.question}>¿Se envió?</p>
      <Button loading={confirming.isPending} onClick={() => void say(true)} data-autofocus>
        Sí, se envió
      </Button>
      <Button variant="default" disabled={confirming.isPending} onClick={() => void say(false)}>
        No se envió
      </Button>
      <Button variant="subtle" color="gray" onClick={onOpenAgain}>
        Abrir otra vez
      </Button>
    </>
  );
}
