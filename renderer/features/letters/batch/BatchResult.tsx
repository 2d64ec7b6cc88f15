import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Stage } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { saveFile } from "../../../client.ts";
import { toastError } from "../../../ui/toast.ts";
import { ExportMenu } from "../issued/ExportMenu.tsx";
import { PrintedPdf } from "../paper/PrintedPdf.tsx";
import { batchHeadline, type OwingClient } from "../view/batch.ts";
import { letterPath } from "../view/letter-link.ts";
import styles from "./Batch.module.css";

type Props = { result: OutputOf<"letters.issueBatch">; clients: readonly OwingClient[]; stage: Stage; onClose: () => void };

/** What was issued, each letter at hand, and whom it skipped and why. */
export function BatchResult({ result, clients, stage, onClose }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  const names = new Map(clients.map((client) => [client.id, client.name]));
  return (
    <Modal opened onClose={onClose} title="Cartas emitidas" size={600}>
      <div className={styles.result}>
        <p className={styles.headline}>{batchHeadline(result)}</p>
        {result.skipped.length > 0 && (
          <ul className={styles.skipped}>
            {result.skipped.map(({ clientId, message, overridable }) => (
              <li key={clientId}>
                <strong>{names.get(clientId) ?? `Cliente ${clientId}`}:</strong> {message}
                {overridable && (
                  <>
                    {" "}
                    <Link href={letterPath({ clientId, stage })} className={styles.link}>
                      Emitirla con un motivo<span className="visually-hidden"> a {names.get(clientId)}</span>
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <ul className={styles.issued}>
          {result.issued.map((letter) => (
            <li key={letter.id} className={styles.issuedRow}>
              <span className={styles.name}>{names.get(letter.clientId) ?? `Cliente ${letter.clientId}`}</span>
              <span className={styles.muted}>{letter.number}</span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Guardar ${letter.number}`}
                onClick={() => void saveFile(letter.file).catch(toastError)}
              >
                Guardar
              </Button>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <Button disabled={result.issued.length === 0} loading={isPrinting} onClick={() => setPrinting(true)}>
            Imprimir todas
          </Button>
          <ExportMenu letterIds={result.issued.map((letter) => letter.id)} />
          <Button variant="default" onClick={onClose}>
            Listo
          </Button>
        </div>
      </div>
      {isPrinting && <PrintedPdf paths={result.issued.map((letter) => letter.file.path)} onDone={() => setPrinting(false)} />}
    </Modal>
  );
}
