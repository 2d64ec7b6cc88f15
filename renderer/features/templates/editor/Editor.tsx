import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { Draft } from "../view/use-drafts.ts";
import { hasSubject, type Snippet, type Variable } from "../view/words.ts";
import styles from "./Editor.module.css";
import { Kind } from "./Kind.tsx";
import { Marks } from "./Marks.tsx";
import { Palette } from "./Palette.tsx";
import { TokenText } from "./TokenText.tsx";
import type { Token } from "./tokens.ts";
import { useSaveKey } from "./use-save-key.ts";
import { type Field, useTexts } from "./use-texts.ts";

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Its name, channel and use come with the program. */
  isBuiltIn: boolean;
  isUnsaved: boolean;
  isSaving: boolean;
  checked: OutputOf<"templates.preview"> | undefined;
  /** What was checked is not what is written now: saving asks again. */
  isStale: boolean;
  variables: readonly Variable[];
  snippets: readonly Snippet[];
  onSave: () => void;
  onDiscard: () => void;
  /** Of a saved template. */
  more?: { onCopy: () => void; onArchive: () => void; isArchived: boolean } | undefined;
};

/** The words of a template, with its data as chips and what keeps it from being saved under them. Ctrl+S saves. */
export function Editor({
  draft,
  onChange,
  isBuiltIn,
  isUnsaved,
  isSaving,
  checked,
  isStale,
  variables,
  snippets,
  onSave,
  onDiscard,
  more,
}: Props) {
  const marksId = useId();
  const { fields, read, noteLast, insert, show } = useTexts(draft, onChange, variables);
  const [touched, setTouched] = useState<Token>();
  const faults = checked?.faults ?? [];
  const findings = checked?.findings ?? [];
  const marks = [...faults, ...findings];
  const textOf = (field: Field, label: string) => (
    <div onFocus={() => noteLast(field)}>
      <TokenText
        label={label}
        shown={read[field]}
        onChange={(value) => onChange({ ...draft, [field]: value })}
        marks={marks.filter((mark) => mark.field === field)}
        field={fields[field]}
        onCaret={setTouched}
        isOneLine={field === "subject"}
        describedBy={marks.length > 0 ? marksId : undefined}
      />
    </div>
  );
  const canSave = isUnsaved && draft.name.trim().length > 1 && draft.body.trim() !== "" && (isStale || marks.length === 0);
  useSaveKey(() => canSave && onSave());
  return (
    <section className={styles.editor} aria-label="Texto de la plantilla">
      <Kind draft={draft} onChange={onChange} isFixed={isBuiltIn} />
      <div className={styles.bar}>
        <Palette variables={variables} snippets={snippets} onInsert={insert} />
        <span className={styles.hint}>{hintOf(touched, variables)}</span>
      </div>
      <div className={styles.texts}>
        {hasSubject(draft.channel) && textOf("subject", "Asunto")}
        {textOf("body", "Texto")}
      </div>
      <Marks id={marksId} faults={faults} findings={findings} onSelect={show} />
      <Foot canSave={canSave} {...{ isUnsaved, isSaving, onSave, onDiscard, more }} />
    </section>
  );
}

/** What the chip under the caret is; with none there, how to write in bold. */
function hintOf(touched: Token | undefined, variables: readonly Variable[]): string {
  if (touched?.kind === "condition") return "Lo que está entre una condición y su [fin] solo sale cuando se cumple.";
  const about = variables.find(({ name }) => name === touched?.name);
  return about ? `${about.label}: ${about.about}` : "Escribe **así** lo que va en negrita.";
}

type FootProps = Pick<Props, "isUnsaved" | "isSaving" | "onSave" | "onDiscard" | "more"> & { canSave: boolean };

function Foot({ canSave, isUnsaved, isSaving, onSave, onDiscard, more }: FootProps) {
  return (
    <footer className={styles.foot}>
      <Button onClick={onSave} loading={isSaving} disabled={!canSave} title="Ctrl+S">
        Guardar plantilla
      </Button>
      {isUnsaved && (
        <Button variant="default" onClick={onDiscard}>
          Descartar cambios
        </Button>
      )}
      <span className={styles.space} />
      {more && <MoreMenu {...more} />}
    </footer>
  );
}

function MoreMenu({ onCopy, onArchive, isArchived }: NonNullable<Props["more"]>) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden="true" />}>
          Más
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onCopy}>Copiar con otro nombre</Menu.Item>
        <Menu.Item onClick={onArchive}>{isArchived ? "Sacar del archivo" : "Archivar"}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
