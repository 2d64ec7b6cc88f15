import { Button } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { SendLater } from "../../../ui/mail/SendMail.tsx";
import styles from "./Outbox.module.css";
import type { OutboxRow } from "./OutboxTable.tsx";
import { countText, MAY_APPROVE, MAY_CHANGE } from "./outbox-words.ts";
import type { OutboxActions } from "./use-outbox.ts";

type Props = { mails: readonly OutboxRow[]; actions: OutboxActions; onClear: () => void };

/** What may be done with the mails that were chosen. */
export function OutboxBar({ mails, actions, onClear }: Props) {
  const [isAsking, setAsking] = useState(false);
  const approvable = mails.filter(({ state }) => MAY_APPROVE.has(state)).map(({ id }) => id);
  const changeable = mails.filter(({ state }) => MAY_CHANGE.has(state)).map(({ id }) => id);
  return (
    <div className={styles.bar} role="region" aria-label="Correos elegidos">
      <strong>{mails.length === 1 ? "1 elegido" : `${mails.length} elegidos`}</strong>
      <Button size="compact-sm" disabled={approvable.length === 0} loading={actions.isBusy} onClick={() => actions.approve(approvable)}>
        Aprobar&nbsp;<KeyHint>a</KeyHint>
      </Button>
      <SendLater
        isReady={changeable.length > 0 && !actions.isBusy}
        nextAllowedAt={null}
        label="Postergar"
        size="compact-sm"
        onSend={({ sendAt }) => actions.postpone(changeable, sendAt)}
      />
      <Button size="compact-sm" variant="default" disabled={changeable.length === 0 || actions.isBusy} onClick={() => setAsking(true)}>
        Cancelar
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        Quitar selección
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`¿Cancelar ${countText(changeable.length)}?`}
          confirmLabel="Cancelar el envío"
          isDestructive
          isBusy={actions.isBusy}
          onConfirm={() => {
            actions.cancel(changeable);
            setAsking(false);
            onClear();
          }}
          onCancel={() => setAsking(false)}
        >
          No saldrán. Los pasos de cobranza que hacían vuelven a la agenda.
        </ConfirmDialog>
      )}
    </div>
  );
}
