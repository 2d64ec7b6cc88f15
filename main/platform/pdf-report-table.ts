import { textWidth } from "./pdf-fonts.ts";
import type { Block } from "./pdf-flow.ts";
import { INK } from "./pdf-colours.ts";
import { linesHeight, placeLines } from "./pdf-text.ts";
import { CELL, cutText, HEAD, lineOf, PAGE, rule, SECTION, SMALL, SUM } from "./pdf-report-style.ts";

export type TableColumn<Row> = {
  title: string;
  text(row: Row): string;
  /** Right-aligned and as wide as its widest text; the others share what is left by their weight. */
  isAmount?: boolean;
  /** As wide as its widest word, and no wider: dates, numbers, hashes. */
  fits?: boolean;
  weight?: number;
  most?: number;
};

export type Table<Row> = {
  title: string;
  /** Said instead of an empty table. */
  nothing: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  sum?: { label: string; text: string };
  /** What is said of the rows beyond the most that a table shows, where it shows no more. */
  beyond?: { most: number; text(shown: number, left: number): string };
};

type Placed<Row> = TableColumn<Row> & { x: number; width: number };

const PAD = 4;
const ABOVE = 3.5;
const MOST_LINES = 2;

/** A section of a report: its title, the table with a head that repeats on every page, the sum of all rows. Awaits `pause` between rows. */
export async function tableBlocks<Row>(table: Table<Row>, pause: () => Promise<void>): Promise<Block[]> {
  const title = titleBlock(table.title);
  if (table.rows.length === 0) return [title, noteBlock(table.nothing, 2)];
  const columns = placeColumns(table);
  const head = headBlock(columns);
  const rows: Block[] = [];
  for (const row of shownOf(table)) {
    await pause();
    rows.push(rowBlock(row, columns, head));
  }
  const left = table.rows.length - rows.length;
  if (table.beyond && left > 0) rows.push(noteBlock(table.beyond.text(rows.length, left), 3));
  if (!table.sum) return [title, head, ...rows];
  const last = rows.at(-1);
  if (last) last.withNext = true; // the sum never stands alone at the top of a page
  return [title, head, ...rows, sumBlock(table.sum, columns)];
}

function shownOf<Row>({ rows, beyond }: Table<Row>): readonly Row[] {
  return beyond ? rows.slice(0, beyond.most) : rows;
}

/** The title of a section: never alone at the foot of a page. */
export function titleBlock(text: string): Block {
  const lines = cutText(text, SECTION, PAGE.width, 2);
  return { gap: 20, height: linesHeight(lines, SECTION), withNext: true, draw: (top) => placeLines(lines, SECTION, PAGE.left, top) };
}

/** Some quiet words across the page. */
export function noteBlock(text: string, gap: number): Block {
  const lines = cutText(text, SMALL, PAGE.width, 12);
  return { gap, height: linesHeight(lines, SMALL), draw: (top) => placeLines(lines, SMALL, PAGE.left, top) };
}

function placeColumns<Row>(table: Table<Row>): Placed<Row>[] {
  const { columns, sum } = table;
  const rows = shownOf(table);
  const sumWidth = sum ? textWidth(sum.text, SUM.face, SUM.size) : 0;
  const textsOf = (column: TableColumn<Row>) => rows.flatMap((row) => (column.fits ? column.text(row).split(" ") : column.text(row)));
  const widest = (column: TableColumn<Row>) =>
    textsOf(column).reduce(
      (width, text) => Math.max(width, textWidth(text, CELL.face, CELL.size)),
      Math.max(textWidth(column.title, HEAD.face, HEAD.size), column === columns.at(-1) ? sumWidth : 0),
    );
  const fixed = columns.map((column) => (column.isAmount || column.fits ? widest(column) + 2 * PAD : 0));
  const weights = columns.reduce((total, { weight = 1 }, index) => total + (fixed[index] ? 0 : weight), 0);
  const room = PAGE.width - fixed.reduce((total, width) => total + width, 0);
  let x: number = PAGE.left;
  return columns.map((column, index) => {
    const width = fixed[index] || (room * (column.weight ?? 1)) / weights;
    x += width;
    return { ...column, x: x - width, width };
  });
}

function headBlock<Row>(columns: readonly Placed<Row>[]): Block {
  const height = lineOf(HEAD) + 5;
  return {
    gap: 6,
    height,
    withNext: true,
    draw: (top) => [
      ...columns.flatMap((column) => place(column, cutText(column.title, HEAD, column.width, 1), HEAD, top)),
      rule(top + height, INK),
    ],
  };
}

function rowBlock<Row>(row: Row, columns: readonly Placed<Row>[], head: Block): Block {
  const cells = columns.map((column) => ({
    column,
    lines: cutText(column.text(row), CELL, column.width - 2 * PAD + 0.01, column.isAmount ? 1 : (column.most ?? MOST_LINES)),
  }));
  const height = Math.max(...cells.map(({ lines }) => linesHeight(lines, CELL)), lineOf(CELL)) + 2 * ABOVE;
  return {
    gap: 0,
    height,
    head,
    draw: (top) => [...cells.flatMap(({ column, lines }) => place(column, lines, CELL, top + ABOVE)), rule(top + height)],
  };
}

function sumBlock<Row>(sum: NonNullable<Table<Row>["sum"]>, columns: readonly Placed<Row>[]): Block {
  const last = columns.at(-1);
  const label = cutText(sum.label, SUM, PAGE.width - (last?.width ?? 0) - 2 * PAD, 1);
  return {
    gap: 0,
    height: lineOf(SUM) + 2 * ABOVE,
    draw: (top) => [
      ...placeLines(label, SUM, (last?.x ?? PAGE.right) - PAD, top + ABOVE, "right"),
      ...(last ? place(last, cutText(sum.text, SUM, PAGE.width, 1), SUM, top + ABOVE) : []),
    ],
  };
}

function place<Row>({ x, width, isAmount }: Placed<Row>, lines: ReturnType<typeof cutText>, style: typeof CELL, top: number) {
  return isAmount ? placeLines(lines, style, x + width - PAD, top, "right") : placeLines(lines, style, x + PAD, top);
}
