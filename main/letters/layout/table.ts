import { formatDate } from "../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../shared/money.ts";
import { INK, LINE, MUTED } from "../../platform/pdf-colours.ts";
import { textWidth } from "../../platform/pdf-fonts.ts";
import type { Mark } from "../../platform/pdf-marks.ts";
import type { Block } from "../../platform/pdf-flow.ts";
import { type Density, FRAME, smallStyle, tableHeadStyle, tableStyle } from "./style.ts";
import { breakText, linesHeight, placeLines, type TextStyle } from "../../platform/pdf-text.ts";
import { type CurrencyTable, type DocumentRow, groupTitle, tableSums } from "../../templates/index.ts";

type Column = { title: string; align: "left" | "right"; text(row: DocumentRow): string };

/** A column as it stands on the sheet. */
type PlacedColumn = Column & { x: number; width: number };

const PAD = 4.5;
const NOTHING = "–";
/** The first column gives way to wide amounts down to this width; then the whole table is set smaller. */
const LEAST_DOCUMENT_WIDTH = 70;

/** The table of one currency: a head that repeats on every page, the rows by channel, the sums. */
export function tableBlocks(table: CurrencyTable, density: Density): Block[] {
  const columns = placeColumns(table, density);
  const style = { ...tableStyle(density), size: tableStyle(density).size * columns.scale };
  const head = headBlock(columns.placed, density);
  const rows = table.groups.flatMap((group) => {
    const title = groupTitle(table, group.part);
    const drawn = group.rows.map((row) => rowBlock(row, columns.placed, style, density, head));
    return title === null ? drawn : [titleBlock(title, density, head), ...drawn];
  });
  const sums = tableSums(table);
  const feet = sums.map((sum, index) =>
    sumBlock(sum.label, formatAmount(sum.amountMinor, table.currency), index === sums.length - 1, columns.placed, style, density),
  );
  // The sums never stand alone at the top of a page, and a head never alone at its foot.
  const last = rows.at(-1);
  if (last) last.withNext = true;
  for (const foot of feet.slice(0, -1)) foot.withNext = true;
  return [head, ...rows, ...feet];
}

function columnsOf(currency: string): Column[] {
  const symbol = currencySymbol(currency);
  const amount = (minor: number) => (minor === 0 ? NOTHING : formatAmount(minor, currency));
  return [
    { title: "Documento", align: "left", text: (row) => row.document },
    { title: "Emisión", align: "left", text: (row) => formatDate(row.issueOn) },
    { title: "Vencimiento", align: "left", text: (row) => formatDate(row.dueOn) },
    { title: `Importe ${symbol}`, align: "right", text: (row) => amount(row.amountMinor) },
    { title: `Pagado ${symbol}`, align: "right", text: (row) => amount(row.paidMinor) },
    { title: `Saldo ${symbol}`, align: "right", text: (row) => amount(row.openMinor) },
    { title: "Días", align: "right", text: (row) => (row.daysLate > 0 ? String(row.daysLate) : NOTHING) },
  ];
}

/** Gives every column what its widest text needs and shares what is left; `scale` < 1 sets the table smaller when nothing else helps. */
function placeColumns(table: CurrencyTable, density: Density): { placed: PlacedColumn[]; scale: number } {
  const columns = columnsOf(table.currency);
  const body = tableStyle(density);
  const headStyle = tableHeadStyle(density);
  const rows = table.groups.flatMap((group) => group.rows);
  const sumWidth = Math.max(...tableSums(table).map((sum) => textWidth(formatAmount(sum.amountMinor, table.currency), "bold", body.size)));
  const needs = columns.map((column, index) => {
    const texts = rows.map((row) => textWidth(column.text(row), "regular", body.size));
    const title = textWidth(column.title, headStyle.face, headStyle.size);
    return Math.max(title, ...texts, index === 5 ? sumWidth : 0) + 2 * PAD;
  });
  const others = needs.slice(1).reduce((sum, need) => sum + need, 0);
  needs[0] = Math.min(needs[0] ?? 0, Math.max(LEAST_DOCUMENT_WIDTH, FRAME.width - others));
  const scale = Math.min(1, (FRAME.width - needs[0]) / others);
  const widths = needs.map((need, index) => (index === 0 ? need : need * scale));
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const grow = FRAME.width / natural;
  let x: number = FRAME.left;
  const placed = columns.map((column, index) => {
    const width = (widths[index] ?? 0) * grow;
    x += width;
    return { ...column, x: x - width, width };
  });
  return { placed, scale };
}

function cell(column: PlacedColumn, text: string, style: TextStyle, top: number): Mark[] {
  const lines = breakText(text, style, column.align === "left" ? column.width - 2 * PAD : FRAME.width);
  return placeLines(lines, style, column.align === "left" ? column.x + PAD : column.x + column.width - PAD, top, column.align);
}

function rule(y: number, color: string): Mark {
  return { kind: "line", x1: FRAME.left, y1: y, x2: FRAME.right, y2: y, width: 0.75, color };
}

function headBlock(columns: PlacedColumn[], density: Density): Block {
  const style = tableHeadStyle(density);
  const above = 4.5 * density.gaps;
  const height = above + style.size * style.lineHeight + 3;
  return {
    gap: 10.5 * density.gaps,
    height,
    withNext: true,
    draw: (top) => [...columns.flatMap((column) => cell(column, column.title, style, top + above)), rule(top + height, INK)],
  };
}

function rowBlock(row: DocumentRow, columns: PlacedColumn[], style: TextStyle, density: Density, head: Block): Block {
  const pad = 5 * density.gaps;
  const [first, ...others] = columns;
  const documentLines = breakText(row.document, style, (first?.width ?? 0) - 2 * PAD);
  const noteStyle = { ...smallStyle(density), size: 8.25 };
  const noteLines = row.note ? breakText(row.note, noteStyle, (first?.width ?? 0) - 2 * PAD) : [];
  const textHeight = linesHeight(documentLines, style);
  const height = textHeight + linesHeight(noteLines, noteStyle) + 2 * pad;
  const x = (first?.x ?? FRAME.left) + PAD;
  return {
    gap: 0,
    height,
    head,
    draw: (top) => [
      ...placeLines(documentLines, style, x, top + pad),
      ...placeLines(noteLines, noteStyle, x, top + pad + textHeight),
      ...others.flatMap((column) => cell(column, column.text(row), style, top + pad)),
      rule(top + height, LINE),
    ],
  };
}

function titleBlock(title: string, density: Density, head: Block): Block {
  const style = { ...smallStyle(density), color: MUTED };
  const lines = breakText(title, style, FRAME.width - 2 * PAD);
  const pad = 6 * density.gaps;
  return {
    gap: 0,
    height: linesHeight(lines, style) + pad,
    withNext: true,
    head,
    draw: (top) => placeLines(lines, style, FRAME.left + PAD, top + pad),
  };
}

function sumBlock(label: string, amount: string, isTotal: boolean, columns: PlacedColumn[], style: TextStyle, density: Density): Block {
  const face = isTotal ? "bold" : "regular";
  const set: TextStyle = { ...style, face };
  const pad = (isTotal ? 5 : 2) * density.gaps;
  const [labelColumn, amountColumn] = [columns.at(-3), columns.at(-2)];
  return {
    gap: 0,
    height: style.size * style.lineHeight + 2 * pad,
    draw: (top) => [
      ...(labelColumn ? cell(labelColumn, label, set, top + pad) : []),
      ...(amountColumn ? cell(amountColumn, amount, set, top + pad) : []),
    ],
  };
}
