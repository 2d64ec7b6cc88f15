import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useCall, useMutationCall } from "../calls.ts";
import { SidePanel } from "../SidePanel.tsx";
import { toastDone, toastError } from "../toast.ts";
import styles from "./ContactPanel.module.css";
import type { Target } from "./target.ts";

/** Work of the office for a client: what it is, and that it is done. */
export function TaskPanel({ target, onClose }: { target: Target; onClose: () => void }) {
  const client = useCall("clients.getClient", { id: target.clientId });
  const resolving = useMutationCall("followup.resolveTask");
  const resolve = (outcome: "done" | "dismissed") =>
    target.item &&
    resolving.mutate(
      { id: target.item.id, outcome },
      {
        onSuccess: () => {
          toastDone(outcome === "done" ? "Tarea hecha." : "La tarea salió de la lista.");
          onClose();
        },
        onError: toastError,
      },
    );
  const foot = (
    <>
      <Button onClick={() => resolve("done")} loading={resolving.isPending} data-autofocus>
        Ya está hecho
      </Button>
      <Button variant="default" onClick={() => resolve("dismissed")} disabled={resolving.isPending}>
        Descartar
      </Button>
    </>
  );
  return (
    <SidePanel title={target.why} subtitle={target.clientName} foot={foot} onClose={onClose}>
      <p className={styles.about}>
        <Link href={`/clientes/${target.clientId}?editar=1`}>Corregir sus datos y contactos</Link>
      </p>
      {client.data?.notes && <p className={styles.why}>{client.data.notes}</p>}
    </SidePanel>
  );
}
