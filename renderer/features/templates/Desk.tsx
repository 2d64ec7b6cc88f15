import { Box } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import { CopyDialog } from "./editor/CopyDialog.tsx";
import { Editor } from "./editor/Editor.tsx";
import { ForWhom, Preview } from "./preview/Preview.tsx";
import { Versions } from "./preview/Versions.tsx";
import styles from "./Templates.module.css";
import { type Draft, draftOf, EMPTY_DRAFT, isChanged, NEW } from "./view/use-drafts.ts";
import type { Opened } from "./view/words.ts";

type Props = {
  /** Absent while it was never saved. */
  template: Opened | undefined;
  draft: Draft | undefined;
  onDraft: (draft: Draft | undefined) => void;
  onOpen: (code: string | undefined) => void;
};

/** One template: its words in the middle, how it looks and what it said before beside them. */
export function Desk({ template, draft, onDraft, onOpen }: Props) {
  const base = useMemo(() => (template ? draftOf(template) : EMPTY_DRAFT), [template]);
  const words = draft ?? base;
  const [side, setSide] = useState<"preview" | "versions">("preview");
  const [isCopying, setCopying] = useState(false);
  const [clientId, setClientId] = useState<number>();
  const [checkedWords] = useDebouncedValue(words, 150);
  const { name: _name, when: _when, ...shown } = checkedWords;
  const preview = useCall("templates.preview", { ...shown, ...(clientId === undefined ? {} : { clientId }) }, { keepPrevious: true });
  const variables = useCall("templates.listVariables", { channel: words.channel }, { keepPrevious: true });
  const acts = useActs({ template, onDraft, onOpen });
  return (
    <>
      <Editor
        draft={words}
        onChange={(next) => onDraft(template && !isChanged(next, base) ? undefined : next)}
        isBuiltIn={template?.isBuiltIn ?? false}
        isUnsaved={draft !== undefined}
        isSaving={acts.isSaving}
        checked={preview.data}
        isStale={checkedWords !== words || preview.isPlaceholderData}
        variables={variables.data?.variables ?? []}
        snippets={variables.data?.snippets ?? []}
        onSave={() => acts.save(words)}
        onDiscard={() => {
          onDraft(undefined);
          if (!template) onOpen(undefined);
        }}
        more={template && { onCopy: () => setCopying(true), onArchive: acts.archive, isArchived: template.isArchived }}
      />
      <section className={styles.right} aria-label="Vista previa y versiones">
        <Tabs
          label="Qué ver"
          tabs={[
            { value: "preview", label: "Vista previa" },
            ...(template ? [{ value: "versions" as const, label: "Versiones", count: template.versions.length }] : []),
          ]}
          value={side}
          onChange={setSide}
        />
        {side === "preview" && <ForWhom clientId={clientId} onChoose={setClientId} />}
        <Box className={styles.scroll} tabIndex={0} role="region" aria-label={side === "preview" ? "Cómo se ve" : "Versiones"}>
          {side === "versions" && template ? (
            <Versions template={template} isBusy={acts.isRestoring} onUse={acts.restore} />
          ) : (
            <Preview seen={preview.data} channel={shown.channel} />
          )}
        </Box>
      </section>
      {isCopying && template && <CopyDialog template={template} onClose={() => setCopying(false)} onCopied={onOpen} />}
    </>
  );
}

function useActs({ template, onDraft, onOpen }: Omit<Props, "draft">) {
  const saving = useMutationCall("templates.saveTemplate");
  const restoring = useMutationCall("templates.restoreTemplate");
  const archiving = useMutationCall("templates.archiveTemplate");
  const code = template?.code ?? NEW;
  return {
    isSaving: saving.isPending,
    isRestoring: restoring.isPending,
    save: (words: Draft) =>
      saving.mutate(
        { ...words, ...(template ? { code } : {}) },
        {
          onSuccess: (kept) => {
            onDraft(undefined);
            toastDone(`Plantilla guardada: versión ${kept.version}`);
            if (!template) onOpen(kept.code);
          },
          onError: toastError,
        },
      ),
    restore: (version: number) =>
      restoring.mutate(
        { code, version },
        {
          onSuccess: () => {
            onDraft(undefined);
            toastDone("Se usa otra vez ese texto");
          },
          onError: toastError,
        },
      ),
    archive: () =>
      archiving.mutate(
        { code, archived: !template?.isArchived },
        {
          onSuccess: () => toastDone(template?.isArchived ? "La plantilla vuelve a la lista" : "Plantilla archivada"),
          onError: toastError,
        },
      ),
  };
}
