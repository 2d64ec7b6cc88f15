import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { SidePanel } from "../SidePanel.tsx";
import styles from "./mail.module.css";

type Props = {
  result: OutputOf<"messages.queueMailBatch">;
  batch: OutputOf<"messages.previewMailBatch">;
  title: string;
  onClose: () => void;
};

/** What was written and where it is now, and who was left out. */
export function ManyResult({ result: { queued, skipped }, batch, title, onClose }: Props) {
  const [, navigate] = useLocation();
  const names = new Map([...batch.ready, ...batch.left].map(({ clientId, clientName }) => [clientId, clientName]));
  const count = queued.length === 1 ? "Quedó 1 correo" : `Quedaron ${queued.length} correos`;
  return (
    <SidePanel
      title={title}
      foot={
        <>
          <Button onClick={() => navigate("/bandeja?ver=salida")}>Ir a Salida</Button>
          <Button variant="default" onClick={onClose}>
            Cerrar
          </Button>
        </>
      }
      onClose={onClose}
      width={980}
      isWide
    >
      <p role="status">
        <strong>{count} en Bandeja, Salida.</strong> Salen cuando los apruebes, o a la hora que elegiste.
      </p>
      {skipped.length > 0 && (
        <section aria-label="Quiénes no lo reciben">
          <h3 className={styles.leftTitle}>{skipped.length === 1 ? "1 quedó fuera" : `${skipped.length} quedaron fuera`}</h3>
          <ul className={styles.left}>
            {skipped.map(({ clientId, message }) => (
              <li key={clientId}>
                <strong>{names.get(clientId)}</strong>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}
