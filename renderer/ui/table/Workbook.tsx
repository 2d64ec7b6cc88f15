import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from "react";
import type { Amount } from "./amounts.ts";
import { type FittedColumns, fitColumns } from "./columns.ts";
import { isSelected, selectedRanges } from "./grid-state.ts";
import { countRows } from "./ranges.ts";
import type { RowSource } from "./row-source.ts";
import { useCopyRows } from "./use-copy-rows.ts";
import { useGrid } from "./use-grid.ts";
import { usePointer } from "./use-pointer.ts";
import { useSelectionTotals } from "./use-selection-totals.ts";
import { useWidth } from "./use-width.ts";
import type { WorkbookLayout } from "./use-workbook-layout.ts";
import { type Noun, WorkbookFoot } from "./WorkbookFoot.tsx";
import { WorkbookHeader } from "./WorkbookHeader.tsx";
import { cellId, WorkbookRow } from "./WorkbookRow.tsx";
import styles from "./workbook.module.css";

export type WorkbookProps<Row> = {
  /** What the table holds, for those who do not see it. */
  label: string;
  layout: WorkbookLayout<Row>;
  source: RowSource<Row>;
  /** Names the filter and order of the source; when it changes the table starts at its top. */
  sourceKey: string;
  rowId: (row: Row) => number;
  noun: Noun;
  openId?: number | undefined;
  onOpen?: (row: Row) => void;
  /** A letter is being typed on the table: the screen gives the focus to its search, which receives it. */
  onType?: () => void;
  amountsOf?: (row: Row) => readonly Amount[];
  totals?: readonly Amount[] | undefined;
  /** Said in place of the rows when there are none. */
  empty: ReactNode;
};

const HEAD = 34;
const NO_COLUMNS: ReadonlySet<string> = new Set();

/** A table that works like a spreadsheet over rows without number: only those in sight exist. */
export function Workbook<Row>(props: WorkbookProps<Row>) {
  const { layout, source, openId } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const { chosen, kept, rowHeight } = layout;
  const sizes = layout.table.state.columnSizing;
  const fitted = useMemo(
    () => fitColumns(chosen, { sizes, kept: openId === undefined ? kept : NO_COLUMNS }, width),
    [chosen, kept, sizes, width, openId],
  );
  const { items, slots } = useRowsInSight(scroller, source, rowHeight, props.sourceKey);
  const { grid, pointer } = useControls(props, scroller, fitted);
  const { state } = grid;
  const ranges = useMemo(() => selectedRanges(state), [state]);
  useCopyRows(scroller, { source, columns: fitted.columns, ranges });
  const selectedAmounts = useSelectionTotals({ source, ranges, amountsOf: props.amountsOf, all: props.totals });
  const hasCursor = items.includes(state.row);
  return (
    <div className={styles.workbook}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={source.count + 1}
        aria-colcount={fitted.columns.length}
        aria-multiselectable="true"
        aria-activedescendant={hasCursor ? cellId(gridId, state.row, state.column) : undefined}
        data-cursor={state.row >= 0 || undefined}
        data-sideways={fitted.total > width || undefined}
        className={styles.scroller}
        style={{ "--columns": fitted.widths.map((one) => `${one}px`).join(" "), "--row": `${rowHeight}px` } as React.CSSProperties}
        onKeyDown={grid.onKeyDown}
        {...pointer}
      >
        <WorkbookHeader fitted={fitted} layout={layout} />
        <div role="rowgroup" className={styles.body} style={{ height: source.count * rowHeight, width: fitted.total }}>
          {items.map((index) => (
            <WorkbookRow
              key={index % slots}
              gridId={gridId}
              index={index}
              row={source.rowAt(index)}
              columns={fitted.columns}
              height={rowHeight}
              isSelected={isSelected(state, index)}
              active={state.row === index ? state.column : -1}
              isEditing={grid.isEditing && state.row === index}
              onEditEnd={grid.endEdit}
            />
          ))}
        </div>
      </div>
      {source.isReady && source.count === 0 && <div className={styles.empty}>{props.empty}</div>}
      {source.problem !== undefined && <Problem text={source.problem} onRetry={source.retry} />}
      <WorkbookFoot
        noun={props.noun}
        selected={countRows(ranges)}
        selectedAmounts={selectedAmounts}
        count={source.count}
        amounts={props.totals}
      />
    </div>
  );
}

function useControls<Row>(props: WorkbookProps<Row>, scroller: RefObject<HTMLDivElement | null>, fitted: FittedColumns<Row>) {
  const { rowHeight } = props.layout;
  const focus = () => scroller.current?.focus({ preventScroll: true });
  const grid = useGrid({
    source: props.source,
    sourceKey: props.sourceKey,
    columns: fitted.columns,
    rowId: props.rowId,
    rowsInSight: () => Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight),
    reveal: (row, column) => reveal(scroller.current, row * rowHeight, rowHeight, fitted.widths, column),
    openId: props.openId,
    onOpen: props.onOpen,
    onType: props.onType,
  });
  const { isEditing, state } = grid;
  useEffect(() => {
    // The field of a cell is gone: the keys go to the table again.
    if (!isEditing && state.row >= 0 && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [isEditing, state.row, scroller]);
  return { grid, pointer: usePointer({ ...grid, isOpen: props.openId !== undefined, focus }) };
}

/**
 * The positions of the rows to draw: those in sight and a few around them; says to the source which they are.
 * `slots` is how many there have been at once: a row that leaves gives its place in the page (position modulo slots) to one that comes,
 * and nothing is built anew while scrolling.
 */
function useRowsInSight<Row>(scroller: RefObject<HTMLDivElement | null>, source: RowSource<Row>, rowHeight: number, key: string) {
  const { count } = source;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEAD,
  });
  useEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);
  useEffect(() => {
    if (key && scroller.current) scroller.current.scrollTop = 0;
  }, [key, scroller]);
  const items = virtual.getVirtualItems().map((item) => item.index);
  const slots = useRef(1);
  slots.current = Math.max(slots.current, items.length);
  const from = items[0] ?? 0;
  const to = items.at(-1) ?? 0;
  useEffect(() => {
    if (count >= 0) source.ensure(from, to);
  }, [source, from, to, count]);
  return { items, slots: slots.current };
}

function Problem({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div className={styles.trouble} role="alert">
      <span>{text}</span>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        Volver a intentar
      </Button>
    </div>
  );
}

/** Scrolls as little as needed for a cell to be in sight beside the headings and the first column, which stay. */
function reveal(scroller: HTMLDivElement | null, top: number, height: number, widths: readonly number[], column: number): void {
  if (!scroller) return;
  const inSight = scroller.clientHeight - HEAD;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + height > scroller.scrollTop + inSight) scroller.scrollTop = top + height - inSight;
  if (column === 0) return;
  const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const first = widths[0] ?? 0;
  if (left - first < scroller.scrollLeft) scroller.scrollLeft = left - first;
  else if (left + (widths[column] ?? 0) > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + (widths[column] ?? 0) - scroller.clientWidth;
}
