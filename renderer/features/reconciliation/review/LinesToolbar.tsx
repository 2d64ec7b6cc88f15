import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconDots, IconSearch } from "@tabler/icons-react";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Tabs } from "../../../ui/Tabs.tsx";
import styles from "./Review.module.css";
import type { LineTab } from "./use-lines.ts";
import type { Review } from "./use-review.ts";

type Props = {
  review: Review;
  counts: Readonly<Record<LineTab, number>> | undefined;
  onImport: () => void;
  onPrint: () => void;
  onExport: () => void;
};

/** The three views of an account's lines, the search over them, and what else can be done with the list. */
export function LinesToolbar({ review, counts, onImport, onPrint, onExport }: Props) {
  return (
    <div className={styles.toolbar}>
      <div className={styles.tabs}>
        <Tabs<LineTab>
          label="Movimientos"
          value={review.tab}
          onChange={review.turnTo}
          tabs={[
            { value: "pending", label: "Por revisar", count: counts?.pending },
            { value: "applied", label: "Aplicados", count: counts?.applied },
            { value: "ignored", label: "No son cobros", count: counts?.ignored },
          ]}
        />
      </div>
      <LineFilterChip review={review} />
      <TextInput
        ref={review.searchField}
        className={styles.search}
        type="search"
        aria-label="Buscar en los movimientos"
        placeholder="Texto, operación o monto"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={review.search}
        onChange={(event) => review.setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "Enter") return;
          event.preventDefault();
          if (event.key === "Escape") review.setSearch("");
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

/** Only the sure ones while reviewing; with or without what went out among the lines that are no collection. */
function LineFilterChip({ review }: { review: Review }) {
  const { tab, onlySure, onlyCredits } = review;
  if (tab === "pending" && onlySure)
    return (
      <FilterChip value="seguros" onClick={() => review.setOnlySure(false)} onClear={() => review.setOnlySure(false)}>
        Solo
      </FilterChip>
    );
  if (tab !== "ignored") return null;
  return onlyCredits ? (
    <FilterChip value="abonos" onClick={() => review.setOnlyCredits(false)} onClear={() => review.setOnlyCredits(false)}>
      Solo
    </FilterChip>
  ) : (
    <FilterChip onClick={() => review.setOnlyCredits(true)}>Solo abonos</FilterChip>
  );
}
