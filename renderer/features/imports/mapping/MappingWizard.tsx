import { Button, Checkbox, Modal, Radio } from "@mantine/core";
import { useState } from "react";
import type { ImportedFile } from "../../../../shared/contract/imports.ts";
import { fileKey, fileLabel } from "../../../../shared/import-words.ts";
import type { ImportSession } from "../session.ts";
import type { ImportFlow } from "../use-import.ts";
import { alikeTables, type Draft, draftProblem, sameFor, startDraft, toChoice } from "./draft.ts";
import styles from "./mapping.module.css";
import { PreviewResult } from "./PreviewResult.tsx";
import { TableColumns } from "./TableColumns.tsx";
import { TableOptions } from "./TableOptions.tsx";
import { usePreview } from "./use-preview.ts";

type Props = {
  flow: ImportFlow;
  session: ImportSession;
  /** A file with its `table`. */
  file: ImportedFile;
  onDone: (session: ImportSession) => void;
  onNext: () => void;
  onClose: () => void;
};

const KINDS: readonly { value: Draft["as"]; label: string }[] = [
  { value: "invoices", label: "Lista de facturas" },
  { value: "clients", label: "Lista de clientes" },
  { value: "statement", label: "Estado de cuenta" },
  { value: "skip", label: "No importarla" },
];

/** Says what a table is and what its columns hold, sees how it would come in, and imports it. Asked once: the program remembers it. */
export function MappingWizard({ flow, session, file, onDone, onNext, onClose }: Props) {
  const wizard = useWizard({ flow, session, file, onDone, onNext, onClose });
  const { draft, table, change, alike } = wizard;
  const left = session.files.filter((other) => other.status === "needs_mapping").length - 1;
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <>
          ¿Qué es este archivo? <span className={styles.fileName}>{fileLabel(file)}</span>
        </>
      }
      size="min(1120px, 96vw)"
    >
      <div className={styles.wizard}>
        <Radio.Group label="1. Qué es" value={draft.as} onChange={(as) => change({ as })}>
          <div className={styles.kinds}>
            {KINDS.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} {...(value === draft.as ? { "data-autofocus": true } : {})} />
            ))}
          </div>
        </Radio.Group>
        {draft.as !== "skip" && (
          <>
            <section className={styles.step}>
              <h3>2. Qué trae cada columna</h3>
              <TableOptions table={table} draft={draft} onChange={change} />
              <TableColumns table={table} draft={draft} kind={draft.as} onChange={change} />
            </section>
            <section className={styles.step}>
              <h3>3. Así entraría</h3>
              <PreviewResult kind={draft.as} problem={draftProblem(draft)} preview={wizard.preview} />
            </section>
          </>
        )}
        {alike.length > 0 && (
          <Checkbox
            checked={wizard.isForAlike}
            onChange={(event) => wizard.setForAlike(event.currentTarget.checked)}
            label={
              alike.length === 1
                ? "Lo mismo para el otro archivo con estos títulos"
                : `Lo mismo para los otros ${alike.length} archivos con estos títulos`
            }
          />
        )}
        <div className={styles.foot}>
          <Button onClick={() => void wizard.accept()} disabled={!wizard.canAccept} loading={flow.isRunning}>
            {draft.as === "skip" ? "Dejarla fuera" : "Importar"}
          </Button>
          {left > 0 && (
            <Button variant="default" onClick={onNext}>
              Siguiente
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Volver
          </Button>
          <span className={styles.quiet}>
            {left > 0 ? `${left === 1 ? "Queda 1 archivo" : `Quedan ${left} archivos`} por explicar. ` : ""}
            {draft.as !== "skip" && "Se recordará para los archivos con estos mismos títulos."}
          </span>
        </div>
      </div>
    </Modal>
  );
}

function useWizard({ flow, session, file, onDone }: Props) {
  const table = file.table ?? EMPTY;
  const [draft, setDraft] = useState(() => startDraft(table, session.accountId));
  const [isForAlike, setForAlike] = useState(true);
  const alike = alikeTables(session.files, file);
  const choice = toChoice(draft, table, file);
  const preview = usePreview(choice);
  const others = isForAlike ? alike : [];
  const accept = async () => {
    if (draft.as === "skip") {
      const after = flow.leaveOut(new Set([file, ...others].map(fileKey)));
      if (after) onDone(after);
    } else if (choice) {
      const after = await flow.explain([choice, ...others.map((other) => sameFor(choice, table, other))]);
      if (after) onDone(after);
    }
  };
  const willBring = preview.file?.counts !== undefined && preview.file.counts.added + preview.file.counts.known > 0;
  return {
    table,
    draft,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    alike,
    isForAlike,
    setForAlike,
    preview,
    accept,
    canAccept: draft.as === "skip" || (choice !== undefined && !preview.isReading && willBring),
  };
}

const EMPTY: NonNullable<ImportedFile["table"]> = {
  headerRow: -1,
  columns: [],
  rows: [],
  likely: "invoices",
  invoices: { columns: {} },
  clients: { columns: {} },
  statement: {},
};
