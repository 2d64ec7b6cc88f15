import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { invoicesWithCuotas, partKey, partWord } from "../view/distribution.ts";
import styles from "./Distribution.module.css";
import type { Candidates } from "./use-candidates.ts";

const SHOWN = 30;

type Hit = { key: string; name: string; fact: string; money: string; choose: () => void };
type HitGroup = { name: string; hits: Hit[] };

/** Finds whose deposit it is, without leaving the field: by name or RUC of the client, by the document or by an amount. */
export function CandidateSearch({ candidates, currency }: { candidates: Candidates; currency: string }) {
  const { found, search } = candidates;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [reached, setReached] = useState(0);
  useEffect(() => input.current?.focus(), []);
  const groups = hitGroups(candidates, currency);
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.min(reached, hits.length - 1);
  const current = hits[at];
  const move = (to: number) => {
    setReached(to);
    list.current?.querySelector(`[data-at="${to}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (found.isReady) current?.choose();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(Math.max(0, Math.min(hits.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    }
  };
  return (
    <section className={styles.section}>
      <TextInput
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${at}`}
        aria-autocomplete="list"
        label="¿De quién es?"
        placeholder="Cliente, RUC, documento o monto"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => {
          setReached(0);
          candidates.setSearch(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {found.error && <ErrorState error={found.error} onRetry={found.retry} />}
      {found.isReady && hits.length === 0 && (
        <p className={styles.note} role="status">
          {search.trim()
            ? "Nadie con deuda coincide con eso. Prueba con el RUC o con el número del documento."
            : "Nadie debe exactamente este monto. Escribe el nombre, el RUC o el documento."}
        </p>
      )}
      <HitList groups={groups} at={at} listId={listId} ref={list} />
    </section>
  );
}

type HitListProps = { groups: readonly HitGroup[]; at: number; listId: string; ref: React.Ref<HTMLDivElement> };

/** What was found; the keyboard stays in the field, which says what is reached. */
function HitList({ groups, at, listId, ref }: HitListProps) {
  let place = 0;
  return (
    <div ref={ref} id={listId} role="listbox" aria-label="Clientes y documentos" className={styles.hits}>
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div className={styles.heading} aria-hidden="true">
            {group.name}
          </div>
          {group.hits.map((hit) => {
            const own = place++;
            return (
              <div
                key={hit.key}
                id={`${listId}-${own}`}
                data-at={own}
                role="option"
                tabIndex={-1}
                aria-selected={own === at}
                className={styles.hit}
                onMouseDown={(event) => {
                  event.preventDefault();
                  if (event.button === 0) hit.choose();
                }}
              >
                <span className={styles.hitName} title={hit.name}>
                  {hit.name}
                </span>
                <span className={styles.hitFact}>{hit.fact}</span>
                <span className={styles.hitMoney}>{hit.money}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function hitGroups({ found, chooseClient, chooseDocument }: Candidates, currency: string): HitGroup[] {
  const cuotas = invoicesWithCuotas(found.parts);
  const clients = found.clients.slice(0, SHOWN).map((client) => ({
    key: `c${client.id}`,
    name: client.name,
    fact: client.docNumber,
    money: client.openMinor === 0 ? "no debe nada" : `debe ${formatMoney(client.openMinor, currency)}`,
    choose: () => chooseClient(client),
  }));
  const documents = found.parts.slice(0, SHOWN).map((part) => ({
    key: partKey(part),
    name: part.document,
    fact: `${partWord(part, cuotas.has(part.invoiceId))}, vence ${formatDate(part.dueOn)}`,
    money: formatMoney(part.openMinor, part.currency),
    choose: () => void chooseDocument(part),
  }));
  return [
    { name: "Clientes", hits: clients },
    { name: "Documentos", hits: documents },
  ].filter((group) => group.hits.length > 0);
}
