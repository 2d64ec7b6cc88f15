import { Button, Checkbox, Modal, Stack } from "@mantine/core";
import { useState } from "react";
import type { Client } from "../../../../shared/contract/clients.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { appliedByDocument, planFavour } from "./favour-plan.ts";
import styles from "./page.module.css";

type Balance = Client["balances"][number];

/** Money of the client that is not on any document yet, and a way to put it there. */
export function Favour({ client }: { client: Client }) {
  const favours = client.balances.filter((balance) => balance.inFavourMinor > 0);
  const [using, setUsing] = useState<Balance>();
  if (favours.length === 0) return null;
  return (
    <section>
      <SectionTitle>A su favor</SectionTitle>
      {favours.map((balance) => (
        <div key={balance.currency} className={styles.favour}>
          <strong>{formatMoney(balance.inFavourMinor, balance.currency)}</strong>
          {balance.openMinor > 0 ? (
            <Button size="compact-sm" variant="default" onClick={() => setUsing(balance)}>
              Usar a favor
            </Button>
          ) : (
            <span className={styles.quiet}>para su próximo documento</span>
          )}
        </div>
      ))}
      {using && <UseFavour client={client} balance={using} onClose={() => setUsing(undefined)} />}
    </section>
  );
}

function UseFavour({ client, balance, onClose }: { client: Client; balance: Balance; onClose: () => void }) {
  const { currency } = balance;
  const favours = useCall("payments.listPayments", { clientId: client.id, onlyUnallocated: true });
  const open = useCall("invoices.listInvoices", {
    filter: { clientId: client.id, currency, tab: "open" },
    sort: { by: "dueOn" },
    limit: 200,
  });
  const [left, setLeft] = useState<readonly number[]>([]);
  const allocating = useMutationCall("payments.allocatePayment");
  const documents = open.data?.rows ?? [];
  const money = (favours.data?.payments ?? []).filter((payment) => payment.currency === currency && !payment.isReversed).toReversed();
  const plan = planFavour(
    money,
    documents.filter((row) => !left.includes(row.id)),
  );
  const applied = appliedByDocument(plan);
  const sum = [...applied.values()].reduce((total, minor) => total + minor, 0);
  const apply = async () => {
    try {
      for (const { paymentId, allocations } of plan) await allocating.mutateAsync({ id: paymentId, allocations });
      toastDone(`Se usaron ${formatMoney(sum, currency)} a favor`);
      onClose();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`Usar ${formatMoney(balance.inFavourMinor, currency)} a favor`}>
      <p className={styles.quiet}>Se aplica a lo más antiguo primero. Quita la marca de lo que no quieras cerrar.</p>
      <Stack gap="xs" my="md">
        {documents.map((row) => (
          <Checkbox
            key={row.id}
            checked={!left.includes(row.id)}
            onChange={(event) => setLeft(event.currentTarget.checked ? left.filter((id) => id !== row.id) : [...left, row.id])}
            label={`${row.document}, por cobrar ${formatMoney(row.openMinor, currency)}`}
            description={applied.has(row.id) ? `se le aplican ${formatMoney(applied.get(row.id) ?? 0, currency)}` : undefined}
          />
        ))}
      </Stack>
      <div className={styles.modalActions}>
        <Button variant="default" onClick={onClose}>
          No, volver
        </Button>
        <Button onClick={() => void apply()} loading={allocating.isPending} disabled={sum === 0}>
          Aplicar {formatMoney(sum, currency)}
        </Button>
      </div>
    </Modal>
  );
}
