import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "../page/page.module.css";

/** A note of the office, or what was said on the telephone. */
export function AddNote({ clientId }: { clientId: number }) {
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
