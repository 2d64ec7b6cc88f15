import type { ReactNode } from "react";

/** How the cells of a column are edited in place (F2). */
export type CellEdit<Row> = {
  /** What the field holds when it opens. */
  start(row: Row): string;
  /** What is wrong with the text, in words, or undefined when it may be saved. */
  check(text: string, row: Row): string | undefined;
  save(row: Row, text: string): Promise<void> | void;
  /** Whether this row's cell may be edited; yes when absent. */
  allowed?(row: Row): boolean;
};

export type WorkbookColumn<Row> = {
  id: string;
  title: string;
  /** Width in pixels before the user sets another. */
  width: number;
  minWidth?: number;
  /** Share of the width to spare; 0 when absent. */
  grow?: number;
  align?: "start" | "end";
  /** Under what name the source sorts by it; absent = it cannot. */
  sortKey?: string;
  /** Which columns go first where there is no room: the highest number. Absent = never. */
  drop?: number;
  /** Stands in the list of columns but is not shown until the user wants it. */
  isOptional?: boolean;
  /** Drawn stronger, as what the row is called or what it is about. */
  isStrong?: boolean;
  cell(row: Row): ReactNode;
  /** The cell as text: what is copied and what a cut-off cell tells. */
  text(row: Row): string;
  edit?: CellEdit<Row>;
};

export type FittedColumns<Row> = { columns: WorkbookColumn<Row>[]; widths: number[]; total: number };

export type ColumnWishes = {
  /** Widths set by the user. */
  sizes: Readonly<Record<string, number>>;
  /** Columns that the user asked for by name: they stay even where the table then scrolls sideways. */
  kept: ReadonlySet<string>;
};

/**
 * The columns that find room in `available` pixels, each with its width: those that matter least go first, and what is to spare
 * is shared among those that grow. The first column and the ones the user asked for always stay.
 */
export function fitColumns<Row>(columns: readonly WorkbookColumn<Row>[], wishes: ColumnWishes, available: number): FittedColumns<Row> {
  const widthOf = (column: WorkbookColumn<Row>) => Math.max(column.minWidth ?? 48, wishes.sizes[column.id] ?? column.width);
  let shown = [...columns];
  const sum = () => shown.reduce((total, column) => total + widthOf(column), 0);
  while (available > 0 && sum() > available) {
    const leaving = droppable(shown, wishes.kept);
    if (!leaving) break;
    shown = shown.filter((column) => column !== leaving);
  }
  const widths = shareSpare(shown, shown.map(widthOf), wishes.sizes, available);
  return { columns: shown, widths, total: widths.reduce((total, width) => total + width, 0) };
}

function droppable<Row>(columns: readonly WorkbookColumn<Row>[], kept: ReadonlySet<string>): WorkbookColumn<Row> | undefined {
  return columns
    .slice(1)
    .filter((column) => column.drop !== undefined && !kept.has(column.id))
    .sort((a, b) => (b.drop ?? 0) - (a.drop ?? 0))[0];
}

function shareSpare<Row>(
  columns: readonly WorkbookColumn<Row>[],
  widths: number[],
  sizes: Readonly<Record<string, number>>,
  available: number,
): number[] {
  const spare = Math.floor(available) - widths.reduce((total, width) => total + width, 0);
  const shares = columns.map((column) => (sizes[column.id] === undefined ? (column.grow ?? 0) : 0));
  const all = shares.reduce((total, share) => total + share, 0);
  const least = columns.map((column) => column.minWidth ?? column.width);
  if (available <= 0 || spare === 0) return widths;
  if (all === 0) return widths.map((width, index) => (spare > 0 && index === widths.length - 1 ? width + spare : width));
  // What is missing is taken from the same columns, as far as they can give.
  return widths.map((width, index) => {
    const share = shares[index] ?? 0;
    return share === 0 ? width : Math.max(Math.min(width, least[index] ?? width), width + Math.floor((spare * share) / all));
  });
}

/** A width in which amounts as long as this text fit, whole: they are never cut. `least` is the width of an everyday column. */
export function amountWidth(longest: string, least: number): number {
  return Math.max(least, Math.ceil(longest.length * 7.7) + 22);
}
