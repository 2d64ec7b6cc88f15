import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { saveFile } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./page.module.css";

type Entry = OutputOf<"clients.getTimeline">["entries"][number];

const PAGE = 200;

/** Everything said, sent and paid with the client as one thread, newest first; what was charged joins it when asked. */
export function Thread({ clientId }: { clientId: number }) {
  const [limit, setLimit] = useState(PAGE);
  const [withInvoices, setWithInvoices] = useState(false);
  const timeline = useCall("clients.getTimeline", { clientId, limit }, { keepPrevious: true });
  const year = useCall("settings.getStatus", {}).data?.todayOn.slice(0, 4);
  const all = timeline.data?.entries ?? [];
  const entries = withInvoices ? all : all.filter((entry) => entry.kind !== "invoice");
  return (
    <section className={styles.thread}>
      <div className={styles.heading}>
        <SectionTitle>Conversación</SectionTitle>
        <button type="button" className={styles.link} aria-pressed={withInvoices} onClick={() => setWithInvoices(!withInvoices)}>
          {withInvoices ? "Sin los documentos emitidos" : "Con los documentos emitidos"}
        </button>
      </div>
      <AddNote clientId={clientId} />
      {timeline.error && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && (
        <p className={styles.quiet}>Todavía no hay nada anotado. Lo que le escribas, te diga o pague quedará aquí, en orden.</p>
      )}
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <EntryItem key={entry.id} entry={entry} year={year} />
        ))}
      </ol>
      {all.length >= limit && limit < 1000 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setLimit(1000)}>
          Ver más antiguo
        </Button>
      )}
    </section>
  );
}

function EntryItem({ entry, year }: { entry: Entry; year: string | undefined }) {
  const isMoney = entry.kind === "payment" || entry.kind === "credit_note";
  const isUndone = entry.state === "anulado" || entry.state === "anulada";
  return (
    <li className={styles.entry} data-undone={isUndone || undefined}>
      <time dateTime={entry.on} title={formatDate(entry.on)}>
        {formatShortDate(entry.on)}
        {entry.on.slice(0, 4) !== year && `/${entry.on.slice(2, 4)}`}
      </time>
      <span className={styles.dot} data-kind={isMoney && !isUndone ? "money" : entry.kind} aria-hidden="true" />
      <div className={styles.said}>
        <div className={styles.saidTitle}>
          {entry.title}
          {entry.state && entry.messageId === null && <span className={styles.state}>{entry.state}</span>}
        </div>
        <div className={styles.saidText}>{entryText(entry)}</div>
        {entry.messageId !== null && <SentQuestion messageId={entry.messageId} />}
        {entry.file !== null && <OpenFile path={entry.file} />}
      </div>
    </li>
  );
}

function entryText(entry: Entry): string {
  const isMoney = entry.kind === "payment" || entry.kind === "credit_note";
  if (!isMoney || entry.amountMinor === null || entry.currency === null) return entry.text;
  const sign = entry.amountMinor < 0 ? "" : "+ ";
  return [`${sign}${formatMoney(entry.amountMinor, entry.currency)}`, entry.text].filter(Boolean).join(" · ");
}

function OpenFile({ path }: { path: string }) {
  const name = path.split(/[\\/]/).at(-1) ?? "carta.pdf";
  return (
    <button type="button" className={styles.link} onClick={() => void saveFile({ path, name }).catch(toastError)}>
      Guardar {name}
    </button>
  );
}

/** A WhatsApp that was opened is not one that was sent: only the user knows. */
function SentQuestion({ messageId }: { messageId: number }) {
  const confirming = useMutationCall("messages.confirmSent");
  const answer = (sent: boolean) => confirming.mutate({ messageId, sent }, { onError: toastError });
  return (
    <div className={styles.question}>
      <span>¿Se envió?</span>
      <Button size="compact-xs" onClick={() => answer(true)} disabled={confirming.isPending}>
        Sí
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => answer(false)} disabled={confirming.isPending}>
        No
      </Button>
    </div>
  );
}

function AddNote({ clientId }: { clientId: number }) {
  const [text, setText] = useState("");
  const adding = useMutationCall("clients.addNote");
  const noting = useMutationCall("followup.noteContact");
  const said = text.trim();
  const done = (words: string) => ({
    onSuccess: () => {
      setText("");
      toastDone(words);
    },
    onError: toastError,
  });
  const addNote = () => adding.mutate({ clientId, text: said }, done("Nota guardada"));
  const addCall = (direction: "in" | "out") =>
    noting.mutate({ clientId, channel: "call", direction, text: said }, done(direction === "in" ? "Anotado: te llamó" : "Llamada anotada"));
  const isSaving = adding.isPending || noting.isPending;
  const isEmpty = said === "";
  return (
    <div className={styles.addNote}>
      <Textarea
        aria-label="Anotar algo en la conversación"
        data-note-field
        placeholder="Anota qué dijo, qué prometió, qué pidió…"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isEmpty) addNote();
        }}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={5000}
      />
      {!isEmpty && (
        <div className={styles.noteActions}>
          <Button size="compact-sm" onClick={addNote} loading={adding.isPending} disabled={noting.isPending}>
            Guardar nota
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => addCall("out")} disabled={isSaving}>
            Lo llamé
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => addCall("in")} disabled={isSaving}>
            Me llamó
          </Button>
        </div>
      )}
    </div>
  );
}
