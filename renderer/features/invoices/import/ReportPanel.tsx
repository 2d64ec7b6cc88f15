import { Button } from "@mantine/core";
import { useState } from "react";
import type { FileReport } from "../../../../shared/contract/invoices.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastError } from "../../../ui/toast.ts";
import { downloadText } from "../download-text.ts";
import { byUrgency, countByStatus, fileName, kindWord, reportCsv, STATUS_WORDS } from "./file-words.ts";
import styles from "./import.module.css";
import type { ImportReport } from "./use-import.ts";

/** More files than these are read in the exported report. */
const SHOWN = 150;

type Props = { report: ImportReport; onClose: () => void; onOpen: (invoiceId: number) => void };

/** What became of each file, what to mend, and the way back. */
export function ReportPanel({ report, onClose, onOpen }: Props) {
  const files = byUrgency(report.files);
  const undoing = useMutationCall("undo.undoBatch");
  const { batchId } = report;
  return (
    <SidePanel
      title="Resultado de la importación"
      subtitle={summary(report.files)}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Listo</Button>
          <Button variant="default" onClick={() => downloadText(reportCsv(files), "importacion.csv", "text/csv")}>
            Guardar informe
          </Button>
          {batchId !== null && !undoing.data && (
            <Button
              variant="subtle"
              color="gray"
              loading={undoing.isPending}
              onClick={() => undoing.mutate({ batchId }, { onError: toastError })}
            >
              Deshacer esta importación
            </Button>
          )}
        </>
      }
    >
      {undoing.data && <UndoResult {...undoing.data} />}
      <FileList files={files} onOpen={onOpen} />
    </SidePanel>
  );
}

function summary(files: readonly FileReport[]): string {
  const counts = countByStatus(files);
  return counts
    .map(({ status, count }) => `${count.toLocaleString("en-US")} ${count === 1 ? STATUS_WORDS[status].one : STATUS_WORDS[status].many}`)
    .join(", ");
}

function UndoResult({ undone, kept }: { undone: number; kept: { what: string; why: string }[] }) {
  return (
    <div className={styles.undone} role="status">
      <p>{undone === 1 ? "Se quitó 1 documento." : `Se quitaron ${undone.toLocaleString("en-US")} documentos.`}</p>
      {kept.length > 0 && (
        <>
          <p>Se mantienen, porque algo se apoya en ellos:</p>
          <ul>
            {kept.map((item) => (
              <li key={item.what}>
                <strong>{item.what}</strong>: {item.why}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FileList({ files, onOpen }: { files: readonly FileReport[]; onOpen: (invoiceId: number) => void }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? files.slice(0, 2000) : files.slice(0, SHOWN);
  return (
    <>
      <SectionTitle detail={files.length.toLocaleString("en-US")}>Archivos</SectionTitle>
      <ul className={styles.files}>
        {shown.map((file) => (
          <FileLine key={`${file.path}/${file.member ?? ""}`} file={file} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < files.length && !isAll && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {`Ver los ${files.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}

function FileLine({ file, onOpen }: { file: FileReport; onOpen: (invoiceId: number) => void }) {
  const { invoiceId } = file;
  const name = file.key ? file.key.split("-").slice(2).join("-") : fileName(file);
  return (
    <li className={styles.file} data-status={file.status}>
      <div className={styles.line}>
        {invoiceId === undefined ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <button type="button" className={styles.name} onClick={() => onOpen(invoiceId)}>
            {name}
          </button>
        )}
        <span className={styles.state}>{STATUS_WORDS[file.status].one}</span>
      </div>
      <div className={styles.kind}>
        {kindWord(file.kind)}
        {file.key && ` · ${fileName(file)}`}
      </div>
      {file.error && <p className={styles.error}>{file.error.message}</p>}
      {file.warnings.map((warning) => (
        <p key={warning.code + warning.message} className={styles.warning}>
          {warning.message}
        </p>
      ))}
    </li>
  );
}
