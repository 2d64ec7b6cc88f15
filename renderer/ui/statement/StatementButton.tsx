import { Button, Modal } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useState } from "react";
import type { SavedFile } from "../../../shared/contract/common.ts";
import { useMutationCall } from "../calls.ts";
import { DateField } from "../DateField.tsx";
import { ProgressOverlay } from "../ProgressOverlay.tsx";
import { toastDone, toastError } from "../toast.ts";
import styles from "./statement.module.css";

type Props = { clientId: number; save: (file: SavedFile) => Promise<void> };

/** A client's statement of account, as PDF or for Excel, of all time or between two days. */
export function StatementButton({ clientId, save }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconListDetails size={14} stroke={1.6} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        Estado de cuenta
      </Button>
      {isOpen && <StatementDialog clientId={clientId} save={save} onClose={() => setOpen(false)} />}
    </>
  );
}

function StatementDialog({ clientId, save, onClose }: Props & { onClose: () => void }) {
  const writing = useMutationCall("letters.writeStatement");
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const isBackwards = fromOn !== null && untilOn !== null && fromOn > untilOn;
  const write = (as: "pdf" | "xlsx") =>
    writing.mutate(
      { clientId, as, fromOn: fromOn ?? undefined, untilOn: untilOn ?? undefined },
      {
        onError: toastError,
        onSuccess: ({ file }) =>
          void save(file).then(() => {
            toastDone(`Guardado: ${file.name}`);
            onClose();
          }, toastError),
      },
    );
  return (
    <Modal opened onClose={onClose} title="Estado de cuenta" size={440}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBackwards) write("pdf");
        }}
      >
        <p className={styles.quiet}>
          Lo que debe hoy, por antigüedad, y sus movimientos con el saldo después de cada uno. Deja las fechas vacías para verlos todos.
        </p>
        <div className={styles.days}>
          <DateField label="Movimientos desde" value={fromOn} onChange={setFromOn} data-autofocus />
          <DateField
            label="Hasta"
            value={untilOn}
            onChange={setUntilOn}
            error={isBackwards ? "Va después de la primera fecha" : undefined}
          />
        </div>
        <div className={styles.actions}>
          <Button variant="default" disabled={isBackwards || writing.isPending} onClick={() => write("xlsx")}>
            Guardar para Excel
          </Button>
          <Button type="submit" disabled={isBackwards} loading={writing.isPending}>
            Guardar PDF
          </Button>
        </div>
      </form>
      <ProgressOverlay
        isRunning={writing.isPending}
        label="Escribiendo el estado de cuenta"
        progress={writing.progress}
        onCancel={writing.cancel}
      />
    </Modal>
  );
}
