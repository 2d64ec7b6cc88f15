import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconDots, IconSearch } from "@tabler/icons-react";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { type Tab, Tabs } from "../../../ui/Tabs.tsx";
import styles from "./Review.module.css";
import type { ReviewTab } from "./tabs.ts";
import type { Review } from "./use-review.ts";

export type Counts = { pending: number; applied: number; ignored: number };

type Props = {
  review: Review;
  counts: Counts | undefined;
  /** In a small window, the way from line to line. */
  stepper: React.ReactNode;
  onImport: () => void;
  onPrint: () => void;
  onExport: () => void;
};

/** The views of an account's lines, the search over them, and what else can be done with the list. */
export function LinesToolbar({ review, counts, stepper, onImport, onPrint, onExport }: Props) {
  const isMonths = review.tab === "months";
  return (
    <div className={styles.toolbar} data-months={isMonths || undefined}>
      <div className={styles.tabs}>
        <Tabs<ReviewTab> label="Movimientos" value={review.tab} onChange={review.turnTo} tabs={tabsOf(review, counts)} />
      </div>
      {!isMonths && stepper}
      <LineFilterChip review={review} />
      {!isMonths && (
        <TextInput
          ref={review.searchField}
          className={styles.search}
          type="search"
          aria-label="Buscar en los movimientos"
          aria-keyshortcuts="/"
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
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label="Más acciones con los movimientos">
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onImport}>Importar estado de cuenta</Menu.Item>
          {!isMonths && <Menu.Item onClick={onExport}>Exportar a CSV</Menu.Item>}
          {!isMonths && <Menu.Item onClick={onPrint}>Imprimir la lista</Menu.Item>}
          <Menu.Item onClick={() => review.setHelpOpen(true)} rightSection={<KeyHint>?</KeyHint>}>
            Ver las teclas
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** What waits, what is done, and the months; a view that has nothing and is not in sight stays away. */
function tabsOf({ tab, list }: Review, counts: Counts | undefined): Tab<ReviewTab>[] {
  const unidentified = list.unidentified?.lines.length ?? 0;
  const reversed = list.reversals.size;
  const tabs: (Tab<ReviewTab> & { isShown: boolean })[] = [
    { value: "pending", label: "Por revisar", count: counts?.pending, isShown: true },
    { value: "unidentified", label: "Por identificar", count: unidentified, isShown: unidentified > 0 },
    { value: "reversed", label: "Devueltos", count: reversed, isShown: reversed > 0 },
    { value: "applied", label: "Aplicados", count: counts?.applied, isShown: true },
    { value: "ignored", label: "No son cobros", count: counts?.ignored, isShown: (counts?.ignored ?? 0) > 0 },
    { value: "months", label: "Mes a mes", isShown: true },
  ];
  return tabs.filter(({ value, isShown }) => isShown || value === tab);
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
