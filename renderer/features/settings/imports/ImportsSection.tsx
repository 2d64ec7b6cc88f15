import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { useImportDoor } from "../../../ui/import-door.ts";
import { Loading } from "../../../ui/Loading.tsx";
import styles from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import type { Batch } from "./batch.ts";
import { UndoDialog } from "./UndoDialog.tsx";

/** What can be shown, each with the kinds of batch that it holds. */
const VIEWS = [
  { name: "Importaciones y conciliaciones", kinds: ["import", "record", "statement", "reconciliation"] },
  { name: "Pagos", kinds: ["payment"] },
  { name: "Anulaciones", kinds: ["void"] },
] as const;

/** What was imported, reconciled and paid, newest first; each can be taken back. */
export function ImportsSection() {
  const [undoing, setUndoing] = useState<Batch>();
  const [view, setView] = useState<(typeof VIEWS)[number]>(VIEWS[0]);
  const batches = useCall("undo.listBatches", { limit: 200, kinds: [...view.kinds] }, { keepPrevious: true });
  return (
    <SettingsPage section="importaciones">
      <p className={styles.lead}>
        Cada importación guarda su informe, y lo que entró se puede deshacer. Lo que ya se apoya en ello se queda, y se dice por qué.
      </p>
      <fieldset className={styles.views}>
        <legend className="visually-hidden">Qué mostrar</legend>
        {VIEWS.map((one) => (
          <FilterChip key={one.name} isOn={one === view} aria-pressed={one === view} onClick={() => setView(one)}>
            {one.name}
          </FilterChip>
        ))}
      </fieldset>
      {batches.error && <ErrorState error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <Loading />}
      {batches.data?.batches.length === 0 && (
        <EmptyState title="Aquí todavía no hay nada">
          Cuando importes facturas o un estado de cuenta, o anotes un pago, aparecerá aquí.
        </EmptyState>
      )}
      {batches.data && batches.data.batches.length > 0 && <BatchTable batches={batches.data.batches} onUndo={setUndoing} />}
      {undoing && <UndoDialog batch={undoing} onClose={() => setUndoing(undefined)} />}
    </SettingsPage>
  );
}

function BatchTable({ batches, onUndo }: { batches: readonly Batch[]; onUndo: (batch: Batch) => void }) {
  const { openReport } = useImportDoor();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Qué</th>
          <th scope="col">Cuándo</th>
          <th scope="col">
            <span className="visually-hidden">Informe y deshacer</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <td className={batch.isUndone ? styles.quiet : styles.name}>{batch.label}</td>
            <td className={styles.nowrap}>{instantText(batch.at)}</td>
            <td>
              {batch.kind === "import" && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mr={8}
                  onClick={() => openReport(batch.id)}
                  aria-label={`Ver informe: ${batch.label}`}
                >
                  Ver informe
                </Button>
              )}
              {batch.isUndone && <span className={styles.quiet}>Deshecho</span>}
              {!batch.isUndone && batch.kind === "void" && <span className={styles.quiet}>Vuelve a registrarlo si vale</span>}
              {!batch.isUndone && batch.kind !== "void" && (
                <Button variant="default" size="compact-sm" onClick={() => onUndo(batch)} aria-label={`Deshacer: ${batch.label}`}>
                  Deshacer
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatDate(limaDate(at))}, ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
