import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";

type Props = { value: string; onChange: (text: string) => void; field: RefObject<HTMLInputElement | null> };

/** The search of the list. Typing on the table comes here; Enter and the down arrow go back to it, Esc also forgets the text. */
export function ListSearch({ value, onChange, field }: Props) {
  const [text, setText] = useState(value);
  const ask = useDebouncedCallback(onChange, 140);
  useEffect(() => setText(value), [value]);
  const toTable = (from: HTMLElement) => from.closest("main")?.querySelector<HTMLElement>("[role=grid]")?.focus();
  return (
    <TextInput
      ref={field}
      size="xs"
      style={{ flex: 1, minWidth: 110, maxWidth: 220 }}
      value={text}
      placeholder="Buscar en la lista"
      aria-label="Buscar en la lista"
      leftSection={<IconSearch size={14} stroke={1.6} />}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (!["Escape", "Enter", "ArrowDown"].includes(event.key)) return;
        event.preventDefault();
        if (event.key === "Escape") {
          setText("");
          onChange("");
        }
        toTable(event.currentTarget);
      }}
    />
  );
}
