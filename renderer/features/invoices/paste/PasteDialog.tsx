import { Button, Checkbox, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { PasteTable } from "./PasteTable.tsx";
import styles from "./paste.module.css";
import { countFates, fateOf, recordable, rowsLeft, rowsToMend } from "./paste-rows.ts";
import type { Pasted } from "./use-paste.ts";

type Props = { pasted: Pasted; onKeep: (pasted: Pasted) => void; onClose: () => void };

/** What was pasted, row by row, before it is recorded: the good ones go in, the bad ones stay to be mended. */
export function PasteDialog({ pasted, onKeep, onClose }: Props) {
  const { rows } = pasted;
  const [onlyBad, setOnlyBad] = useState(false);
  const counts = countFates(rows);
  const { record, isSaving } = useRecordPasted(pasted, onKeep, onClose);
  const copy = () =>
    navigator.clipboard
      .writeText(rowsToMend(rows))
      .then(() => toastDone("Copiadas: pégalas en Excel, corrígelas y vuelve a traerlas."), toastError);
  return (
    <Modal opened onClose={onClose} title="Pegar desde Excel" size={1040}>
      <p className={styles.summary} role="status">
        {summary(pasted, counts)}
      </p>
      {counts.mend > 0 && counts.mend < rows.length && (
        <Checkbox
          mb="sm"
          label="Ver solo las que hay que corregir"
          checked={onlyBad}
          onChange={(event) => setOnlyBad(event.currentTarget.checked)}
        />
      )}
      <PasteTable rows={onlyBad ? rows.filter((row) => fateOf(row) === "mend") : rows} />
      <Group justify="flex-end" gap="sm" mt="md">
        {counts.mend > 0 && (
          <Button variant="default" onClick={() => void copy()}>
            Copiar las que faltan corregir
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {pasted.recorded > 0 ? "Cerrar" : "No registrar"}
        </Button>
        {counts.record > 0 && (
          <Button onClick={record} loading={isSaving} data-autofocus>
            {counts.record === 1 ? "Registrar 1 documento" : `Registrar ${counts.record.toLocaleString("en-US")} documentos`}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function useRecordPasted({ rows, columns }: Pasted, onKeep: Props["onKeep"], onClose: () => void) {
  const call = useCaller();
  const recording = useMutationCall("invoices.recordInvoices");
  const record = () => {
    const { invoices, from } = recordable(rows);
    recording.mutate(
      { invoices },
      {
        onSuccess: ({ recorded, rejected, batchId }) => {
          const said =
            recorded.length === 1 ? "Se registró 1 documento" : `Se registraron ${recorded.length.toLocaleString("en-US")} documentos`;
          if (batchId !== null) toastUndo(said, () => call("undo.undoBatch", { batchId }), "Se quitaron los documentos pegados");
          const left = rowsLeft(rows, from, rejected);
          if (left.length === 0) onClose();
          else onKeep({ columns, rows: left, recorded: recorded.length });
        },
        onError: toastError,
      },
    );
  };
  return { record, isSaving: recording.isPending };
}

function summary({ rows, recorded }: Pasted, counts: ReturnType<typeof countFates>): string {
  if (rows.length === 0)
    return "No se reconoció ninguna fila. La primera puede llevar los títulos: documento, RUC, cliente, emisión, vence, moneda, total.";
  const parts = [
    counts.record > 0 ? `${counts.record} por registrar` : "",
    counts.duplicate > 0 ? `${counts.duplicate} que ya ${counts.duplicate === 1 ? "está" : "están"}` : "",
    counts.mend > 0 ? `${counts.mend} por corregir` : "",
  ].filter(Boolean);
  const done = recorded > 0 ? `${recorded === 1 ? "Se registró 1" : `Se registraron ${recorded}`}. ` : "";
  return `${done}${rows.length === 1 ? "1 fila" : `${rows.length.toLocaleString("en-US")} filas`}: ${parts.join(", ")}.`;
}

/** Where the block is pasted by those who came from the menu. */
export function PasteHelp({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Pegar desde Excel" size={560}>
      <p className={styles.help}>
        Copia las filas en Excel y pégalas aquí, o con Ctrl+V en cualquier parte de esta pantalla. Si la primera fila lleva títulos
        (documento, RUC, cliente, emisión, vence, moneda, total), el orden no importa.
      </p>
      <Textarea
        label="Filas copiadas"
        placeholder={"F001-123\t20512345678\tComercial Wari S.A.C.\t12/11/2026\t12/12/2026\tS/\t1,180.00"}
        rows={5}
        data-autofocus
        onPaste={(event) => {
          event.preventDefault();
          onText(event.clipboardData.getData("text/plain"));
        }}
        onChange={() => undefined}
        value=""
      />
    </Modal>
  );
}
