import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useCall } from "../../ui/calls.ts";
import styles from "./invoices.module.css";

export type FoundClient = OutputOf<"clients.listClients">["rows"][number];

type Props = {
  label: string;
  placeholder?: string;
  onPick: (client: FoundClient) => void;
  /** Offered as the last choice, with the text typed: a client that is not there yet. */
  onNew?: (text: string) => void;
  autoFocus?: boolean;
};

/** Finds a client by part of the name or of the number. */
export function ClientPicker({ label, placeholder = "Nombre, RUC o DNI", onPick, onNew, autoFocus }: Props) {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useCall("clients.listClients", { limit: 8, ...(asked ? { search: asked } : {}) }, { keepPrevious: true });
  const rows = found.data?.rows ?? [];
  const isTyped = text.trim() !== "";
  const { selectFirstOption } = combobox;
  // Drawn first, chosen after: Enter takes the first one as soon as something was typed.
  const first = rows[0]?.id ?? (onNew ? "new" : undefined);
  useEffect(() => {
    if (isTyped && first !== undefined) selectFirstOption();
  }, [isTyped, first, selectFirstOption]);
  const choose = (value: string) => {
    const client = rows.find((one) => String(one.id) === value);
    combobox.closeDropdown();
    if (client) onPick(client);
    else onNew?.(text.trim());
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={4} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={label}
          value={text}
          placeholder={placeholder}
          data-autofocus={autoFocus || undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: "auto" }} aria-label="Clientes">
          {rows.map((client) => (
            <Combobox.Option key={client.id} value={String(client.id)}>
              <span className={styles.option}>
                <span className={styles.optionName}>{client.name}</span>
                <span className={styles.quiet}>{client.docNumber}</span>
              </span>
            </Combobox.Option>
          ))}
          {onNew && isTyped && <Combobox.Option value="new">{`Cliente nuevo: “${text.trim()}”`}</Combobox.Option>}
          {rows.length === 0 && !onNew && <Combobox.Empty>Ningún cliente coincide.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
