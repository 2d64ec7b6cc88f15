import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import styles from "../page/page.module.css";
import { entryText } from "./entry-text.ts";
import type { Entry } from "./filter.ts";

/** One thing of the conversation; the year is said where it is not this one. */
export function EntryItem({ entry, year }: { entry: Entry; year: string | undefined }) {
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
        <Said text={entryText(entry)} />
        {entry.messageId !== null && <SentQuestion messageId={entry.messageId} />}
        {entry.file !== null && <OpenFile path={entry.file} />}
      </div>
    </li>
  );
}

/** Longer than this, a text of the conversation shows its beginning until it is asked for. */
const LONG = { letters: 400, lines: 7 };

function Said({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG.letters || text.split("\n").length > LONG.lines;
  return (
    <>
      <div className={styles.saidText} data-folded={(isLong && !isWhole) || undefined}>
        {text}
      </div>
      {isLong && (
        <button type="button" className={styles.link} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Ver menos" : "Ver todo"}
        </button>
      )}
    </>
  );
}

function OpenFile({ path }: { path: string }) {
  const name = path.split(/[\\/]/).at(-1) ?? "carta.pdf";
  return (
    <button type="button" className={styles.link} onClick={() => void saveFile({ path, name }).catch(toastError)}>
      Guardar {name}
    </button>
  );
}

/** A message that was opened is not one that was sent: only the user knows. */
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
