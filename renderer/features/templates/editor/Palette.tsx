import { Button, Combobox, useCombobox } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { useState } from "react";
import { foldText } from "../../../../shared/identifiers.ts";
import type { Snippet, Variable } from "../view/words.ts";
import styles from "./Editor.module.css";

type Props = { variables: readonly Variable[]; snippets: readonly Snippet[]; onInsert: (piece: string, isBlock: boolean) => void };

type Choice = { key: string; label: string; about: string; example: string; group: string; piece: string; isBlock: boolean };

/** What can be put in a text: data of the client and the debt, and conditions and plurals that are ready. */
export function Palette({ variables, snippets, onInsert }: Props) {
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const words = foldText(search).split(" ").filter(Boolean);
  const found = choicesOf(variables, snippets).filter(({ label, about, key }) =>
    words.every((word) => foldText(`${label} ${about} ${key}`).includes(word)),
  );
  const submit = (key: string) => {
    const choice = found.find((each) => each.key === key);
    if (choice) onInsert(choice.piece, choice.isBlock);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={420} position="bottom-start" withinPortal>
      <Combobox.Target targetType="button">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconBraces size={16} aria-hidden="true" />}
          onClick={() => combobox.toggleDropdown()}
        >
          Insertar dato
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          placeholder="Busca: total, promesa, Yape, si hay…"
          aria-label="Buscar un dato"
        />
        <Combobox.Options mah={320} style={{ overflowY: "auto" }}>
          {[...Map.groupBy(found, ({ group }) => group)].map(([group, choices]) => (
            <Combobox.Group key={group} label={group}>
              {choices.map(({ key, label, about, example }) => (
                <Combobox.Option key={key} value={key}>
                  <span className={styles.choice}>{label}</span>
                  <span className={styles.about}>
                    {about}
                    {example !== "" && example.length < 60 && ` Ejemplo: ${example}`}
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {found.length === 0 && <Combobox.Empty>No hay un dato con ese nombre.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function choicesOf(variables: readonly Variable[], snippets: readonly Snippet[]): Choice[] {
  const said = variables.filter(({ kind }) => kind !== "yesno");
  const asked = variables.filter(({ kind }) => kind === "yesno");
  return [
    ...said.map(({ name, label, about, example, group, kind }) => ({
      key: name,
      label,
      about,
      example: kind === "block" ? "" : example,
      group,
      piece: `{{ ${name} }}`,
      isBlock: kind === "block",
    })),
    ...snippets.map(({ label, about, text }) => ({
      key: text,
      label,
      about,
      example: "",
      group: "Condiciones y plurales",
      piece: text,
      isBlock: false,
    })),
    ...asked.map(({ name, label, about, group }) => ({
      key: name,
      label,
      about,
      example: "",
      group,
      piece: `{% if ${name} %}…{% endif %}`,
      isBlock: false,
    })),
  ];
}
