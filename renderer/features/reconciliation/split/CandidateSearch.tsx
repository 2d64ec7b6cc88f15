import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { formatDate } from "../../../../shared/dates.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Money } from "../../../ui/Money.tsx";
import { invoicesWithCuotas, partKey, partWord } from "../view/distribution.ts";
import styles from "./Distribution.module.css";
import type { useCandidates } from "./use-candidates.ts";

const SHOWN = 30;

/** Finds whose deposit it is: by name or RUC of the client, or straight by the document. */
export function CandidateSearch({ candidates }: { candidates: ReturnType<typeof useCandidates> }) {
  const { found, search } = candidates;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isEmpty = found.isReady && found.clients.length === 0 && found.parts.length === 0;
  return (
    <section className={styles.section}>
      <TextInput
        ref={input}
        type="search"
        label="¿De quién es?"
        placeholder="Cliente, RUC, documento o monto"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => candidates.setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
          if (event.key === "Enter" && found.clients[0]) candidates.chooseClient(found.clients[0]);
        }}
      />
      {found.error && <ErrorState error={found.error} />}
      {isEmpty && (
        <p className={styles.note}>
          {search.trim()
            ? "Nadie con deuda coincide con eso. Prueba con el RUC o con el número del documento."
            : "Escribe el nombre, el RUC o el documento."}
        </p>
      )}
      {found.clients.length > 0 && <h3 className={styles.heading}>Clientes</h3>}
      <ul className={styles.hits}>
        {found.clients.slice(0, SHOWN).map((client) => (
          <li key={client.id}>
            <button type="button" className={styles.hit} onClick={() => candidates.chooseClient(client)}>
              <span className={styles.hitName}>{client.name}</span>
              <span className={styles.hitFact}>{client.docNumber}</span>
              <span className={styles.hitMoney}>
                debe {client.openMinor === 0 ? "nada" : <OpenAmount minor={client.openMinor} currency={candidates.currency} />}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Documents candidates={candidates} />
    </section>
  );
}

function OpenAmount({ minor, currency }: { minor: number; currency: string }) {
  return <Money minor={minor} currency={currency} withSymbol />;
}

function Documents({ candidates }: { candidates: ReturnType<typeof useCandidates> }) {
  const { parts } = candidates.found;
  const cuotas = invoicesWithCuotas(parts);
  if (parts.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Documentos</h3>
      <ul className={styles.hits}>
        {parts.slice(0, SHOWN).map((part) => (
          <li key={partKey(part)}>
            <button type="button" className={styles.hit} onClick={() => void candidates.chooseDocument(part)}>
              <span className={styles.hitName}>{part.document}</span>
              <span className={styles.hitFact}>
                {partWord(part, cuotas.has(part.invoiceId))}, vence {formatDate(part.dueOn)}
              </span>
              <span className={styles.hitMoney}>
                <Money minor={part.openMinor} currency={part.currency} withSymbol />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
