import {
  type ColumnOrderState,
  type ColumnVisibilityState,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { WorkbookColumn } from "./columns.ts";
import { type Density, ROW_HEIGHT, readDensity, readLayout, writeDensity, writeLayout } from "./layout-memory.ts";

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
});

/** The table holds no rows: they are virtual and arrive by pages. It keeps the model of the columns. */
type NoRow = Record<string, never>;
const noRows: NoRow[] = [];
const helper = createColumnHelper<typeof features, NoRow>();

export type ColumnTable = ReactTable<typeof features, NoRow>;
export type WorkbookSort = { by: string; descending?: boolean | undefined };

export type WorkbookLayout<Row> = {
  table: ColumnTable;
  /** All columns in the user's order. */
  ordered: WorkbookColumn<Row>[];
  /** Those not taken away by the user. */
  chosen: WorkbookColumn<Row>[];
  /** Those that the user asked for by name. */
  kept: ReadonlySet<string>;
  density: Density;
  rowHeight: number;
  setDensity(density: Density): void;
  /** Puts a column before (-1) or behind (+1) its neighbour; the first column stays first. */
  moveColumn(id: string, by: number): void;
  placeColumn(id: string, beforeId: string): void;
  reset(): void;
};

export type LayoutOptions<Row> = {
  name: string;
  columns: readonly WorkbookColumn<Row>[];
  sort?: WorkbookSort;
  onSort?(sort: WorkbookSort): void;
};

/** The columns of a workbook as the user left them: order, widths, which ones, how high the rows. */
export function useWorkbookLayout<Row>(options: LayoutOptions<Row>): WorkbookLayout<Row> {
  const { name, columns } = options;
  const [density, setDensity] = useState(readDensity);
  const table = useColumnTable(options);
  const { columnOrder, columnVisibility, columnSizing } = table.state;
  useEffect(
    () => writeLayout(name, { order: columnOrder, visibility: columnVisibility, sizes: columnSizing }),
    [name, columnOrder, columnVisibility, columnSizing],
  );
  const ordered = useMemo(() => inOrder(columns, columnOrder), [columns, columnOrder]);
  const chosen = useMemo(() => ordered.filter((column) => columnVisibility[column.id] !== false), [ordered, columnVisibility]);
  const asked = useMemo(() => new Set(Object.keys(columnVisibility).filter((id) => columnVisibility[id] === true)), [columnVisibility]);
  const place = usePlacing(table, ordered);
  return {
    table,
    ordered,
    chosen,
    kept: asked,
    density,
    rowHeight: ROW_HEIGHT[density],
    setDensity(next) {
      setDensity(next);
      writeDensity(next);
    },
    ...place,
    reset() {
      table.setColumnOrder([]);
      table.setColumnSizing({});
      table.setColumnVisibility(optional(columns));
    },
  };
}

function useColumnTable<Row>({ name, columns, sort, onSort }: LayoutOptions<Row>): ColumnTable {
  const [kept] = useState(() => readLayout(name));
  const defs = useMemo(() => helper.columns(columns.map(columnDef)), [columns]);
  const sorting = useMemo(() => sortingState(columns, sort), [columns, sort]);
  return useTable({
    features,
    columns: defs,
    data: noRows,
    columnResizeMode: "onChange",
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: { columnOrder: kept.order, columnVisibility: { ...optional(columns), ...kept.visibility }, columnSizing: kept.sizes },
    state: { sorting },
    onSortingChange: (updater) => {
      const next = typeof updater === "function" ? updater(sorting) : updater;
      const column = columns.find((one) => one.id === next[0]?.id);
      if (column?.sortKey && next[0]) onSort?.({ by: column.sortKey, descending: next[0].desc });
    },
  });
}

function columnDef<Row>(column: WorkbookColumn<Row>) {
  return helper.accessor(() => null, {
    id: column.id,
    header: column.title,
    size: column.width,
    minSize: column.minWidth ?? 48,
    enableSorting: column.sortKey !== undefined,
  });
}

function usePlacing<Row>(table: ColumnTable, ordered: readonly WorkbookColumn<Row>[]) {
  const placeColumn = useCallback(
    (id: string, beforeId: string) => {
      const ids = ordered.map((column) => column.id).filter((one) => one !== id);
      const at = ids.indexOf(beforeId);
      if (at < 1 || ordered[0]?.id === id) return;
      table.setColumnOrder([...ids.slice(0, at), id, ...ids.slice(at)]);
    },
    [table, ordered],
  );
  const moveColumn = useCallback(
    (id: string, by: number) => {
      const ids = ordered.map((column) => column.id);
      const from = ids.indexOf(id);
      const to = from + by;
      if (from < 1 || to < 1 || to >= ids.length) return;
      ids.splice(from, 1);
      ids.splice(to, 0, id);
      table.setColumnOrder(ids);
    },
    [table, ordered],
  );
  return { placeColumn, moveColumn };
}

function sortingState<Row>(columns: readonly WorkbookColumn<Row>[], sort: WorkbookSort | undefined): SortingState {
  const column = sort && columns.find((one) => one.sortKey === sort.by);
  return column ? [{ id: column.id, desc: sort.descending ?? false }] : [];
}

function optional<Row>(columns: readonly WorkbookColumn<Row>[]): ColumnVisibilityState {
  return Object.fromEntries(columns.filter((column) => column.isOptional).map((column) => [column.id, false]));
}

/** The user's order first; columns that it does not name (added in a later version) keep their place at the end. */
function inOrder<Row>(columns: readonly WorkbookColumn<Row>[], order: ColumnOrderState): WorkbookColumn<Row>[] {
  const first = columns[0];
  const named = order.flatMap((id) => columns.filter((column) => column.id === id && column !== first));
  const rest = columns.filter((column) => column !== first && !named.includes(column));
  return first ? [first, ...named, ...rest] : [];
}
