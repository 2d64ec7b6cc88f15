import { TextInput } from "@mantine/core";
import { DateField } from "../DateField.tsx";
import styles from "./ContactPanel.module.css";
import { hourText, minutesOf } from "./next-day.ts";

export type When = { on: string | null; minutes: number | null };

type Props = { label: string; when: When; onChange: (when: When) => void; autoFocus?: boolean };

/** A day, and the hour where one was agreed. */
export function DayAndHour({ label, when, onChange, autoFocus = false }: Props) {
  return (
    <div className={styles.next}>
      <DateField
        label={label}
        autoFocus={autoFocus}
        value={when.on}
        onChange={(on) => onChange({ ...when, on })}
        error={when.on === null ? "Escribe el día" : undefined}
      />
      <TextInput
        label="Hora"
        type="time"
        value={hourText(when.minutes)}
        onChange={(event) => onChange({ ...when, minutes: minutesOf(event.currentTarget.value) })}
      />
    </div>
  );
}
