import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Stage } from "../../../../shared/contract/common.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { ChosenFile } from "../files/ChosenFile.tsx";
import { pathOf } from "../files/path-of.ts";
import { STAGE_WORDS, STAGES } from "../view/stages.ts";
import styles from "./Word.module.css";

/** Adds a Word file of the user's: which, how it is called, and when it is used. */
export function AddWordLetter({ onClose }: { onClose: () => void }) {
  const saving = useMutationCall("letters.saveWordTemplate");
  const [file, setFile] = useState<File>();
  const [name, setName] = useState("");
  const [stage, setStage] = useState<Stage>("administrativa");
  const [refusal, setRefusal] = useState<string>();
  const isReady = file !== undefined && name.trim().length > 1;
  const choose = (chosen: File) => {
    setFile(chosen);
    setRefusal(undefined);
    if (name.trim() === "") setName(chosen.name.replace(/\.docx$/i, ""));
  };
  const submit = async () => {
    if (!file || !isReady) return;
    try {
      await saving.mutateAsync({ path: await pathOf(file), name: name.trim(), stage });
      toastDone(`«${name.trim()}» está lista para usar.`);
      onClose();
    } catch (error) {
      setRefusal(explainError(error).text);
    }
  };
  return (
    <SidePanel
      title="Agregar archivo de Word"
      onClose={onClose}
      foot={
        <Button type="submit" form="carta-word" disabled={!isReady} loading={saving.isPending}>
          Agregar
        </Button>
      }
    >
      <form
        id="carta-word"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ChosenFile
          label="Archivo"
          description="Un documento de Word (.docx), hasta 10 MB, sin macros."
          error={refusal}
          file={file}
          isFirst
          onChange={choose}
        />
        <TextInput label="Nombre" maxLength={300} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect
          label="Se usa como"
          value={stage}
          data={STAGES.map((value) => ({ value, label: STAGE_WORDS[value].short }))}
          description={STAGE_WORDS[stage].when}
          onChange={(event) => setStage(event.currentTarget.value as Stage)}
        />
        <p className={styles.quiet}>
          Donde va un dato, escribe su marca entre llaves: {"{cliente}"}, {"{total}"}, {"{fecha_limite}"}. Una fila por documento:{" "}
          {"{#documentos}{documento} {saldo}{/documentos}"}. El ejemplo las trae todas.
        </p>
      </form>
    </SidePanel>
  );
}
