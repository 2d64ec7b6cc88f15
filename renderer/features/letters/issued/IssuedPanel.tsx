import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { formatDate } from "../../../../shared/dates.ts";
import { fetchFile, saveFile } from "../../../client.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { MailButton } from "../../../ui/mail/MailButton.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastError } from "../../../ui/toast.ts";
import { Deliveries } from "../delivery/Deliveries.tsx";
import { Paper } from "../paper/Paper.tsx";
import { PrintedPdf } from "../paper/PrintedPdf.tsx";
import styles from "./Issued.module.css";
import { WordCopy } from "./WordCopy.tsx";
import type { IssuedRow } from "./IssuedTable.tsx";

/** An issued letter as it was frozen, to read, save or print again. */
export function IssuedPanel({ letter, onClose }: { letter: IssuedRow; onClose: () => void }) {
  const [isPrinting, setPrinting] = useState(false);
  const isPdf = letter.file.mime === "application/pdf";
  const file = useQuery({
    enabled: isPdf,
    queryKey: ["letter-file", letter.sha256],
    queryFn: async () => new Uint8Array(await (await fetchFile(letter.file.path)).arrayBuffer()),
  });
  return (
    <SidePanel
      title={`Carta ${letter.number}`}
      subtitle={
        <>
          {formatDate(letter.issuedOn)} ·{" "}
          <Link className={styles.link} href={`/clientes/${letter.clientId}`}>
            {letter.clientName}
          </Link>
        </>
      }
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => void saveFile(letter.file).catch(toastError)}>{isPdf ? "Guardar PDF" : "Guardar Word"}</Button>
          {isPdf && (
            <>
              <Button variant="default" loading={isPrinting} onClick={() => setPrinting(true)}>
                Imprimir
              </Button>
              <WordCopy letterId={letter.id} />
            </>
          )}
          <MailButton
            start={{
              clientId: letter.clientId,
              clientName: letter.clientName,
              stage: letter.stage,
              attachments: [{ kind: "letter", letterId: letter.id }],
            }}
          >
            Enviar por correo
          </MailButton>
        </>
      }
    >
      <Deliveries letter={letter} />
      {!isPdf && <p className={styles.quiet}>Esta carta salió de tu archivo de Word. Ábrela en Word para leerla o imprimirla.</p>}
      {isPdf && (
        <div className={styles.paper}>
          {file.error ? (
            <ErrorState error={file.error} onRetry={() => void file.refetch()} />
          ) : (
            <Paper bytes={file.data} text={undefined} />
          )}
        </div>
      )}
      {isPrinting && <PrintedPdf paths={[letter.file.path]} onDone={() => setPrinting(false)} />}
    </SidePanel>
  );
}
