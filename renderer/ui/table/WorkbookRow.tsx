import { memo } from "react";
import { CellEditor, type EditEnd } from "./CellEditor.tsx";
import type { WorkbookColumn } from "./columns.ts";
import styles from "./workbook.module.css";

export type WorkbookRowProps<Row> = {
  gridId: string;
  index: number;
  row: Row | undefined;
  columns: readonly WorkbookColumn<Row>[];
  height: number;
  isSelected: boolean;
  /** Place of the column that holds the cursor, or -1. */
  active: number;
  isEditing: boolean;
  onEditEnd: (end: EditEnd) => void;
};

export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

function PlainRow<Row>({ gridId, index, row, columns, height, isSelected, active, isEditing, onEditEnd }: WorkbookRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      data-row={index}
      data-editing={isEditing || undefined}
      className={styles.row}
      style={{ transform: `translateY(${index * height}px)` }}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          id={cellId(gridId, index, place)}
          role="gridcell"
          aria-colindex={place + 1}
          aria-readonly={column.edit === undefined}
          data-column={place}
          data-active={place === active || undefined}
          data-editing={(place === active && isEditing) || undefined}
          data-strong={column.isStrong || undefined}
          data-editable={(row !== undefined && column.edit && (column.edit.allowed?.(row) ?? true)) || undefined}
          className={column.align === "end" ? styles.cellEnd : styles.cell}
        >
          {row === undefined ? <span className={styles.awaited} /> : content(row, column, place === active && isEditing, onEditEnd)}
        </div>
      ))}
    </div>
  );
}

function content<Row>(row: Row, column: WorkbookColumn<Row>, isEditing: boolean, onEditEnd: (end: EditEnd) => void) {
  if (isEditing) return <CellEditor column={column} row={row} onEnd={onEditEnd} />;
  return column.cell(row);
}

/** One row of the workbook; drawn again only when it or its marks change. */
export const WorkbookRow = memo(PlainRow) as typeof PlainRow;
