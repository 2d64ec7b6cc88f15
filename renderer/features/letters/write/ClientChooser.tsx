import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import { totalsText } from "../view/totals.ts";
import styles from "./Write.module.css";

const SHOWN = 60;

/** Finds the client to write to: those who owe, the largest overdue balance first. */
export function ClientChooser({ onChoose }: { onChoose: (id: number) => void }) {
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const answer = useCall(
    "clients.listClients",
    { search: text || undefined, onlyOwing: true, sort: "overdue", descending: true, limit: SHOWN },
    { keepPrevious: true },
  );
  const rows = answer.data?.rows ?? [];
  return (
    <section className={styles.chooser} aria-label="Cliente">
      <TextInput
        type="search"
        label="¿A quién le escribes?"
        placeholder="Nombre o RUC"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && rows[0]) onChoose(rows[0].id);
        }}
      />
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && rows.length === 0 && (
        <p className={styles.quiet}>{text ? "Nadie que te deba coincide con eso." : "Hoy nadie te debe: no hay a quién escribir."}</p>
      )}
      <ul className={styles.clients}>
        {rows.map((client) => (
          <li key={client.id}>
            <button type="button" className={styles.client} onClick={() => onChoose(client.id)}>
              <span className={styles.clientName}>
                <Truncate>{client.name}</Truncate>
              </span>
              <span className={styles.quiet}>
                debe {totalsText(client.balances.map((balance) => ({ currency: balance.currency, amountMinor: balance.openMinor })))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
