import { Checkbox, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Occasion } from "../../../../shared/contract/templates.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { type Drafts, type Filter, filterTemplates } from "../view/use-drafts.ts";
import { CHANNELS, choicesOf, type Listed, OCCASIONS, STAGES, TONES } from "../view/words.ts";
import styles from "./Library.module.css";

type Props = { code: string | undefined; drafts: Drafts; onOpen: (code: string) => void };

const ALL: Filter = { search: "", channel: null, stage: null, tone: null };

/** Every template by what it is for. */
export function Library({ code, drafts, onOpen }: Props) {
  const [filter, setFilter] = useState<Filter>(ALL);
  const [archived, setArchived] = useState(false);
  const answer = useCall("templates.listTemplates", { archived }, { keepPrevious: true });
  const found = filterTemplates(answer.data?.templates ?? [], filter, foldText);
  const groups = (Object.keys(OCCASIONS) as Occasion[]).flatMap((occasion) => {
    const templates = found.filter((template) => template.occasion === occasion);
    return templates.length > 0 ? [{ occasion, templates }] : [];
  });
  const select = (name: "channel" | "stage" | "tone", label: string, data: { value: string; label: string }[]) => (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      data={data}
      value={filter[name]}
      onChange={(value) => setFilter({ ...filter, [name]: value })}
      clearable
    />
  );
  return (
    <section className={styles.library} aria-label="Biblioteca de plantillas">
      <TextInput
        type="search"
        aria-label="Buscar plantilla"
        placeholder="Buscar plantilla"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.search}
        onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
      />
      <div className={styles.filters}>
        {select("channel", "Canal", choicesOf(CHANNELS))}
        {select("tone", "Tono", choicesOf(TONES))}
        {select("stage", "Etapa", choicesOf(STAGES))}
        <Checkbox size="xs" label="Archivadas" checked={archived} onChange={(event) => setArchived(event.currentTarget.checked)} />
      </div>
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && found.length === 0 && (
        <p className={styles.quiet}>{archived ? "No hay plantillas archivadas." : "Ninguna plantilla coincide: quita un filtro."}</p>
      )}
      <div className={styles.groups}>
        {groups.map(({ occasion, templates }) => (
          <section key={occasion} aria-labelledby={`occasion-${occasion}`}>
            <h2 className={styles.occasion} id={`occasion-${occasion}`}>
              {OCCASIONS[occasion]}
            </h2>
            <ul className={styles.list}>
              {templates.map((template) => (
                <li key={template.code}>
                  <Row
                    template={template}
                    isOpen={template.code === code}
                    isUnsaved={drafts[template.code] !== undefined}
                    onOpen={onOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Row({
  template,
  isOpen,
  isUnsaved,
  onOpen,
}: {
  template: Listed;
  isOpen: boolean;
  isUnsaved: boolean;
  onOpen: (code: string) => void;
}) {
  const { code, name, when, channel, tone, isBuiltIn, isChanged } = template;
  const notes = [
    CHANNELS[channel],
    TONES[tone].toLowerCase(),
    ...(isBuiltIn ? [] : ["propia"]),
    ...(isChanged ? ["con tus palabras"] : []),
  ];
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <button ref={row} type="button" className={styles.row} aria-current={isOpen || undefined} title={when} onClick={() => onOpen(code)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>
        {notes.join(" · ")}
        {isUnsaved && <span className={styles.unsaved}> · sin guardar</span>}
      </span>
    </button>
  );
}
