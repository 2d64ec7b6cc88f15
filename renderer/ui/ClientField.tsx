import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useCall } from "./calls.ts";

export type ChosenClient = { id: number; name: string };

type Props = {
  value: ChosenClient | undefined;
  onChange: (client: ChosenClient | undefined) => void;
  label?: string;
  placeholder?: string;
  description?: string;
  error?: string | undefined;
  isClearable?: boolean;
  /** Takes the focus of the panel that opens it, while nobody is chosen. */
  takesFocus?: boolean;
};

/** A client found by part of the name or of the number. */
export function ClientField({
  value,
  onChange,
  label = "Cliente",
  placeholder = "Nombre, RUC o DNI",
  isClearable = false,
  takesFocus = false,
  ...shown
}: Props) {
  const [text, setText] = useState(value?.name ?? "");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const isSearch = asked !== "" && asked !== value?.name;
  const found = useCall("clients.listClients", { limit: 10, ...(isSearch ? { search: asked } : {}) }, { keepPrevious: true });
  const rows: ChosenClient[] = found.data?.rows ?? [];
  const choices = value && !rows.some(({ id }) => id === value.id) ? [value, ...rows] : rows;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      {...shown}
      searchable
      clearable={isClearable}
      data-autofocus={takesFocus && !value ? true : undefined}
      nothingFoundMessage="Ningún cliente coincide."
      data={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
      // What was found by its number has no such letters in its name.
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(choices.find((client) => String(client.id) === id))}
    />
  );
}
