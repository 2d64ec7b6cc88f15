import { type RefObject, useId, useLayoutEffect, useRef } from "react";
import { classes } from "../../../ui/classes.ts";
import { editShown, piecesOf, type Shown, toShown, toSource } from "./shown.ts";
import { type Edit, keyOnToken, type Token, tokenAt } from "./tokens.ts";
import styles from "./Editor.module.css";

type Props = {
  label: string;
  shown: Shown;
  onChange: (value: string) => void;
  /** Places of the kept text. */
  marks: readonly { from: number; to: number }[];
  field: RefObject<HTMLTextAreaElement | null>;
  /** Told what the caret touches. */
  onCaret: (token: Token | undefined) => void;
  isOneLine?: boolean;
  describedBy: string | undefined;
};

/** A text whose variables and conditions are chips with their names: stepped over as one and deleted as one. Marks are underlined. */
export function TokenText({ label, shown, onChange, marks, field, onCaret, isOneLine = false, describedBy }: Props) {
  const id = useId();
  const writing = useWriting(shown, onChange, field, isOneLine);
  const onSelect = ({ currentTarget: area }: React.SyntheticEvent<HTMLTextAreaElement>) => {
    const at = toSource(shown, area.selectionStart);
    onCaret(tokenAt(shown.source, at));
    const place = toShown(shown, at);
    if (area.selectionStart === area.selectionEnd && place !== area.selectionStart) area.setSelectionRange(place, place);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes(styles.text, isOneLine && styles.oneLine)}>
        <div className={styles.behind} aria-hidden="true">
          {piecesOf(shown, marks).map((piece) => (
            <span key={piece.at} data-token={piece.token ?? undefined} data-marked={piece.isMarked || undefined}>
              {piece.text}
            </span>
          ))}
          {"\u200b"}
        </div>
        <textarea
          id={id}
          ref={field}
          className={styles.area}
          value={shown.text}
          rows={1}
          spellCheck
          lang="es"
          aria-invalid={marks.length > 0}
          aria-describedby={describedBy}
          onSelect={onSelect}
          {...writing}
        />
      </div>
    </div>
  );
}

/** What typing, keys and the clipboard do to the kept text; the clipboard carries data as data, not as their names. */
function useWriting(shown: Shown, onChange: (value: string) => void, field: Props["field"], isOneLine: boolean) {
  const caret = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    const at = toShown(shown, caret.current);
    field.current?.setSelectionRange(at, at);
    caret.current = undefined;
  });
  const apply = ({ text, caret: at }: Edit) => {
    if (text !== shown.source) {
      caret.current = at;
      onChange(text);
    } else {
      const place = toShown(shown, at);
      field.current?.setSelectionRange(place, place);
    }
  };
  const take = (event: React.ClipboardEvent<HTMLTextAreaElement>, isCut: boolean) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart === selectionEnd) return;
    const [from, to] = [toSource(shown, selectionStart, "from"), toSource(shown, selectionEnd)];
    event.preventDefault();
    event.clipboardData.setData("text/plain", shown.source.slice(from, to));
    if (isCut) apply({ text: shown.source.slice(0, from) + shown.source.slice(to), caret: from });
  };
  return {
    onChange: ({ currentTarget: area }: React.ChangeEvent<HTMLTextAreaElement>) => {
      const edit = editShown(shown, area.value, area.selectionStart);
      apply(isOneLine ? { ...edit, text: edit.text.replace(/[\r\n]+/g, " ") } : edit);
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
      const { selectionStart, selectionEnd } = event.currentTarget;
      if (isOneLine && event.key === "Enter") event.preventDefault();
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || selectionStart !== selectionEnd) return;
      const edit = keyOnToken(shown.source, toSource(shown, selectionStart), event.key);
      if (!edit) return;
      event.preventDefault();
      apply(edit);
    },
    onCopy: (event: React.ClipboardEvent<HTMLTextAreaElement>) => take(event, false),
    onCut: (event: React.ClipboardEvent<HTMLTextAreaElement>) => take(event, true),
  };
}
