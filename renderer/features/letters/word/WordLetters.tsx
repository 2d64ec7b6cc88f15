import { Button } from "@mantine/core";
import { useState } from "react";
import type { WordTemplate } from "../view/word-template.ts";
import { saveFile } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Sentence } from "../../../ui/Sentence.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { InSlot } from "../Slots.tsx";
import { AddWordLetter } from "./AddWordLetter.tsx";
import styles from "./Word.module.css";
import { WordLetterList } from "./WordLetterList.tsx";
import { WriteWordLetter } from "./WriteWordLetter.tsx";

type Shown = { kind: "add" } | { kind: "write"; template: WordTemplate };

/** The user's own Word files as letters: added with their marks looked through, and filled for a client. */
export function WordLetters() {
  const answer = useCall("letters.listWordTemplates", {});
  const [shown, setShown] = useState<Shown>();
  const templates = answer.data?.templates ?? [];
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return (
    <>
      <InSlot at="sentence">
        <Sentence>
          {templates.length === 0
            ? "Usa tu propio documento de Word como carta: pon marcas como {cliente} y {total} donde van los datos."
            : `${templates.length === 1 ? "1 carta tuya" : `${templates.length} cartas tuyas`} de Word. Al escribir con una, se llena con los datos del cliente, toma su número y queda guardada.`}
        </Sentence>
      </InSlot>
      <InSlot at="action">
        <ExampleButton />
        <Button onClick={() => setShown({ kind: "add" })}>Agregar archivo de Word</Button>
      </InSlot>
      {shown && (
        <InSlot at="panel">
          {shown.kind === "add" ? (
            <AddWordLetter onClose={() => setShown(undefined)} />
          ) : (
            <WriteWordLetter key={shown.template.id} template={shown.template} onClose={() => setShown(undefined)} />
          )}
        </InSlot>
      )}
      <div className={styles.body}>
        {templates.length === 0 ? (
          <EmptyState title="Todavía no agregas cartas de Word">
            Guarda el ejemplo, ábrelo en Word, cámbialo a tu gusto y agrégalo aquí: trae todas las marcas listas para usar.
          </EmptyState>
        ) : (
          <WordLetterList templates={templates} onWrite={(template) => setShown({ kind: "write", template })} />
        )}
      </div>
    </>
  );
}

function ExampleButton() {
  const writing = useMutationCall("letters.exportWordExample");
  return (
    <Button
      variant="default"
      loading={writing.isPending}
      onClick={() =>
        writing.mutate(
          {},
          { onError: toastError, onSuccess: ({ file }) => void saveFile(file).then(() => toastDone(`Guardado: ${file.name}`), toastError) },
        )
      }
    >
      Guardar un ejemplo
    </Button>
  );
}
