import { useState } from "react";
import type { FittedColumns, WorkbookColumn } from "./columns.ts";
import type { ColumnTable, WorkbookLayout } from "./use-workbook-layout.ts";
import styles from "./workbook.module.css";

type Props<Row> = { fitted: FittedColumns<Row>; layout: WorkbookLayout<Row> };

/** The headings: a click sorts, an edge dragged widens (double click gives the first width back), a heading dragged changes the order. */
export function WorkbookHeader<Row>({ fitted, layout }: Props<Row>) {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const drop = (id: string) => {
    if (dragged) layout.placeColumn(dragged, id);
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <div role="rowgroup" className={styles.head} style={{ width: fitted.total }}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {fitted.columns.map((column, place) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={place + 1}
            aria-sort={sortWord(layout.table, column)}
            className={column.align === "end" ? styles.headCellEnd : styles.headCell}
            draggable={place > 0 && layout.table.state.columnResizing.isResizingColumn === false}
            data-over={(over === column.id && dragged !== undefined && dragged !== column.id) || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", column.title);
              setDragged(column.id);
            }}
            onDragOver={(event) => {
              if (!dragged || place === 0) return;
              event.preventDefault();
              setOver(column.id);
            }}
            onDragEnd={() => drop("")}
            onDrop={() => drop(column.id)}
          >
            <Heading column={column} table={layout.table} />
            <ResizeHandle column={column} table={layout.table} width={fitted.widths[place] ?? column.width} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Heading<Row>({ column, table }: { column: WorkbookColumn<Row>; table: ColumnTable }) {
  const model = table.getColumn(column.id);
  if (!model?.getCanSort()) return <span className={styles.heading}>{column.title}</span>;
  const sorted = model.getIsSorted();
  return (
    <button type="button" className={styles.heading} onClick={() => model.toggleSorting(sorted === "asc")}>
      <span>{column.title}</span>
      {sorted && (
        <span className={styles.arrow} aria-hidden="true">
          {sorted === "asc" ? "↑" : "↓"}
        </span>
      )}
    </button>
  );
}

function ResizeHandle<Row>({ column, table, width }: { column: WorkbookColumn<Row>; table: ColumnTable; width: number }) {
  const header = table.getFlatHeaders().find((one) => one.column.id === column.id);
  if (!header) return null;
  const start = (event: React.MouseEvent | React.TouchEvent) => {
    // The drag starts from the width on the screen, which may be more than the one asked for.
    table.setColumnSizing((sizes) => ({ ...sizes, [column.id]: width }));
    event.stopPropagation();
    header.getResizeHandler()(event);
  };
  return (
    <span
      className={styles.handle}
      aria-hidden="true"
      data-busy={header.column.getIsResizing() || undefined}
      draggable={false}
      onMouseDown={start}
      onTouchStart={start}
      onDoubleClick={() => header.column.resetSize()}
    />
  );
}

function sortWord<Row>(table: ColumnTable, column: WorkbookColumn<Row>): "ascending" | "descending" | "none" | undefined {
  const model = table.getColumn(column.id);
  if (!model?.getCanSort()) return undefined;
  const sorted = model.getIsSorted();
  return sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending";
}
