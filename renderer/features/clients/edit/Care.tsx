import { Autocomplete, Group, Select } from "@mantine/core";
import { useCall } from "../../../ui/calls.ts";
import type { FieldProps } from "./client-draft.ts";

/** In which group of clients it is, and who of the office looks after it. */
export function Care({ draft, set }: FieldProps) {
  const segments = useCall("followup.listPlanRules", {}).data?.segments ?? [];
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  return (
    <Group grow align="flex-start">
      <Autocomplete
        label="Segmento"
        placeholder="Mayorista, Estado…"
        data={segments}
        maxLength={60}
        value={draft.segment}
        comboboxProps={{ withinPortal: false }}
        onChange={(segment) => set({ segment })}
      />
      <Select
        label="Responsable"
        placeholder={people.length === 0 ? "Agrega personas en Ajustes" : "Nadie en especial"}
        data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.personId === null ? null : String(draft.personId)}
        disabled={people.length === 0}
        clearable
        comboboxProps={{ withinPortal: false }}
        onChange={(id) => set({ personId: id === null ? null : Number(id) })}
      />
    </Group>
  );
}
