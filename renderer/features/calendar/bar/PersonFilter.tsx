import { Select } from "@mantine/core";
import type { CalendarLink } from "../view/link.ts";
import { usePeople } from "../view/use-people.ts";
import styles from "./bar.module.css";

type Props = { value: CalendarLink["person"]; onChange: (person: CalendarLink["person"]) => void };

/** Whose work is shown; nothing where the office has no people written down. */
export function PersonFilter({ value, onChange }: Props) {
  const { people, me } = usePeople();
  if (people.length === 0) return null;
  const others = people.filter((person) => person !== me).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Select
      className={styles.person}
      size="xs"
      aria-label="De quién"
      allowDeselect={false}
      data={[
        { value: "", label: "Todos" },
        ...(me ? [{ value: String(me.id), label: "Míos" }] : []),
        { value: "nobody", label: "De nadie" },
        ...others,
      ]}
      value={value === undefined ? "" : String(value)}
      onChange={(chosen) => onChange(chosen === "nobody" ? "nobody" : chosen ? Number(chosen) : undefined)}
    />
  );
}
