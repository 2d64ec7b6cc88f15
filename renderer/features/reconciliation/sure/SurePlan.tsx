import { Button, Modal } from "@mantine/core";
import { formatMoney } from "../../../../shared/money.ts";
import { useReturnFocus } from "../../../ui/use-return-focus.ts";
import type { SureClient } from "../view/sure-summary.ts";
import styles from "./Sure.module.css";

type Props = { clients: readonly SureClient[]; count: number; onApply: () => void; onShowLines: () => void; onClose: () => void };

/** What applying the sure ones would do, by client, before it is done. */
export function SurePlan({ clients, count, onApply, onShowLines, onClose }: Props) {
  useReturnFocus();
  const totals = new Map<string, number>();
  for (const client of clients) totals.set(client.currency, (totals.get(client.currency) ?? 0) + client.amountMinor);
  return (
    <Modal
      opened
      onClose={onClose}
      title={count === 1 ? "El abono seguro" : `Los ${count.toLocaleString("en-US")} abonos seguros`}
      size={560}
    >
      <div className={styles.body}>
        <p className={styles.total}>
          Total: {[...totals].map(([currency, minor]) => formatMoney(minor, currency)).join(" y ")} de{" "}
          {clients.length === 1 ? "1 cliente" : `${new Set(clients.map(({ clientId }) => clientId)).size.toLocaleString("en-US")} clientes`}
        </p>
        <div className={styles.foot}>
          <Button onClick={onApply} data-autofocus>
            {count === 1 ? "Aplicarlo" : "Aplicar todos"}
          </Button>
          <Button variant="default" onClick={onShowLines}>
            Verlos uno por uno
          </Button>
        </div>
        <table className={styles.table}>
          <caption className="visually-hidden">Abonos seguros por cliente</caption>
          <thead>
            <tr>
              <th scope="col">Cliente</th>
              <th scope="col" className={styles.number}>
                Abonos
              </th>
              <th scope="col" className={styles.number}>
                Se aplica
              </th>
            </tr>
          </thead>
          <tbody>
            {clients.map((client) => (
              <tr key={`${client.clientId}-${client.currency}`}>
                <th scope="row">{client.name}</th>
                <td className={styles.number}>{client.count.toLocaleString("en-US")}</td>
                <td className={styles.number}>{formatMoney(client.amountMinor, client.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
