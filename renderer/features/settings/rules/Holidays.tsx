import { Button, TextInput } from "@mantine/core";
import { DateField } from "../../../ui/DateField.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { HolidayDraft } from "./rules-draft.ts";
import styles from "./rules.module.css";

type Props = { days: readonly HolidayDraft[]; onChange: (days: readonly HolidayDraft[]) => void };

/** Days beside the national holidays on which nobody is contacted. */
export function Holidays({ days, onChange }: Props) {
  const change = (key: string, changes: Partial<HolidayDraft>) =>
    onChange(days.map((day) => (day.key === key ? { ...day, ...changes } : day)));
  return (
    <section aria-labelledby="reglas-feriados">
      <SectionTitle id="reglas-feriados">Feriados que agregas</SectionTitle>
      <p className={styles.hint}>
        Los 16 feriados nacionales ya están. Agrega los de tu región, o los que salgan por ley: ese día no se contacta.
      </p>
      <ul className={styles.rows}>
        {days.map((day, index) => (
          <li key={day.key} className={styles.row}>
            <DateField aria-label={`Fecha del feriado ${index + 1}`} value={day.on} onChange={(on) => change(day.key, { on })} />
            <TextInput
              aria-label={`Nombre del feriado ${index + 1}`}
              placeholder="Aniversario de Arequipa"
              value={day.name}
              maxLength={300}
              onChange={(event) => change(day.key, { name: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              aria-label={`Quitar el feriado ${index + 1}`}
              onClick={() => onChange(days.filter((other) => other.key !== day.key))}
            >
              Quitar
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => onChange([...days, { key: crypto.randomUUID(), on: null, name: "" }])}
        disabled={days.length >= 200}
      >
        Agregar un feriado
      </Button>
    </section>
  );
}
