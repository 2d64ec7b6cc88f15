import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { useMutationCall } from "../../ui/calls.ts";
import { ImportMenu } from "../../ui/ImportMenu.tsx";
import { toastError } from "../../ui/toast.ts";
import styles from "./EmptyLedger.module.css";

/** A ledger without documents: the three ways to fill it. */
export function EmptyLedger() {
  const [, navigate] = useLocation();
  const example = useMutationCall("settings.openExample");
  return (
    <div className={styles.root}>
      <p className={styles.lead}>Todavía no hay facturas. Trae las tuyas y aquí verás quién te debe, cuánto y desde cuándo.</p>
      <ul className={styles.ways}>
        <li>
          <h2>Importa lo que ya tienes</h2>
          <p>Suelta en esta ventana tus XML o ZIP, registros de ventas, listas de Excel o estados de cuenta: se reconocen solos.</p>
          <ImportMenu position="bottom-start" />
        </li>
        <li>
          <h2>Registra una factura</h2>
          <p>Una por una, con su cliente, su importe y su vencimiento; o pega varias desde Excel en Facturas.</p>
          <Button variant="default" onClick={() => navigate("/facturas?nueva=1")}>
            Registrar factura
          </Button>
        </li>
        <li>
          <h2>Mira cómo funciona</h2>
          <p>Abre una empresa ficticia con clientes, facturas y pagos. Tus datos quedan aparte y vuelves cuando quieras.</p>
          <Button variant="default" loading={example.isPending} onClick={() => example.mutate({}, { onError: toastError })}>
            Probar con datos de ejemplo
          </Button>
        </li>
      </ul>
    </div>
  );
}
