import { type RefObject, useId, useLayoutEffect, useRef } from "react";
import { classes } from "../../../ui/classes.ts";
import { type Edit, keyOnToken, piecesOf, tokenAt } from "./tokens.ts";
import styles from "./Editor.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  marks: readonly { from: number; to: number }[];
  field: RefObject<HTMLTextAreaElement | null>;
  /** Told where the caret is. */
  onCaret: (name: string | undefined) => void;
  isOneLine?: boolean;
  describedBy: string | undefined;
};

/** A text whose variables and conditions are chips: drawn as one, stepped over as one and deleted as one. Marks are underlined. */
export function TokenText({ label, value, onChange, marks, field, onCaret, isOneLine = false, describedBy }: Props) {
  const id = useId();
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const apply = ({ text, caret: at }: Edit) => {
    caret.current = at;
    if (text === value) field.current?.setSelectionRange(at, at);
    else onChange(text);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (isOneLine && event.key === "Enter") event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || selectionStart !== selectionEnd) return;
    const edit = keyOnToken(value, selectionStart, event.key);
    if (!edit) return;
    event.preventDefault();
    apply(edit);
  };
  const onSelect = ({ currentTarget: area }: React.SyntheticEvent<HTMLTextAreaElement>) => {
    const at = area.selectionStart;
    const token = tokenAt(value, at);
    onCaret(token?.kind === "variable" ? token.name : undefined);
    if (token && at === area.selectionEnd && token.from < at && at < token.to) area.setSelectionRange(token.to, token.to);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes(styles.text, isOneLine && styles.oneLine)}>
        <div className={styles.behind} aria-hidden="true">
          {piecesOf(value, marks).map((piece) => (
            <span key={piece.from} data-token={piece.token ?? undefined} data-marked={piece.isMarked || undefined}>
              {piece.text}
            </span>
          ))}
          {"\u200b"}
        </div>
        <textarea
          id={id}
          ref={field}
          className={styles.area}
          value={value}
          rows={1}
          spellCheck
          lang="es"
          aria-invalid={marks.length > 0}
          aria-describedby={describedBy}
          onChange={(event) => onChange(isOneLine ? event.currentTarget.value.replace(/[\r\n]+/g, " ") : event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onSelect={onSelect}
        />
      </div>
    </div>
  );
}
