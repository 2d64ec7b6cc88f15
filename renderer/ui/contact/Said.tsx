import { Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ContactDraft } from "./use-contact-draft.ts";

/** What was talked about; Ctrl+Enter saves. */
export function Said({ draft, label = "Qué se habló", minRows = 3 }: { draft: ContactDraft; label?: string; minRows?: number }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (draft.outcome === "talked") field.current?.focus();
  }, [draft.outcome]);
  return (
    <Textarea
      ref={field}
      label={label}
      placeholder="Ejemplo: hablé con Jorge; pide otra copia de la factura."
      value={draft.note}
      onChange={(event) => draft.setNote(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && draft.canSave) draft.save();
      }}
      autosize
      minRows={minRows}
      maxRows={12}
      maxLength={4000}
    />
  );
}
