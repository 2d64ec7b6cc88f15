import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { NotedChannel } from "./target.ts";
import type { ContactDraft } from "./use-contact-draft.ts";

const SAVE: Readonly<Record<NotedChannel, string>> = {
  call: "Guardar llamada",
  visit: "Guardar visita",
  email: "Guardar correo",
  sms: "Guardar SMS",
};

/** Saves it; once nobody answered, Enter does. */
export function SaveContact({ draft, channel }: { draft: ContactDraft; channel: NotedChannel }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (draft.outcome === "no_answer" || draft.outcome === "wrong_person") button.current?.focus();
  }, [draft.outcome]);
  return (
    <Button ref={button} onClick={draft.save} loading={draft.isPending} disabled={!draft.canSave}>
      {draft.outcome === "wrong_person" ? "Guardar y corregir su número" : SAVE[channel]}
    </Button>
  );
}
