import { Button } from "@mantine/core";
import { useState } from "react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import type { IssuedRow } from "../issued/IssuedTable.tsx";
import { type Delivery, deliverySentence } from "../view/deliveries.ts";
import styles from "./Delivery.module.css";
import { DeliveryForm } from "./DeliveryForm.tsx";

/** How a letter reached the client, each time with its signed copy, and how to note it. */
export function Deliveries({ letter }: { letter: IssuedRow }) {
  const [isNoting, setNoting] = useState(false);
  return (
    <section className={styles.deliveries} aria-label="Entrega">
      {letter.deliveries.length === 0 && !isNoting && <p className={styles.quiet}>Emitida; todavía nadie anotó su entrega.</p>}
      {letter.deliveries.length > 0 && (
        <ul className={styles.list}>
          {letter.deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      {isNoting ? (
        <DeliveryForm letter={letter} onDone={() => setNoting(false)} />
      ) : (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setNoting(true)}>
            Anotar la entrega
          </Button>
        </div>
      )}
    </section>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const opening = useMutationCall("letters.getDeliveryFile");
  return (
    <li className={styles.row}>
      <span>
        {deliverySentence(delivery)}
        {delivery.note && <span className={styles.quiet}> · {delivery.note}</span>}
      </span>
      {delivery.file && (
        <Button
          size="compact-xs"
          variant="default"
          loading={opening.isPending}
          onClick={() =>
            opening.mutate({ id: delivery.id }, { onError: toastError, onSuccess: ({ file }) => void saveFile(file).catch(toastError) })
          }
        >
          Ver el cargo<span className="visually-hidden"> {delivery.file.name}</span>
        </Button>
      )}
    </li>
  );
}
