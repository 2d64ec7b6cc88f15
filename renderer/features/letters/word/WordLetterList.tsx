import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../../shared/dates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toastError } from "../../../ui/toast.ts";
import { STAGE_WORDS } from "../view/stages.ts";
import styles from "./Word.module.css";
import type { WordTemplate } from "../view/word-template.ts";

type Props = { templates: readonly WordTemplate[]; onWrite: (template: WordTemplate) => void };

/** The user's Word letters: what each is, the marks it uses, and what is odd about them. */
export function WordLetterList({ templates, onWrite }: Props) {
  const removing = useMutationCall("letters.removeWordTemplate");
  const [asked, setAsked] = useState<WordTemplate>();
  return (
    <>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id} className={styles.item}>
            <div className={styles.about}>
              <h2 className={styles.name}>{template.name}</h2>
              <p className={styles.quiet}>
                {STAGE_WORDS[template.stage].short} · agregada el {formatDate(template.addedOn)} ·{" "}
                {template.variables.length === 1 ? "1 marca" : `${template.variables.length} marcas`}
              </p>
              {template.warnings.length > 0 && (
                <ul className={styles.warnings}>
                  {template.warnings.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              )}
            </div>
            <div className={styles.actions}>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => setAsked(template)}
                aria-label={`Quitar ${template.name}`}
              >
                Quitar
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => onWrite(template)}>
                Escribir a un cliente<span className="visually-hidden"> con {template.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={`¿Quitar «${asked.name}»?`}
          confirmLabel="Quitar de la lista"
          isDestructive
          isBusy={removing.isPending}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => removing.mutate({ id: asked.id }, { onError: toastError, onSuccess: () => setAsked(undefined) })}
        >
          Las cartas que ya emitiste con ella quedan como están.
        </ConfirmDialog>
      )}
    </>
  );
}
