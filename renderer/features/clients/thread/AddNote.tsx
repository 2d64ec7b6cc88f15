import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { AppError } from "../../../../shared/contract/errors.ts";
import type { GuardReason } from "../../../../shared/contract/followup.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "../page/page.module.css";
import { CallRefusal } from "./CallRefusal.tsx";

/** A note of the office, or what was said on the telephone. */
export function AddNote({ clientId }: { clientId: number }) {
  const [text, setText] = useState("");
  const adding = useMutationCall("clients.addNote");
  const noting = useMutationCall("followup.noteContact");
  const said = text.trim();
  const done = (words: string) => {
    setText("");
    noting.reset();
    toastDone(words);
  };
  const addNote = () => adding.mutate({ clientId, text: said }, { onSuccess: () => done("Nota guardada"), onError: toastError });
  const addCall = (direction: "in" | "out", reason?: string) =>
    noting.mutate(
      { clientId, channel: "call", direction, text: said, ...(reason === undefined ? {} : { override: { reason } }) },
      {
        onSuccess: () => done(direction === "in" ? "Anotado: te llamó" : "Llamada anotada"),
        onError: (error) => {
          if (refusedReasons(error).length === 0) toastError(error);
        },
      },
    );
  const refused = refusedReasons(noting.error);
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
      {isEmpty && (
        <Link className={styles.link} href={`/bandeja?pegar=${clientId}`}>
          ¿Te respondió? Pega su respuesta
        </Link>
      )}
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
      {!isEmpty && refused.length > 0 && (
        <CallRefusal reasons={refused} isSaving={noting.isPending} onNote={(reason) => addCall("out", reason)} />
      )}
    </div>
  );
}

/** What the guard says against a call; nothing when it was something else that failed. */
function refusedReasons(error: AppError | null): readonly GuardReason[] {
  if (error?.code !== "not_allowed") return [];
  return (error.details as { reasons?: GuardReason[] } | undefined)?.reasons ?? [];
}
