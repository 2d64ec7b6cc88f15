import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { FILTERS, type ThreadView } from "./filter.ts";
import styles from "./thread.module.css";

type Props = { view: ThreadView; onChange: (view: ThreadView) => void };

/** What is shown of the conversation: of which kind, and with which words. */
export function ThreadBar({ view, onChange }: Props) {
  return (
    <div className={styles.bar}>
      <div className={styles.chips} role="group" aria-label="Qué se muestra">
        {FILTERS.map(({ value, label }) => (
          <FilterChip
            key={value}
            isOn={view.filter === value}
            aria-pressed={view.filter === value}
            onClick={() => onChange({ ...view, filter: value })}
          >
            {label}
          </FilterChip>
        ))}
      </div>
      <TextInput
        size="xs"
        className={styles.search}
        type="search"
        aria-label="Buscar en la conversación"
        placeholder="Buscar en la conversación"
        leftSection={<IconSearch size={14} stroke={1.6} />}
        value={view.search}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange({ ...view, search: event.currentTarget.value })}
      />
    </div>
  );
}
