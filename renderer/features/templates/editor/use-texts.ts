import { type RefObject, useRef, useState } from "react";
import type { Draft } from "../view/use-drafts.ts";
import { hasSubject, type Mark, type Variable } from "../view/words.ts";
import { type Shown, showText, toShown, toSource } from "./shown.ts";
import { tokenWords } from "./token-words.ts";
import { insertPiece } from "./tokens.ts";

export type Field = "subject" | "body";

type Texts = {
  fields: Readonly<Record<Field, RefObject<HTMLTextAreaElement | null>>>;
  /** What is read in each. */
  read: Readonly<Record<Field, Shown>>;
  noteLast: (field: Field) => void;
  /** Puts a piece where the caret was the last time; blocks go into the body. */
  insert: (piece: string, isBlock: boolean) => void;
  /** Selects what a mark speaks of. */
  show: (mark: Mark) => void;
};

/** The subject and the body of a template as they are read and written: where a piece goes, and what a mark speaks of. */
export function useTexts(draft: Draft, onChange: (draft: Draft) => void, variables: readonly Variable[]): Texts {
  const fields = { subject: useRef<HTMLTextAreaElement>(null), body: useRef<HTMLTextAreaElement>(null) };
  const [last, setLast] = useState<Field>("body");
  const readOf = (text: string) => showText(text, (token) => tokenWords(token, variables));
  const read = { subject: readOf(draft.subject), body: readOf(draft.body) };
  return {
    fields,
    read,
    noteLast: setLast,
    insert: (piece, isBlock) => {
      const field: Field = hasSubject(draft.channel) && !isBlock ? last : "body";
      const area = fields[field].current;
      const place = (at: number | undefined) => (at === undefined ? draft[field].length : toSource(read[field], at));
      const edit = insertPiece(draft[field], [place(area?.selectionStart), place(area?.selectionEnd)], piece, isBlock);
      onChange({ ...draft, [field]: edit.text });
      const caret = toShown(readOf(edit.text), edit.caret);
      requestAnimationFrame(() => {
        area?.focus();
        area?.setSelectionRange(caret, caret);
      });
    },
    show: ({ field, from, to }) => {
      fields[field].current?.focus();
      fields[field].current?.setSelectionRange(toShown(read[field], from), toShown(read[field], to));
    },
  };
}
