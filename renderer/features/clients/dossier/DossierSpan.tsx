import { Button, Checkbox, Modal } from "@mantine/core";
import { useState } from "react";
import { DateField } from "../../../ui/DateField.tsx";
import styles from "./dossier.module.css";
import type { DossierRequest } from "./use-dossier.ts";

type Props = { onClose: () => void; onWrite: (request: DossierRequest) => void };

/** From which day until which day the dossier tells; an empty one is open. */
export function DossierSpan({ onClose, onWrite }: Props) {
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [withoutFiles, setWithoutFiles] = useState(false);
  const isBackwards = fromOn !== null && untilOn !== null && fromOn > untilOn;
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBackwards) return;
    onWrite({ ...(fromOn ? { fromOn } : {}), ...(untilOn ? { untilOn } : {}), withoutFiles });
  };
  return (
    <Modal opened onClose={onClose} title="Expediente de un periodo" size={420}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <div className={styles.days}>
          <DateField label="Desde" value={fromOn} onChange={setFromOn} data-autofocus />
          <DateField
            label="Hasta"
            value={untilOn}
            onChange={setUntilOn}
            error={isBackwards ? "Va después de la primera fecha" : undefined}
          />
        </div>
        <p className={styles.quiet}>La fecha que dejes vacía queda abierta. Lo que debe es siempre lo de hoy.</p>
        <Checkbox label="Sin los archivos" checked={withoutFiles} onChange={(event) => setWithoutFiles(event.currentTarget.checked)} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancelar
          </Button>
          <Button type="submit" disabled={isBackwards || (fromOn === null && untilOn === null)}>
            Guardar expediente
          </Button>
        </div>
      </form>
    </Modal>
  );
}
