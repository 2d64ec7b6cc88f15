import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DeliveryWay } from "../../../../shared/contract/letters-files.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { ChosenFile } from "../files/ChosenFile.tsx";
import { pathOf } from "../files/path-of.ts";
import type { IssuedRow } from "../issued/IssuedTable.tsx";
import { DELIVERY_WAYS } from "../view/deliveries.ts";
import styles from "./Delivery.module.css";

/** When, how and to whom a letter was delivered, with the copy that they signed. */
export function DeliveryForm({ letter, onDone }: { letter: IssuedRow; onDone: () => void }) {
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const noting = useMutationCall("letters.noteDelivery");
  const [on, setOn] = useState<string | null>();
  const [way, setWay] = useState<DeliveryWay>("hand");
  const [receivedBy, setReceivedBy] = useState("");
  const [note, setNote] = useState("");
  const [file, setFile] = useState<File>();
  const day = on === undefined ? (todayOn ?? null) : on;
  const submit = async () => {
    if (day === null) return;
    try {
      const path = file ? { path: await pathOf(file) } : {};
      await noting.mutateAsync({ letterId: letter.id, on: day, way, receivedBy, note, ...path });
      toastDone(`Entrega de ${letter.number} anotada.`);
      onDone();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Anotar la entrega"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.pair}>
        <DateField label="Día de la entrega" value={day} onChange={setOn} data-autofocus />
        <NativeSelect
          label="Cómo"
          value={way}
          data={[...DELIVERY_WAYS]}
          onChange={(event) => setWay(event.currentTarget.value as DeliveryWay)}
        />
      </div>
      <TextInput
        label="Quién la recibió"
        maxLength={300}
        value={receivedBy}
        onChange={(event) => setReceivedBy(event.currentTarget.value)}
      />
      <Textarea label="Nota" maxLength={1000} autosize minRows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <ChosenFile
        label="Cargo de recepción"
        description="Foto (JPG, PNG o HEIC) o PDF, hasta 15 MB. Se guarda con tus datos."
        file={file}
        onChange={setFile}
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={onDone}>
          Cancelar
        </Button>
        <Button type="submit" disabled={day === null} loading={noting.isPending}>
          Guardar la entrega
        </Button>
      </div>
    </form>
  );
}
