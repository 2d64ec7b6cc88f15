import { Button, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { Link } from "wouter";
import { formatDate } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Sentence } from "../../../ui/Sentence.tsx";
import { InSlot } from "../Slots.tsx";
import styles from "./Issued.module.css";
import { toggleChoice } from "../view/batch.ts";
import { ChosenActions } from "./ChosenActions.tsx";
import { closeSentence } from "../view/totals.ts";
import { IssuedPanel } from "./IssuedPanel.tsx";
import { type IssuedRow, IssuedTable } from "./IssuedTable.tsx";

const SHOWN = 500;

/** The letters already issued, newest first; each opens with its page as it was frozen. */
export function IssuedLetters() {
  const [search, setSearch] = useState("");
  const text = useDeferredValue(search.trim());
  const answer = useCall("letters.listLetters", { search: text || undefined, limit: SHOWN }, { keepPrevious: true });
  const [shownId, setShownId] = useState<number>();
  const letters = answer.data?.letters ?? [];
  const shown = letters.find((letter) => letter.id === shownId);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const chosenHere = letters.filter(({ id }) => chosen.has(id));
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return (
    <>
      <InSlot at="sentence">
        <Sentence>{issuedSentence(letters, text !== "")}</Sentence>
      </InSlot>
      {letters.length > 0 && (
        <InSlot at="action">
          <ChosenActions letters={chosenHere} />
        </InSlot>
      )}
      {shown && (
        <InSlot at="panel">
          <IssuedPanel key={shown.id} letter={shown} onClose={() => setShownId(undefined)} />
        </InSlot>
      )}
      <div className={styles.body}>
        {(letters.length > 0 || text !== "") && (
          <TextInput
            className={styles.search}
            type="search"
            aria-label="Buscar en las cartas emitidas"
            placeholder="Número de carta o cliente"
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {letters.length > 0 ? (
          <IssuedTable
            letters={letters}
            shownId={shown?.id}
            chosen={new Set(chosenHere.map(({ id }) => id))}
            onShow={setShownId}
            onToggle={(id) => setChosen((now) => toggleChoice(now, id))}
            onToggleAll={() => setChosen(new Set(chosenHere.length < letters.length ? letters.map(({ id }) => id) : []))}
          />
        ) : text === "" ? (
          <EmptyState
            title="Todavía no has emitido cartas"
            action={
              <Button component={Link} href="/cartas">
                Escribir una carta
              </Button>
            }
          >
            Cada carta que guardes o imprimas tendrá su número y quedará aquí, tal como salió.
          </EmptyState>
        ) : (
          <EmptyState title={`Ninguna carta coincide con «${text}»`}>
            Prueba con el número, como CAR-2026-0087, o con el nombre del cliente.
          </EmptyState>
        )}
      </div>
    </>
  );
}

function issuedSentence(letters: readonly IssuedRow[], isSearch: boolean): string {
  const [newest] = letters;
  if (!newest) return isSearch ? "Ninguna carta coincide." : "Aún no hay cartas emitidas.";
  const count = letters.length >= SHOWN ? `Las últimas ${SHOWN} cartas` : letters.length === 1 ? "1 carta" : `${letters.length} cartas`;
  return `${count}. La última, ${newest.number}, es del ${formatDate(newest.issuedOn)}, para ${closeSentence(newest.clientName)}`;
}
