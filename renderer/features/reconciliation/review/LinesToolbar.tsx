import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconDots, IconSearch } from "@tabler/icons-react";
import type { Ref } from "react";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import styles from "./Review.module.css";
import type { LineTab } from "./use-lines.ts";

type Props = {
  tab: LineTab;
  counts: Readonly<Record<LineTab, number>> | undefined;
  search: string;
  onlySure: boolean;
  searchRef: Ref<HTMLInputElement>;
  onTab: (tab: LineTab) => void;
  onSearch: (text: string) => void;
  onOnlySure: (only: boolean) => void;
  onImport: () => void;
  onPrint: () => void;
  onExport: () => void;
};

/** The three views of an account's lines, the search over them, and what else can be done with the list. */
export function LinesToolbar({
  tab,
  counts,
  search,
  onlySure,
  searchRef,
  onTab,
  onSearch,
  onOnlySure,
  onImport,
  onPrint,
  onExport,
}: Props) {
  return (
    <div className={styles.toolbar}>
      <div className={styles.tabs}>
        <Tabs<LineTab>
          label="Movimientos"
          value={tab}
          onChange={onTab}
          tabs={[
            { value: "pending", label: "Por revisar", count: counts?.pending },
            { value: "applied", label: "Aplicados", count: counts?.applied },
            { value: "ignored", label: "No son cobros", count: counts?.ignored },
          ]}
        />
      </div>
      {onlySure && tab === "pending" && (
        <FilterChip value="seguros" onClear={() => onOnlySure(false)} onClick={() => onOnlySure(false)}>
          Solo
        </FilterChip>
      )}
      <TextInput
        ref={searchRef}
        className={styles.search}
        type="search"
        aria-label="Buscar en los movimientos"
        placeholder="Texto, operación o monto"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "Enter") return;
          event.preventDefault();
          if (event.key === "Escape") onSearch("");
          event.currentTarget.blur();
        }}
      />
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label="Más acciones con los movimientos">
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onImport}>Importar estado de cuenta</Menu.Item>
          <Menu.Item onClick={onExport}>Exportar a CSV</Menu.Item>
          <Menu.Item onClick={onPrint}>Imprimir la lista</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
