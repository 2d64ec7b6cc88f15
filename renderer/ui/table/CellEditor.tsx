import { useEffect, useRef, useState } from "react";
import { toastError } from "../toast.ts";
import type { WorkbookColumn } from "./columns.ts";
import styles from "./workbook.module.css";

/** How the editing of a cell ended: the cursor stays, or moves as in a spreadsheet. */
export type EditEnd = { rows: number; columns: number };

type Props<Row> = { column: WorkbookColumn<Row>; row: Row; onEnd: (end: EditEnd) => void };

const STAY: EditEnd = { rows: 0, columns: 0 };

/** A field in the place of a cell. Enter saves and goes down, Tab saves and goes on, Esc leaves it as it was. */
export function CellEditor<Row>({ column, row, onEnd }: Props<Row>) {
  const edit = column.edit;
  const [text, setText] = useState(() => edit?.start(row) ?? "");
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = async (end: EditEnd) => {
    if (!edit || isSaving) return;
    if (text === edit.start(row)) return onEnd(end);
    const wrong = edit.check(text, row);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setSaving(true);
    try {
      await edit.save(row, text);
    } catch (error) {
      toastError(error);
    }
    onEnd(end);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onEnd(STAY);
    else if (event.key === "Enter") void finish({ rows: event.shiftKey ? -1 : 1, columns: 0 });
    else if (event.key === "Tab") void finish({ rows: 0, columns: event.shiftKey ? -1 : 1 });
    else return;
    event.preventDefault();
  };
  return (
    <span className={styles.editor}>
      <input
        ref={field}
        className={styles.field}
        value={text}
        readOnly={isSaving}
        aria-label={column.title}
        aria-invalid={problem !== undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void finish(STAY)}
      />
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
