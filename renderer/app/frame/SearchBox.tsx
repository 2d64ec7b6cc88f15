import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { useImportDoor } from "../../ui/import-door.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { findCommands } from "./commands.ts";
import styles from "./SearchBox.module.css";
import { type Hit, hitPath, SearchOptions } from "./SearchOptions.tsx";

/** One box for everything: clients and documents by name, RUC, number or amount, and what can be done. Ctrl+K comes here. */
export function SearchBox() {
  const [, navigate] = useLocation();
  const door = useImportDoor();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useCall("insights.findAnything", { text: asked || " ", limit: 8 }, { enabled: asked.length > 0, keepPrevious: true });
  const hits: Hit[] = asked && text.trim() ? (found.data?.hits ?? []) : [];
  const commands = findCommands(text).slice(0, hits.length > 0 ? 4 : undefined);
  useFocusOnCtrlK(() => {
    combobox.focusTarget();
    combobox.openDropdown();
  });
  const { selectFirstOption } = combobox;
  const isTyped = text.trim() !== "";
  const first = hits[0] ? `${hits[0].kind}-${hits[0].id}` : commands[0]?.id;
  useEffect(() => {
    if (isTyped && first) selectFirstOption();
  }, [isTyped, first, selectFirstOption]);

  const choose = (value: string) => {
    const hit = hits.find((one) => `${one.kind}-${one.id}` === value);
    const command = hit ? undefined : commands.find(({ id }) => id === value);
    const path = hit ? hitPath(hit) : command?.to;
    setText("");
    combobox.closeDropdown();
    if (combobox.targetRef.current instanceof HTMLElement) combobox.targetRef.current.blur();
    if (path) navigate(path);
    if (command?.imports === "files") door.choose();
    if (command?.imports === "folder") door.chooseFolder();
  };

  return (
    <div className={styles.box} role="search">
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={4} withinPortal={false}>
        <Combobox.Target>
          <TextInput
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === "Escape") {
                event.preventDefault();
                if (text) setText("");
                else event.currentTarget.blur();
              }
            }}
            placeholder="Buscar cliente, factura, RUC, monto…"
            aria-label="Buscar o ir a"
            aria-keyshortcuts="Control+K"
            spellCheck={false}
            autoComplete="off"
            rightSection={text ? undefined : <KeyHint>Ctrl K</KeyHint>}
            rightSectionWidth={64}
            rightSectionPointerEvents="none"
          />
        </Combobox.Target>
        <SearchOptions hits={hits} commands={commands} isSearching={found.isFetching} text={text} />
      </Combobox>
    </div>
  );
}

function useFocusOnCtrlK(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
