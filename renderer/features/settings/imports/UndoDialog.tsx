import { Button, Group, Modal } from "@mantine/core";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import styles from "../Settings.module.css";
import type { Batch } from "./batch.ts";

/** Asks, undoes, and then says what went and what had to stay. */
export function UndoDialog({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const undoing = useMutationCall("undo.undoBatch");
  if (!undoing.data)
    return (
      <ConfirmDialog
        title="¿Deshacer esto?"
        confirmLabel="Deshacer"
        isDestructive
        isBusy={undoing.isPending}
        onConfirm={() => undoing.mutate({ batchId: batch.id })}
        onCancel={onClose}
      >
        <p className={styles.name}>{batch.label}</p>
        <p className={styles.quiet}>Lo que entró con ello sale de tus cuentas. Lo que tenga algo encima (un pago, una carta) se queda.</p>
        {undoing.error && <ErrorState error={undoing.error} />}
      </ConfirmDialog>
    );
  const { undone, kept } = undoing.data;
  return (
    <Modal opened onClose={onClose} title={undone === 1 ? "Se deshizo 1 elemento" : `Se deshicieron ${undone} elementos`}>
      {kept.length > 0 && (
        <>
          <p>{kept.length === 1 ? "Uno se quedó:" : `Se quedaron ${kept.length}:`}</p>
          <ul className={styles.kept}>
            {kept.slice(0, 50).map((one) => (
              <li key={one.what}>
                <span className={styles.name}>{one.what}</span>. <span className={styles.quiet}>{one.why}</span>
              </li>
            ))}
          </ul>
          {kept.length > 50 && <p className={styles.quiet}>Y {kept.length - 50} más.</p>}
        </>
      )}
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>
          Entendido
        </Button>
      </Group>
    </Modal>
  );
}
