import { Button } from "@mantine/core";
import { useRef } from "react";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { ListSearch } from "../../../ui/table/ListSearch.tsx";
import { ReplyList } from "./ReplyList.tsx";
import { ReplyPane } from "./ReplyPane.tsx";
import styles from "./replies.module.css";
import type { Changes, ReplyState, useReplies } from "./use-replies.ts";
import type { Proposal, ReplyDetail } from "./words.ts";

type Props = {
  replies: ReturnType<typeof useReplies>;
  reply: ReplyDetail | undefined;
  error: Error | null;
  todayOn: string;
  isEditing: boolean;
  onEdit: () => void;
  onTake: (proposal: Proposal, changes?: Changes) => void;
  onDismiss: () => void;
  onReopen: () => void;
  onCorrect: (intent: ReplyDetail["intent"]) => void;
  onPaste: () => void;
  onChat: () => void;
};

const STATES: readonly { value: ReplyState; label: string }[] = [
  { value: "waiting", label: "Por atender" },
  { value: "done", label: "Atendidas" },
  { value: "dismissed", label: "Descartadas" },
];

/** The list at the left, the answer in sight at the right. */
export function RepliesBody({ replies, reply, error, todayOn, onTake, onPaste, onChat, ...acts }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const { list, shown, state, isBusy } = replies;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  return (
    <>
      <div className={styles.bar} role="group" aria-label="Qué respuestas se ven">
        {STATES.map(({ value, label }) => (
          <FilterChip key={value} isOn={state === value} aria-pressed={state === value} onClick={() => replies.setState(value)}>
            {label}
          </FilterChip>
        ))}
        <ListSearch value={replies.search} onChange={replies.setSearch} field={search} />
        <span className={styles.keys} aria-hidden="true">
          ↑ ↓ recorren · Enter hace lo primero · d descarta
        </span>
      </div>
      {shown === undefined ? (
        <Nothing state={state} isSearch={replies.search.trim() !== ""} onPaste={onPaste} onChat={onChat} />
      ) : (
        <div className={styles.box}>
          <ReplyList replies={replies.replies} shownId={shown.id} todayOn={todayOn} onChoose={replies.choose} />
          <div className={styles.right}>
            {error && <ErrorState error={error} />}
            {!error && !reply && <Loading />}
            {reply && <ReplyPane key={reply.id} reply={reply} todayOn={todayOn} isBusy={isBusy} onAccept={onTake} {...acts} />}
          </div>
        </div>
      )}
    </>
  );
}

function Nothing({ state, isSearch, onPaste, onChat }: { state: ReplyState; isSearch: boolean; onPaste: () => void; onChat: () => void }) {
  if (isSearch) return <EmptyState title="Nada coincide">Prueba con otra palabra, o quita la búsqueda.</EmptyState>;
  if (state !== "waiting") return <EmptyState title={state === "done" ? "Todavía no hay atendidas" : "No hay descartadas"} />;
  return (
    <EmptyState
      title="No hay respuestas por atender"
      action={
        <>
          <Button onClick={onPaste}>Pegar respuesta</Button>
          <Button variant="default" onClick={onChat}>
            Importar chat de WhatsApp
          </Button>
        </>
      }
    >
      Copia lo que te respondió un cliente y pégalo aquí con Ctrl+V: se lee qué quiso decir y se propone qué hacer. Nada se hace sin que lo
      aceptes, y nada sale de esta computadora.
    </EmptyState>
  );
}
