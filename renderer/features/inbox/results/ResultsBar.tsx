import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { type Question, questionInput, SPANS, WITHIN } from "./question.ts";
import styles from "./Results.module.css";

type Props = { question: Question; onChange: (question: Question) => void; todayOn: string; onPrint: () => void };

/** Which contacts are looked at, and how long each is given; and the ways out, to Excel and to paper. */
export function ResultsBar({ question, onChange, todayOn, onPrint }: Props) {
  const exporting = useMutationCall("messages.exportMeasure");
  const { channel: _, ...whole } = questionInput(question, todayOn);
  const save = () =>
    exporting.mutate(whole, {
      onSuccess: ({ file }) => void saveFile(file).then(() => toastDone("Los resultados se exportaron"), toastError),
      onError: toastError,
    });
  return (
    <div className={styles.bar}>
      <div className={styles.choice} role="group" aria-label="De cuánto tiempo">
        <span aria-hidden="true">Contactos de</span>
        {SPANS.map(({ days, label }) => (
          <FilterChip
            key={days}
            isOn={question.span === days}
            aria-pressed={question.span === days}
            onClick={() => onChange({ ...question, span: days })}
          >
            {label}
          </FilterChip>
        ))}
      </div>
      <div className={styles.choice} role="group" aria-label="Qué pasó dentro de cuántos días">
        <span aria-hidden="true">y lo que pasó dentro de</span>
        {WITHIN.map((days) => (
          <FilterChip
            key={days}
            isOn={question.withinDays === days}
            aria-pressed={question.withinDays === days}
            onClick={() => onChange({ ...question, withinDays: days })}
          >
            {days} días
          </FilterChip>
        ))}
      </div>
      {question.channel && (
        <FilterChip value={CHANNEL_NAMES[question.channel]} onClear={() => onChange({ ...question, channel: undefined })}>
          Canal
        </FilterChip>
      )}
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon className={styles.more} variant="subtle" color="gray" aria-label="Exportar e imprimir">
            <IconDotsVertical size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={save}>Exportar a Excel (XLSX)</Menu.Item>
          <Menu.Item onClick={onPrint}>Imprimir</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
