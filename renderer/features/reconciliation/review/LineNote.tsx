import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import styles from "./LineDetail.module.css";

const LONGEST = 300;

type Props = { line: BankLine; isWriting: boolean; onDone: () => void };

/** What somebody noted about a line that waits; a field while it is being written: Enter keeps it, Esc leaves it as it was. */
export function LineNote({ line, isWriting, onDone }: Props) {
  if (isWriting) return <NoteForm line={line} onDone={onDone} />;
  if (line.note === null) return null;
  return (
    <p className={styles.noted}>
      <b>Nota:</b> {line.note}
    </p>
  );
}

function NoteForm({ line, onDone }: { line: BankLine; onDone: () => void }) {
  const [text, setText] = useState(line.note ?? "");
  const save = useMutationCall("reconciliation.noteLine");
  const keep = async () => {
    try {
      await save.mutateAsync({ lineId: line.id, note: text.trim() });
      onDone();
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        className={styles.noteField}
        label="Nota"
        placeholder="Preguntar a ventas quién pagó en Cayma"
        autoFocus
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onDone();
        }}
      />
      <Button type="submit" loading={save.isPending}>
        Guardar nota
      </Button>
    </form>
  );
}
