import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useCall } from "../calls.ts";
import { EmptyState } from "../EmptyState.tsx";
import { ErrorState } from "../ErrorState.tsx";
import { Loading } from "../Loading.tsx";
import type { ManyWords } from "./ManyFields.tsx";
import { MailFrame } from "./MailFrame.tsx";
import styles from "./mail.module.css";

type Ready = OutputOf<"messages.previewMailBatch">["ready"];

/** The mails of a batch as they leave, one after another. */
export function ManyPreview({ ready, words }: { ready: Ready; words: ManyWords }) {
  const [place, setPlace] = useState(0);
  const at = Math.min(place, ready.length - 1);
  const one = ready[at];
  if (!one)
    return (
      <EmptyState title="Ninguno recibe este correo">
        A la izquierda dice por qué cada uno. Agrega los correos que faltan, o elige otra plantilla u otra hora.
      </EmptyState>
    );
  return (
    <div className={styles.fields}>
      <div className={styles.turns}>
        <span>
          <strong>{one.clientName}</strong>{" "}
          <span className={styles.quiet}>
            {at + 1} de {ready.length}
          </span>
        </span>
        <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => setPlace(at - 1)}>
          Anterior
        </Button>
        <Button size="compact-sm" variant="default" disabled={at === ready.length - 1} onClick={() => setPlace(at + 1)}>
          Siguiente
        </Button>
      </div>
      <One clientId={one.clientId} words={words} />
    </div>
  );
}

function One({ clientId, words: { template, attachments } }: { clientId: number; words: ManyWords }) {
  const preview = useCall("messages.previewMail", { clientId, template, attachments: [...attachments] }, { keepPrevious: true });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  return preview.data ? <MailFrame {...preview.data} /> : <Loading />;
}
